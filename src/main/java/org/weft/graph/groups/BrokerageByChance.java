package org.weft.graph.groups;

import org.jspecify.annotations.Nullable;

/**
 * Expectation and variance of a node's brokerage where each arc (without direction: each tie) is there with probability
 * d, independently, and the sizes of groups are given. Gould and Fernandez (1989), doi:10.2307/270949. With q = d²(1 - d)
 * an expectation is q times the number of ordered pairs (a, c) that would give the role; the variance adds to each pair's
 * q(1 - q) the covariance d³(1 - d)³ of two pairs that share an end. Without direction (a, c) and (c, a) are one path, so
 * that a role which both have varies twice as much. O(groups) to prepare, O(1) for each node.
 */
public final class BrokerageByChance {
    private final boolean directed;
    private final double d;
    private double n;
    private double squares;
    private double cubes;

    /**
     * Of groups of these sizes.
     *
     * @param density share of the arcs that there could be
     */
    public BrokerageByChance(int[] sizes, double density, boolean directed) {
        this.directed = directed;
        d = density;
        for (double size : sizes) {
            n += size;
            squares += size * size;
            cubes += size * size * size;
        }
    }

    /** Expected number of two-paths that a node of a group of this size brokers in a role; null for all roles together. */
    public double expected(@Nullable Role role, int size) {
        return d * d * (1 - d) * pairs(role, size);
    }

    /** Variance of that number. */
    public double variance(@Nullable Role role, int size) {
        double q = d * d * (1 - d);
        double between = d * (1 - d);
        boolean bothWays = role != Role.GATEKEEPER && role != Role.REPRESENTATIVE;
        return (directed || !bothWays ? 1 : 2)
                * (pairs(role, size) * q * (1 - q) + sharing(role, size) * between * between * between);
    }

    private double pairs(@Nullable Role role, double own) {
        double others = n - own;
        double otherSquares = squares - own * own;
        if (role == null) {
            return (n - 1) * (n - 2);
        }
        return switch (role) {
            case COORDINATOR -> (own - 1) * (own - 2);
            case ITINERANT -> otherSquares - others;
            case GATEKEEPER, REPRESENTATIVE -> others * (own - 1);
            case LIAISON -> others * others - otherSquares;
        };
    }

    /** Ordered pairs of different pairs that share their first or their last node. */
    private double sharing(@Nullable Role role, double own) {
        double others = n - own;
        double otherSquares = squares - own * own;
        double otherCubes = cubes - own * own * own;
        if (role == null) {
            return 2 * (n - 1) * (n - 2) * (n - 3);
        }
        return switch (role) {
            case COORDINATOR -> 2 * (own - 1) * (own - 2) * (own - 3);
            case ITINERANT -> 2 * (otherCubes - 3 * otherSquares + 2 * others);
            case GATEKEEPER, REPRESENTATIVE -> (own - 1) * others * (others - 1) + others * (own - 1) * (own - 2);
            case LIAISON -> 2 * ((others * others - others) * others + (1 - 2 * others) * otherSquares + otherCubes);
        };
    }
}
