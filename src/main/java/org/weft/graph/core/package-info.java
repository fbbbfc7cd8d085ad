/** Core and periphery: the discrete and the continuous model. */
@NullMarked
package org.weft.graph.core;

import org.jspecify.annotations.NullMarked;
