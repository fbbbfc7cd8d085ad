package org.weft.workbench;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How far agencies reach along flows: the rings around one of them, and what of the network nobody reaches.
 *
 * @param direction out: whom it reaches; in: who reaches it
 * @param steps number of steps that are counted
 * @param routes which routes the carriers and links of the agency are of: shortest, by steps, or strongest
 * @param groupLabel the grouping attribute, for people
 * @param agency the agency that was asked for; null where none was
 * @param groups for every group, who from outside reaches it; with direction in, who outside hears of it
 * @param standings every agency with how many others are within 1, 2, 3… steps, those with most first
 * @param beyond agencies that reach nobody, and stand in no list
 * @param notes what a reader must know
 */
public record ReachReport(
        Analysis.DatasetRef dataset,
        Analysis.ViewInfo view,
        String direction,
        int steps,
        String routes,
        String groupLabel,
        @Nullable OfAgency agency,
        List<OfGroup> groups,
        List<Standing> standings,
        int beyond,
        List<String> notes) {

    /** An agency and how it is marked. */
    public record Who(
            String id,
            String name,
            @JsonProperty("short") String shortName,
            @Nullable String group,
            String sector,
            String shape,
            boolean hollow) {}

    /**
     * The reach of one agency.
     *
     * @param others how many others there are
     * @param reached how many of them it reaches in any number of steps
     * @param distanceWeighted sum of 1/d over those, d the steps
     * @param sentences what there is to say, as sentences
     * @param rings who is 1, 2, 3… steps away
     * @param unreached who is further than the steps, or not reached at all
     * @param groups how many of each group
     * @param carriers its first steps, the one on routes to most first
     * @param links every flow on such a route to somebody within the steps; empty where there are too many for a picture
     */
    public record OfAgency(
            Who who,
            int others,
            int reached,
            double distanceWeighted,
            List<String> sentences,
            List<Ring> rings,
            List<Far> unreached,
            List<GroupReach> groups,
            List<Carrier> carriers,
            List<Link> links) {}

    /**
     * Who is so many steps away.
     *
     * @param within how many others are within that many steps
     * @param share the same as a share of all others; null where there are none
     */
    public record Ring(int steps, int within, @Nullable Double share, List<Member> members) {}

    /**
     * An agency in a ring.
     *
     * @param route one shortest route between it and the agency asked about: ids as flows run
     * @param strongest one strongest route; null where those were not asked for
     */
    public record Member(
            Who who, List<String> route, @Nullable Strongest strongest) {}

    /**
     * A strongest route.
     *
     * @param route ids as flows run
     * @param length the sum of 1/strength along it, of which there is no less
     */
    public record Strongest(List<String> route, double length) {}

    /** An agency beyond the steps; the steps to it are null where there is no way. */
    public record Far(Who who, @Nullable Integer steps) {}

    /**
     * What is reached of a group.
     *
     * @param group its name; null for agencies without one
     * @param others its members, the agency asked about left out
     * @param within how many of them within 1, 2, 3… steps
     */
    public record GroupReach(@Nullable String group, String sector, String shape, int others, List<Integer> within) {}

    /**
     * A first step.
     *
     * @param onRoute to how many agencies, two steps and more away, a shortest route begins with it; of strongest routes,
     *     to how many others within the steps
     * @param alone to how many of those every such route does
     */
    public record Carrier(Who who, int onRoute, int alone) {}

    /** A flow between agencies, as it runs. */
    public record Link(String source, String target) {}

    /**
     * Who from outside reaches a group; with direction in, who outside hears of it.
     *
     * @param members its members
     * @param outside agencies that are not of it
     * @param reaching those of them that are within the steps of a member
     * @param doors those with a flow straight to a member; with one, all comes through it
     * @param entries members with a flow straight from outside
     * @param unreached members whom nobody outside reaches within the steps
     * @param served whether anything comes to any member, from members too
     * @param sentence what there is to say where few or none reach it; null where many do
     */
    public record OfGroup(
            String group,
            String sector,
            String shape,
            int members,
            int outside,
            int reaching,
            List<Who> doors,
            List<Who> entries,
            List<Who> unreached,
            boolean served,
            @Nullable String sentence) {}

    /**
     * How far an agency reaches beside the others.
     *
     * @param within how many others within 1, 2, 3… steps; an estimate is rounded
     * @param distanceWeighted sum of 1/d over those that it reaches
     */
    public record Standing(Who who, List<Integer> within, double distanceWeighted) {}
}
