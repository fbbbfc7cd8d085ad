/** Components, cut nodes and bridges, without recursion. */
@NullMarked
package org.weft.graph.connectivity;

import org.jspecify.annotations.NullMarked;
