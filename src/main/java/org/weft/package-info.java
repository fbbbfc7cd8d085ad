/** The entry point: wires the parts together and starts them. */
@NullMarked
package org.weft;

import org.jspecify.annotations.NullMarked;
