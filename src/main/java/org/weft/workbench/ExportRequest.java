package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.measures.Budget;

import java.util.List;

/**
 * An export.
 *
 * @param format one of {@link #FORMATS}; weft is a zip of sheets that reads back without loss
 * @param what of csv: agencies (with scores), flows, pairs, or all of these in a zip
 * @param measures addresses of the measures to put beside agencies; empty for the default set
 * @param scene how the picture of svg is drawn
 * @param chosen id of the agency that svg brings to the front; null for none
 * @param budget what its measures may take
 */
public record ExportRequest(
        String format,
        String what,
        List<String> measures,
        SceneRequest scene,
        @Nullable String chosen,
        Budget budget) {
    /** What a network is exported as. */
    public static final List<String> FORMATS = List.of("csv", "graphml", "weft", "xlsx", "svg", "json");

    /** What csv may hold. */
    public static final List<String> PARTS = List.of("agencies", "flows", "pairs", "all");

    /** Freezes the measures. */
    public ExportRequest {
        measures = List.copyOf(measures);
    }

    /** The same within a budget. */
    public ExportRequest within(Budget other) {
        return new ExportRequest(format, what, measures, scene, chosen, other);
    }

    /** An export whatever it takes. */
    public ExportRequest(
            String format, String what, List<String> measures, SceneRequest scene, @Nullable String chosen) {
        this(format, what, measures, scene, chosen, Budget.ALL);
    }

    /** An export with no agency chosen. */
    public ExportRequest(String format, String what, List<String> measures, SceneRequest scene) {
        this(format, what, measures, scene, null);
    }
}
