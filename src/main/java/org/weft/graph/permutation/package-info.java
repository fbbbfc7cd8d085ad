/** Tests by relabelling the nodes of one graph against another. */
@NullMarked
package org.weft.graph.permutation;

import org.jspecify.annotations.NullMarked;
