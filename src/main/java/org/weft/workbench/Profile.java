package org.weft.workbench;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * One agency under a view.
 *
 * @param id its id
 * @param name its name
 * @param group its group; null for none
 * @param groupLabel the grouping attribute, for people
 * @param sector colour of its mark
 * @param shape shape of its mark
 * @param hollow whether its mark is hollow
 * @param response whether it answered
 * @param attributes its attributes in the view's waves
 * @param sentences what there is to say first, as sentences
 * @param informs to whom its flows run, strongest first
 * @param informedBy from whom flows run to it, strongest first
 * @param kinds the kinds to which the dependence below refers
 * @param dependsOn on whom it depends, the largest share first
 * @param dependents who depends on it, the largest share first
 * @param reach how many others it reaches within k steps
 * @param reachedBy how many others reach it within k steps
 * @param reachByGroup how many of each group it reaches within two steps
 * @param scores its value of each default measure
 * @param forums where it sits
 * @param representatives who speaks for it
 */
public record Profile(
        String id,
        String name,
        @Nullable String group,
        String groupLabel,
        String sector,
        String shape,
        boolean hollow,
        String response,
        Map<String, String> attributes,
        List<String> sentences,
        List<Partner> informs,
        List<Partner> informedBy,
        List<String> kinds,
        List<Share> dependsOn,
        List<Share> dependents,
        List<Step> reach,
        List<Step> reachedBy,
        List<GroupReach> reachByGroup,
        List<Value> scores,
        List<Seat> forums,
        List<Post> representatives) {

    /** An agency at the other end of flows. */
    public record Partner(
            String id,
            String name,
            @JsonProperty("short") String shortName,
            String sector,
            String shape,
            boolean hollow,
            double strength,
            List<String> kinds) {}

    /**
     * A share of what one end receives.
     *
     * @param share between 0 and 1
     * @param soleSource whether it is all that the dependent end receives
     */
    public record Share(
            String id,
            String name,
            @JsonProperty("short") String shortName,
            String sector,
            String shape,
            boolean hollow,
            double share,
            boolean soleSource) {}

    /** How many others are within {@code k} steps, and their share of all others. */
    public record Step(int k, int count, @Nullable Double share) {}

    /** How many of a group are within two steps, out of how many others there are in it. */
    public record GroupReach(@Nullable String group, String sector, String shape, int count, int of) {}

    /** A score. */
    public record Value(
            String measure,
            String address,
            String label,
            String unit,
            @Nullable Double value,
            @Nullable String reason) {}

    /** A seat in a forum. */
    public record Seat(
            String id,
            String name,
            @Nullable String role,
            @Nullable String level,
            @Nullable Boolean decides,
            boolean chairs) {}

    /** A representative. */
    public record Post(
            String id,
            String name,
            @Nullable Double share,
            @Nullable String level) {}
}
