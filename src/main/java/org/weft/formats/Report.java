package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.problem.Problem;
import org.weft.problem.Problem.Severity;
import org.weft.problem.ProblemList;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the problems of a reading and counts them by file. */
final class Report {
    final ProblemList problems = new ProblemList();
    private final Map<String, int[]> counts = new LinkedHashMap<>();

    void error(
            String file,
            @Nullable Integer line,
            @Nullable String column,
            @Nullable String value,
            String what,
            String remedy) {
        add(new Problem(file, line, column, value, Severity.ERROR, what, remedy));
    }

    void warning(
            String file,
            @Nullable Integer line,
            @Nullable String column,
            @Nullable String value,
            String what,
            String remedy) {
        add(new Problem(file, line, column, value, Severity.WARNING, what, remedy));
    }

    void note(
            String file,
            @Nullable Integer line,
            @Nullable String column,
            @Nullable String value,
            String what,
            String remedy) {
        add(new Problem(file, line, column, value, Severity.NOTE, what, remedy));
    }

    private void add(Problem problem) {
        counts.computeIfAbsent(problem.file(), f -> new int[Severity.values().length])[
                problem.severity().ordinal()]++;
        problems.add(problem);
    }

    int errors(String file) {
        return of(file, Severity.ERROR);
    }

    int warnings(String file) {
        return of(file, Severity.WARNING);
    }

    private int of(String file, Severity severity) {
        int[] counted = counts.get(file);
        return counted == null ? 0 : counted[severity.ordinal()];
    }
}
