package org.weft.workbench;

import org.weft.drawing.Palette;
import org.weft.drawing.Signs;
import org.weft.network.Projection;

/** How the agencies of a projection are marked, in tables as on the map. */
final class Marks {
    private final Signs signs;

    Marks(Projection projection) {
        this.signs = new Signs(projection);
    }

    Palette.Slot slot(int node) {
        return signs.slot(node);
    }

    /** Whether it did not answer, or no flow from it is reported. */
    boolean hollow(int node) {
        return signs.hollow(node);
    }
}
