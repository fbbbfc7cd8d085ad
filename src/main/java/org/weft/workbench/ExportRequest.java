package org.weft.workbench;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An export.
 *
 * @param format csv, graphml, weft (a zip of sheets that reads back without loss), xlsx, svg or json
 * @param what of csv: agencies (with scores), flows, pairs, or all of these in a zip
 * @param measures addresses of the measures to put beside agencies; empty for the default set
 * @param scene how the picture of svg is drawn
 * @param chosen id of the agency that svg brings to the front; null for none
 */
public record ExportRequest(
        String format,
        String what,
        List<String> measures,
        SceneRequest scene,
        @Nullable String chosen) {
    /** Freezes the measures. */
    public ExportRequest {
        measures = List.copyOf(measures);
    }

    /** An export with no agency chosen. */
    public ExportRequest(String format, String what, List<String> measures, SceneRequest scene) {
        this(format, what, measures, scene, null);
    }
}
