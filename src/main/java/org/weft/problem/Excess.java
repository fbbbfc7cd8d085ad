package org.weft.problem;

import java.util.List;

/**
 * By how much a piece of work is past its budget, for a program that offers what to do about it.
 *
 * @param measure the address of the measure that asks for the most
 * @param seconds time that all of it is estimated to take
 * @param bytes memory that it is estimated to take
 * @param budgetSeconds time allowed
 * @param budgetBytes memory allowed
 * @param over what may be asked for instead: of run, queue and approximate those that would do
 */
public record Excess(
        String measure, double seconds, long bytes, double budgetSeconds, long budgetBytes, List<String> over) {
    /** Freezes the list. */
    public Excess {
        over = List.copyOf(over);
    }
}
