package org.weft.workbench;

import java.util.List;

/**
 * An export.
 *
 * @param format csv, graphml, weft (a zip of sheets that reads back without loss), xlsx, svg or json
 * @param what of csv: agencies (with scores), flows, pairs, or all of these in a zip
 * @param measures addresses of the measures to put beside agencies; empty for the default set
 * @param scene how the picture of svg is drawn
 */
public record ExportRequest(String format, String what, List<String> measures, SceneRequest scene) {
    /** Freezes the measures. */
    public ExportRequest {
        measures = List.copyOf(measures);
    }
}
