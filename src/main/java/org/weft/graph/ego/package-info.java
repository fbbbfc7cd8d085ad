/** What an agency's direct surroundings look like: triangles, censuses, cores, structural holes. */
@NullMarked
package org.weft.graph.ego;

import org.jspecify.annotations.NullMarked;
