/** Who reaches whom through the strong components, and what is above two nodes at once. */
@NullMarked
package org.weft.graph.hierarchy;

import org.jspecify.annotations.NullMarked;
