package org.weft.measures;

import org.weft.network.Nearest;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A program whose conventions Weft can follow on demand. */
public enum Tool {
    /** UCINET 6. */
    UCINET("UCINET", "UCINET 6.849, by the names of its columns; it measures strengths where flows have them."),
    /** The package sna of R. */
    SNA(
            "sna",
            "The package sna 2.7 of R, by its functions with their defaults; gmode='graph' where there is no direction."),
    /** The library igraph. */
    IGRAPH(
            "igraph",
            "igraph 0.10, by the functions of its Python interface, which weigh nothing unless asked; R's weigh by the"
                    + " edge attribute 'weight' where there is one."),
    /** The library NetworkX. */
    NETWORKX(
            "NetworkX",
            "NetworkX 2.8, by its functions with their defaults on a DiGraph, or a Graph without direction.");

    private final String title;
    private final String about;

    Tool(String title, String about) {
        this.title = title;
        this.about = about;
    }

    /** The word that chooses it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its own spelling of its name. */
    public String title() {
        return title;
    }

    /** Which version is meant, and by which names its measures go. */
    public String about() {
        return about;
    }

    /** Every way in which it gives a measure of ours, the usual one of a measure first. */
    public List<Convention> conventions() {
        return switch (this) {
            case UCINET -> UcinetConventions.ALL;
            case SNA -> SnaConventions.ALL;
            case IGRAPH -> IgraphConventions.ALL;
            case NETWORKX -> NetworkxConventions.ALL;
        };
    }

    /** The words that choose one. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Tool::id).toList();
    }

    /**
     * The program of a word, in any case.
     *
     * @throws WeftException (bad request) where there is none; names the nearest
     */
    public static Tool of(String word) {
        for (Tool tool : values()) {
            if (tool.id().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return tool;
            }
        }
        String nearest = Nearest.of(word, ids());
        throw new WeftException(
                ErrorKind.BAD_REQUEST,
                "Weft does not know the conventions of '" + word + "'.",
                (nearest == null ? "" : "Did you mean '" + nearest + "'? ") + "It knows those of "
                        + String.join(", ", ids()) + ".");
    }
}
