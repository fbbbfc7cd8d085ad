/** Who mediates between groups of nodes, and what would be expected of it by chance. */
@NullMarked
package org.weft.graph.groups;

import org.jspecify.annotations.NullMarked;
