/** The graph and the kernels as JGraphT sees them. */
@NullMarked
package org.weft.graph.jgrapht;

import org.jspecify.annotations.NullMarked;
