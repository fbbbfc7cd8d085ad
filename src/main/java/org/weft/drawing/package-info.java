/** Pictures: where agencies lie, the scene that says what is drawn, its legend, and the figure for export. */
@NullMarked
package org.weft.drawing;

import org.jspecify.annotations.NullMarked;
