package org.weft.drawing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The picture of a view, ready to draw: the page draws it, the figure for export draws it, and the screen reader reads
 * it. Lengths are pixels of a frame of {@code width} by {@code height}, y downward.
 *
 * @param width width of the frame
 * @param height height of the frame
 * @param seed seed of the layout
 * @param caption what the picture shows, as a sentence
 * @param directed whether ties have a direction
 * @param marks one for each node of the view, in its order
 * @param ties one for each pair that is tied, sorted by {@code a}, then {@code b}
 * @param aggregate groups and the ties between them where there are too many ties to draw; null otherwise
 * @param hulls the forums with at least two members in the picture
 * @param legend what the signs mean, true to this picture
 */
public record Scene(
        int width,
        int height,
        long seed,
        String caption,
        boolean directed,
        List<Mark> marks,
        List<Tie> ties,
        @Nullable Aggregate aggregate,
        List<Hull> hulls,
        Legend legend) {
    /** Freezes the lists. */
    public Scene {
        marks = List.copyOf(marks);
        ties = List.copyOf(ties);
        hulls = List.copyOf(hulls);
    }

    /**
     * An agency or representative.
     *
     * @param id its id in the dataset
     * @param name its whole name
     * @param label its name in one to three lines, parted by line feeds
     * @param x centre
     * @param y centre
     * @param r radius of the circle of the mark's area; every shape of one r has one area
     * @param size value of the measure that sizes marks; null where there is none or it is not defined here
     * @param group its group; null where it has none
     * @param sector the palette's name for the colour
     * @param shape the shape's name
     * @param hollow whether it did not answer, or no flow from it is reported
     * @param undefined whether the measure is not defined for it: the smallest mark, outlined by dashes
     * @param labelSide below, above, left or right of the mark
     * @param labelPriority 1 for the label that matters most
     */
    public record Mark(
            String id,
            String name,
            String label,
            double x,
            double y,
            double r,
            @Nullable Double size,
            @Nullable String group,
            String sector,
            String shape,
            boolean hollow,
            boolean undefined,
            String labelSide,
            int labelPriority) {}

    /**
     * What runs between two marks, {@code a < b}.
     *
     * @param a position of one mark
     * @param b position of the other
     * @param ab strength from a to b; 0 where nothing runs that way
     * @param ba strength from b to a; 0 where nothing runs that way
     * @param widthAb width class 1 to 4 of ab; 0 where nothing runs that way
     * @param widthBa width class 1 to 4 of ba; 0 where nothing runs that way
     * @param bead name of the one post on which all between the two rests, or "one person"; null where none does
     * @param unconfirmed whether only one end says it, in data that says who stated what
     */
    public record Tie(
            int a,
            int b,
            double ab,
            double ba,
            int widthAb,
            int widthBa,
            @Nullable String bead,
            boolean unconfirmed) {}

    /**
     * A forum whose members a hull may hold together.
     *
     * @param forum its id
     * @param name its name
     * @param members positions of its marks, ascending
     */
    public record Hull(String forum, String name, List<Integer> members) {
        /** Freezes the list. */
        public Hull {
            members = List.copyOf(members);
        }
    }

    /**
     * The picture by groups.
     *
     * @param groups the groups, each a disc that holds its marks
     * @param ties counts of ties between groups, {@code a < b}
     */
    public record Aggregate(List<GroupDisc> groups, List<GroupTie> ties) {
        /** Freezes the lists. */
        public Aggregate {
            groups = List.copyOf(groups);
            ties = List.copyOf(ties);
        }
    }

    /**
     * A group as a disc.
     *
     * @param group its name; null for those without a group
     * @param sector the palette's name for the colour
     * @param shape the shape's name
     * @param count number of marks
     * @param within number of arcs between its own marks
     * @param x centre
     * @param y centre
     * @param r radius
     */
    public record GroupDisc(
            @Nullable String group, String sector, String shape, int count, int within, double x, double y, double r) {}

    /**
     * Arcs between two groups.
     *
     * @param a position of one group
     * @param b position of the other
     * @param ab number of arcs from a to b
     * @param ba number of arcs from b to a
     * @param widthAb width class 1 to 4 of ab; 0 where there are none
     * @param widthBa width class 1 to 4 of ba; 0 where there are none
     */
    public record GroupTie(int a, int b, int ab, int ba, int widthAb, int widthBa) {}

    /**
     * What the signs mean.
     *
     * @param grouping the attribute that colours marks, for people; null where nothing does
     * @param groups the groups in the picture, largest first
     * @param size what areas mean; null where all marks are of one size
     * @param widths the width classes in use, narrowest first; empty where all ties are of one width
     * @param widthLabel what widths mean
     * @param hollow what a hollow mark means; null where there is none
     * @param undefined what a dashed mark means; null where there is none
     * @param bead what a bead means; null where there is none
     * @param unconfirmed what a dashed tie means; null where there is none
     * @param oneWay whether some tie runs one way only
     * @param verbs what it is to give and to receive
     */
    public record Legend(
            @Nullable String grouping,
            List<GroupKey> groups,
            @Nullable SizeKey size,
            List<WidthKey> widths,
            String widthLabel,
            @Nullable String hollow,
            @Nullable String undefined,
            @Nullable String bead,
            @Nullable String unconfirmed,
            boolean oneWay,
            Verbs verbs) {
        /** Freezes the lists. */
        public Legend {
            groups = List.copyOf(groups);
            widths = List.copyOf(widths);
        }
    }

    /** A group in the legend; {@code group} is null for marks without one. */
    public record GroupKey(@Nullable String group, String sector, String shape, int count) {}

    /** What areas mean: the measure and true circles, smallest first. */
    public record SizeKey(String label, List<Circle> circles) {
        /** Freezes the list. */
        public SizeKey {
            circles = List.copyOf(circles);
        }
    }

    /** A circle of the legend: its value, how to write it, and the radius that marks of that value have. */
    public record Circle(double value, String text, double r) {}

    /** A width class: the smallest and largest strength it stands for, how to write that, and the class 1 to 4. */
    public record WidthKey(double from, double to, String text, int width) {}

    /** What the chosen agency does to another ("contacts"), and what another does to it ("contacts it"). */
    public record Verbs(String gives, String takes) {}
}
