package org.weft.cli;

import org.weft.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Problems of files in words: where, how grave, what is wrong, what to do. */
final class ProblemText {
    private ProblemText() {}

    static List<String> lines(Problem p, Console console, Console.Stream stream) {
        StringBuilder where = new StringBuilder(p.file());
        if (p.line() != null) {
            where.append(':').append(p.line());
        }
        if (p.column() != null) {
            where.append(", ").append(p.column());
        }
        String grave = p.severity().name().toLowerCase(Locale.ROOT);
        if (p.severity() == Problem.Severity.ERROR) {
            grave = console.alarming(grave, stream);
        }
        List<String> lines = new ArrayList<>();
        lines.add(console.strong(where.toString(), stream) + ": " + grave + ": " + printable(p.what()));
        if (!p.remedy().isEmpty()) {
            lines.add("    " + printable(p.remedy()));
        }
        return lines;
    }

    /** A text without the signs by which a file's cell could steer the terminal or turn the line round. */
    static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            boolean turns = sign >= 0x202a && sign <= 0x202e || sign >= 0x2066 && sign <= 0x2069;
            safe.appendCodePoint(turns || Character.isISOControl(sign) ? '\ufffd' : sign);
        });
        return safe.toString();
    }
}
