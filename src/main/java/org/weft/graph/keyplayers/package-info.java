/** Sets of nodes whose loss splits a graph, or that reach most of it. */
@NullMarked
package org.weft.graph.keyplayers;

import org.jspecify.annotations.NullMarked;
