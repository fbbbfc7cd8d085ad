package org.weft.network;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * What a strength of a kind of flow means.
 *
 * @param type how strengths are to be read
 * @param unit the unit in words, as "contacts per month" or "GBP"; empty where none was given
 * @param codes the codes of an ordinal scale, lowest first; empty for other types
 */
public record Scale(Type type, String unit, List<Code> codes) {
    /** Ways to read a strength. */
    public enum Type {
        /** There is a flow or there is none; strengths are 1. */
        BINARY,
        /** A code on an ordered scale; sums have no meaning unless every code has an amount. */
        ORDINAL,
        /** A count in a period; sums have a meaning. */
        COUNT,
        /** An amount of money; sums have a meaning. */
        MONEY,
        /** Nobody said; strengths are used as given, and results say so. */
        UNDECLARED
    }

    /**
     * A code of an ordinal scale.
     *
     * @param code the number in the file
     * @param label what it stands for, as "weekly"
     * @param amount what it converts to, as 52 a year; null where there is no conversion
     */
    public record Code(double code, String label, @Nullable Double amount) {}

    /** A scale that nobody declared. */
    public static final Scale UNDECLARED = new Scale(Type.UNDECLARED, "", List.of());

    /** Freezes the codes. */
    public Scale {
        codes = List.copyOf(codes);
    }

    /** Whether this is an ordinal scale whose every code has an amount. */
    public boolean convertible() {
        return type == Type.ORDINAL && !codes.isEmpty() && codes.stream().allMatch(c -> c.amount() != null);
    }

    /** Whether strengths may be added up: counts, money, binary, converted codes, and what nobody declared. */
    public boolean additive() {
        return type != Type.ORDINAL || convertible();
    }

    /** What a strength stands for: the amount of its code where there is a conversion, else itself. */
    public double amount(double strength) {
        if (convertible()) {
            for (Code c : codes) {
                if (c.code() == strength) {
                    return Objects.requireNonNull(c.amount());
                }
            }
        }
        return strength;
    }

    /**
     * Whether strengths on both scales are of one unit, so that kinds may be added up: counts, money and coded scales of
     * one unit are; what has no unit (binary, undeclared) never is.
     */
    public boolean like(Scale other) {
        return (type == Type.COUNT || type == Type.MONEY || convertible())
                && type == other.type
                && unit.equals(other.unit)
                && other.convertible() == convertible();
    }
}
