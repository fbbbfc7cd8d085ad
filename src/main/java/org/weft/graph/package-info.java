/** Graphs as arrays: compressed sparse rows over 0..n-1, traversals, and the workers that share the work out. */
@NullMarked
package org.weft.graph;

import org.jspecify.annotations.NullMarked;
