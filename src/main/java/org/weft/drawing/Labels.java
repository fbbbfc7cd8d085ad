package org.weft.drawing;

import java.util.ArrayList;
import java.util.List;

/** Text of labels: how wide it is, and where it breaks. */
final class Labels {
    /** Size of a label's letters. */
    static final double SIZE = 12.5;
    /** Distance between the base lines of a label. */
    static final double LINE = 14;

    private static final int WISHED = 16;
    private static final int LONGEST = 26;

    /** Advance widths of Source Sans 3 at weight 450, in thousandths, for the characters 32 to 126. */
    private static final short[] ADVANCE = {
        200, 296, 440, 501, 501, 829, 617, 256, 308, 308, 423, 501, 256, 314, 256, 349, 501, 501, 501, 501, 501, 501,
                501,
        501, 501, 501, 256, 256, 501, 501, 501, 430, 854, 547, 590, 572, 618, 530, 498, 620, 655, 268, 483, 583, 490,
                731,
        650, 667, 570, 667, 575, 536, 539, 648, 520, 790, 520, 482, 540, 308, 349, 308, 501, 500, 544, 507, 556, 457,
                557,
        499, 298, 508, 548, 250, 251, 502, 259, 832, 550, 544, 557, 557, 354, 422, 344, 547, 474, 726, 455, 474, 429,
                308,
        245, 308, 501
    };

    private Labels() {}

    /** Width of a line in pixels; letters beyond ASCII count as wide as common ones of their case. */
    static double width(String line) {
        double sum = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 32 && c < 127) {
                sum += ADVANCE[c - 32];
            } else if (Character.isIdeographic(c)) {
                sum += 1000;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                sum += Character.isUpperCase(c) ? 610 : 530;
            }
        }
        return sum * SIZE / 1000;
    }

    /** Width of the widest line. */
    static double width(String[] lines) {
        double widest = 0;
        for (String l : lines) {
            widest = Math.max(widest, width(l));
        }
        return widest;
    }

    /** Breaks a name between words into one to three lines of about one length; what is longer ends in an ellipsis. */
    static String[] wrap(String name) {
        String plain = name.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (plain.length() <= WISHED) {
            return new String[] {plain};
        }
        String[] words = plain.split(" ");
        String[] best = balanced(words, 2);
        if (longest(best) > WISHED + 6 && words.length > 2) {
            String[] three = balanced(words, 3);
            if (longest(three) < longest(best) - 2) {
                best = three;
            }
        }
        for (int i = 0; i < best.length; i++) {
            if (best[i].codePointCount(0, best[i].length()) > LONGEST) {
                best[i] = best[i].substring(0, best[i].offsetByCodePoints(0, LONGEST - 1))
                                .strip() + "\u2026";
            }
        }
        return best;
    }

    private static int longest(String[] lines) {
        int longest = 0;
        for (String l : lines) {
            longest = Math.max(longest, l.length());
        }
        return longest;
    }

    /** The break into at most so many lines whose longest line is shortest; tried over all breaks of the first line. */
    private static String[] balanced(String[] words, int lines) {
        if (lines == 1 || words.length == 1) {
            return new String[] {String.join(" ", words)};
        }
        List<String> best = List.of();
        int shortest = Integer.MAX_VALUE;
        for (int cut = 1; cut < Math.min(words.length, 12); cut++) {
            List<String> tried = new ArrayList<>();
            tried.add(String.join(" ", java.util.Arrays.copyOfRange(words, 0, cut)));
            tried.addAll(List.of(balanced(java.util.Arrays.copyOfRange(words, cut, words.length), lines - 1)));
            int longest = longest(tried.toArray(String[]::new));
            if (longest < shortest) {
                shortest = longest;
                best = tried;
            }
        }
        return best.toArray(String[]::new);
    }

    /** Breaks a sentence into lines no wider than some pixels, where its words allow. */
    static List<String> wrapTo(String sentence, double widest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word) > widest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
