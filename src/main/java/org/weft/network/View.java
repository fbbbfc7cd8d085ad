package org.weft.network;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What of a network is measured. The steps are applied in the order of the components: wave, kinds and filters, orient,
 * reconcile, edits, level, collapse, minimum strength, symmetrise.
 *
 * @param waves ids of the waves; empty for the latest, {@code "*"} for all together
 * @param kinds ids of the kinds; empty for all
 * @param filters all must pass
 * @param orient whether flows run as told or from the provider
 * @param reconcile which statements make a tie
 * @param edits changes, in order
 * @param level who the nodes are
 * @param collapse how several flows between two nodes become one arc
 * @param minimumStrength weaker arcs are left out; 0 for none
 * @param symmetrise whether and how direction is given up
 */
public record View(
        List<String> waves,
        List<String> kinds,
        List<Filter> filters,
        Orientation orient,
        Reconciliation reconcile,
        List<Edit> edits,
        ViewLevel level,
        Collapse collapse,
        double minimumStrength,
        Symmetrise symmetrise) {
    /** Which way flows run. */
    public enum Orientation {
        /** As told. */
        TOLD,
        /** From the end that provides: a kind whose provider is the target is turned. */
        PROVIDER
    }

    /** Which statements make a tie; two strengths of one tie become their mean. */
    public enum Reconciliation {
        /** The statement of the end that the kind names as provider. */
        REPORTED,
        /** Both ends say it. */
        CONFIRMED,
        /** At least one statement. */
        EITHER
    }

    /** Who the nodes are. */
    public enum ViewLevel {
        /** Agencies, with the flows told between agencies. */
        AGENCIES,
        /** Agencies, with their representatives' flows rolled up to them. */
        ROLLED_UP,
        /** Representatives, with the flows told between representatives. */
        REPRESENTATIVES,
        /** Agencies, tied by the number of forums in which both sit. */
        FORUMS
    }

    /** How several flows between two nodes become one arc. */
    public enum Collapse {
        /** Sum for one kind or like units, else any; the largest for ordinal codes without conversion. */
        AUTO,
        /** Sum of like units. */
        SUM,
        /** The largest. */
        MAX,
        /** 1 where there is any. */
        ANY,
        /** The number of different kinds. */
        KINDS
    }

    /** How direction is given up. */
    public enum Symmetrise {
        /** It is kept. */
        NONE,
        /** The larger of both ways. */
        MAX,
        /** The smaller of both ways; one-way arcs go. */
        MIN,
        /** Both ways added. */
        SUM
    }

    /** Stands for all waves together. */
    public static final String ALL_WAVES = "*";

    /** Latest wave, all kinds, as told, either, people rolled up, automatic collapse, no minimum, not symmetrised. */
    public static final View DEFAULT = new View(
            List.of(),
            List.of(),
            List.of(),
            Orientation.TOLD,
            Reconciliation.EITHER,
            List.of(),
            ViewLevel.ROLLED_UP,
            Collapse.AUTO,
            0,
            Symmetrise.NONE);

    /** Freezes the lists. */
    public View {
        waves = List.copyOf(waves);
        kinds = List.copyOf(kinds);
        filters = List.copyOf(filters);
        edits = List.copyOf(edits);
        if (!(minimumStrength >= 0) || Double.isInfinite(minimumStrength)) {
            throw new IllegalArgumentException("minimum strength must be 0 or more");
        }
    }

    /** The canonical JSON: one text for one meaning, steps in their order, defaults left out. */
    public String toJson() {
        return ViewJson.write(this);
    }

    /**
     * Reads the JSON form; steps may come in any order.
     *
     * @throws org.weft.problem.WeftException (bad request) where it is not JSON, or names an unknown step or value
     */
    public static View fromJson(String json) {
        return ViewJson.read(json);
    }

    /** A short name of this view: the first 12 hex digits of the SHA-256 of the canonical JSON. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(toJson().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** This view with other waves. */
    public View withWaves(List<String> other) {
        return new View(other, kinds, filters, orient, reconcile, edits, level, collapse, minimumStrength, symmetrise);
    }

    /** This view with other kinds. */
    public View withKinds(List<String> other) {
        return new View(waves, other, filters, orient, reconcile, edits, level, collapse, minimumStrength, symmetrise);
    }

    /** This view with other filters. */
    public View withFilters(List<Filter> other) {
        return new View(waves, kinds, other, orient, reconcile, edits, level, collapse, minimumStrength, symmetrise);
    }

    /** This view in another orientation. */
    public View withOrient(Orientation other) {
        return new View(waves, kinds, filters, other, reconcile, edits, level, collapse, minimumStrength, symmetrise);
    }

    /** This view with another reconciliation. */
    public View withReconcile(Reconciliation other) {
        return new View(waves, kinds, filters, orient, other, edits, level, collapse, minimumStrength, symmetrise);
    }

    /** This view with other edits. */
    public View withEdits(List<Edit> other) {
        return new View(waves, kinds, filters, orient, reconcile, other, level, collapse, minimumStrength, symmetrise);
    }

    /** This view at another level. */
    public View withLevel(ViewLevel other) {
        return new View(waves, kinds, filters, orient, reconcile, edits, other, collapse, minimumStrength, symmetrise);
    }

    /** This view with another collapse rule. */
    public View withCollapse(Collapse other) {
        return new View(waves, kinds, filters, orient, reconcile, edits, level, other, minimumStrength, symmetrise);
    }

    /** This view with another minimum strength. */
    public View withMinimumStrength(double other) {
        return new View(waves, kinds, filters, orient, reconcile, edits, level, collapse, other, symmetrise);
    }

    /** This view symmetrised in another way. */
    public View withSymmetrise(Symmetrise other) {
        return new View(waves, kinds, filters, orient, reconcile, edits, level, collapse, minimumStrength, other);
    }
}
