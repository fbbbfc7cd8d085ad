package org.weft.cli;

import org.weft.problem.Problem;
import org.weft.problem.WeftException;

import java.util.List;

/** Errors in words, for the stream of messages. */
final class ErrorText {
    private static final int LISTED = 20;

    private ErrorText() {}

    static void print(WeftException e, Console console) {
        String indent = "      ";
        console.say(console.alarming("weft:", Console.Stream.ERR) + " " + e.what());
        List<Problem> problems = e.problems();
        for (Problem p : problems.subList(0, Math.min(LISTED, problems.size()))) {
            for (String line : ProblemText.lines(p, console, Console.Stream.ERR)) {
                console.say(indent + line);
            }
        }
        if (problems.size() > LISTED) {
            console.say(indent + "… and " + (problems.size() - LISTED) + " more");
        }
        if (!e.remedy().isEmpty()) {
            console.say(indent + e.remedy());
        }
    }
}
