/** Shortest paths: searches from all nodes at once, betweenness, and lengths in which equal paths are equal. */
@NullMarked
package org.weft.graph.paths;

import org.jspecify.annotations.NullMarked;
