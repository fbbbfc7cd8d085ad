package org.weft.workbench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What {@code analyse --json} prints and the API serves: scores of a view, each with its convention.
 *
 * @param dataset what was measured
 * @param view the view it was measured under
 * @param scores values by agency
 * @param network values of the whole network
 * @param ties values by pair; of dependence, the source depends on the target
 * @param sets sets of agencies
 * @param tables group by group
 * @param agencies the nodes, in the view's order
 * @param notes what a reader must know, as sentences
 */
public record Analysis(
        DatasetRef dataset,
        ViewInfo view,
        List<Score> scores,
        List<NetworkScore> network,
        List<TieScore> ties,
        List<SetScore> sets,
        List<TableScore> tables,
        List<Node> agencies,
        List<String> notes) {

    /** The dataset: id and revision are null for a file. */
    public record DatasetRef(
            @Nullable String id, String name, @Nullable Integer revision, String source) {}

    /**
     * The view, resolved.
     *
     * @param json its canonical JSON
     * @param hash its short name
     * @param sentence what one is looking at
     * @param agencies number of nodes
     * @param ties number of arcs, or of ties where there is no direction
     * @param directed whether arcs have a direction
     * @param undirectedBecause why not; empty where they have
     * @param selfFlows flows that stay within one node, left out of measures
     * @param scale what strengths mean
     * @param unit their unit; empty where there is none
     */
    public record ViewInfo(
            @JsonRawValue String json,
            String hash,
            String sentence,
            int agencies,
            int ties,
            boolean directed,
            String undirectedBecause,
            long selfFlows,
            String scale,
            String unit) {}

    /** One value an agency; {@code values} holds null where undefined, and {@code reasons} says why. */
    public record Score(
            String measure,
            Map<String, Object> parameters,
            String address,
            String label,
            String convention,
            String unit,
            Map<String, @Nullable Double> values,
            Map<String, String> reasons,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            EstimateInfo estimate) {}

    /** One value for the network. */
    public record NetworkScore(
            String measure,
            Map<String, Object> parameters,
            String address,
            String label,
            String convention,
            String unit,
            @Nullable Double value,
            @Nullable String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            EstimateInfo estimate) {}

    /**
     * That values are estimates; left out beside exact ones.
     *
     * @param method the method's name, with who found it
     * @param size what it rests on
     * @param error how far the exact value may lie off
     * @param seed the same seed gives the same estimate
     * @param margins by agency, half the width of the interval; left out where the error is the same for all
     */
    public record EstimateInfo(
            String method,
            String size,
            String error,
            long seed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, @Nullable Double> margins) {}

    /** One value for a pair; of an estimate, how it was made, and half the width of the interval around the value. */
    public record TieScore(
            String measure,
            Map<String, Object> parameters,
            String source,
            String target,
            @Nullable Double value,
            @Nullable String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            EstimateInfo estimate,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double margin) {}

    /** A set of agencies; its value, and whether no set of that size can be better, where sets have values. */
    public record SetScore(
            String measure,
            Map<String, Object> parameters,
            List<String> members,
            @Nullable Double value,
            @Nullable Boolean proven) {}

    /** Values by group and group; the reasons for values that are not defined by row and column. */
    public record TableScore(
            String measure,
            Map<String, Object> parameters,
            String address,
            String label,
            String convention,
            String unit,
            List<String> rows,
            List<String> columns,
            List<List<@Nullable Double>> values,
            Map<String, Map<String, String>> reasons) {}

    /** A node: its short name where it has one, else its name; its group under the grouping attribute, and how the picture shows it. */
    public record Node(
            String id,
            String name,
            @JsonProperty("short") String shortName,
            @Nullable String group,
            String sector,
            String shape,
            boolean hollow,
            String response) {}
}
