package org.weft.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects problems while a file is read to its end: lists the first thousand of them and counts all. */
public final class ProblemList {
    /** How many problems are listed; the rest are counted. */
    public static final int LISTED = 1_000;

    private final List<Problem> listed = new ArrayList<>();
    private int errors;
    private int warnings;
    private int notes;

    /** Adds a problem; errors are listed before others are dropped. */
    public void add(Problem problem) {
        switch (problem.severity()) {
            case ERROR -> errors++;
            case WARNING -> warnings++;
            case NOTE -> notes++;
        }
        if (listed.size() < LISTED) {
            listed.add(problem);
        } else if (problem.severity() == Problem.Severity.ERROR) {
            makeRoomFor(problem);
        }
    }

    private void makeRoomFor(Problem error) {
        for (int i = listed.size() - 1; i >= 0; i--) {
            if (listed.get(i).severity() != Problem.Severity.ERROR) {
                listed.remove(i);
                listed.add(error);
                return;
            }
        }
    }

    /** The problems listed, in the order found, at most {@link #LISTED}. */
    public List<Problem> listed() {
        return List.copyOf(listed);
    }

    /** How many errors there are in all. */
    public int errors() {
        return errors;
    }

    /** How many warnings there are in all. */
    public int warnings() {
        return warnings;
    }

    /** How many notes there are in all. */
    public int notes() {
        return notes;
    }

    /** How many problems are counted but not listed. */
    public int unlisted() {
        return errors + warnings + notes - listed.size();
    }

    /** Whether any error blocks the import. */
    public boolean blocks() {
        return errors > 0;
    }
}
