package org.weft.findings;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What words mean that findings use and that are not plain English. In the text of a rule such a word is marked as
 * {@code [word]}, or {@code [words|word]} where the entry has another form.
 */
public final class Glossary {
    private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]|]+)(?:\\|([^\\[\\]|]+))?\\]");

    /**
     * An entry.
     *
     * @param term the word
     * @param definition what it means here
     * @param source where the meaning comes from
     */
    public record Entry(String term, String definition, String source) {}

    private static final String OURS = "Weft";

    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    "betweenness",
                    "How many of the shortest ways between all other agencies run through one: it counts, for each pair of"
                            + " others, the share of their shortest ways that it lies on.",
                    "Freeman 1977, doi:10.2307/3033543"),
            new Entry(
                    "closeness",
                    "How near the agencies are to each other on average: 1 where one informs the other directly, 1/2 in two"
                            + " steps, 1/3 in three, 0 where there is no way; the mean over all ordered pairs.",
                    "Marchiori and Latora 2000, doi:10.1016/S0378-4371(00)00311-3"),
            new Entry(
                    "community",
                    "People who use the services, carers, and groups of residents or of faith: the far end of breadth, after"
                            + " public bodies, private and third sector.",
                    "Robinson, Atkinson and Downing 2008, 5.1"),
            new Entry(
                    "dominance",
                    "By how much an agency's partners depend on it more than it depends on them, added up; 1 is one agency's"
                            + " whole supply.",
                    "after Emerson 1962, doi:10.2307/2089716"),
            new Entry(
                    "flow",
                    "Something that one agency gives another, as information, advice or money; it has a direction.",
                    OURS),
            new Entry("forum", "A board, panel, team or meeting in which agencies sit.", OURS),
            new Entry(
                    "level",
                    "Where a tie sits: national, governance, strategic, process or frontline. Governance and strategic"
                            + " together are taken as the strategic side; process and frontline as the working side.",
                    "Robinson, Atkinson and Downing 2008, 3.1 to 3.3"),
            new Entry("link", "Two agencies with at least one flow between them, whichever way.", OURS),
            new Entry(
                    "median",
                    "The middle one when all are put in order: half have at most as much, half at least as much.",
                    OURS),
            new Entry("one-way", "Of two agencies, one gives to the other and nothing is reported to come back.", OURS),
            new Entry("partner", "Another agency with which there is at least one flow, whichever way.", OURS),
            new Entry("post", "A place of work that speaks for an agency, whoever holds it.", OURS),
            new Entry(
                    "sector",
                    "A group of agencies with the same value of the grouping attribute of the data, as health or housing.",
                    OURS),
            new Entry("step", "One flow from one agency to the next; two steps go by way of a third agency.", OURS),
            new Entry("tie", "A flow between two agencies of whatever kind, seen without its direction.", OURS),
            new Entry(
                    "way",
                    "A chain of flows, each in its direction, by which something can go from one agency to another.",
                    OURS));

    private Glossary() {}

    /** All entries, by term. */
    public static List<Entry> entries() {
        return ENTRIES;
    }

    static @Nullable Entry find(String term) {
        return ENTRIES.stream().filter(e -> e.term().equals(term)).findFirst().orElse(null);
    }

    /** The terms marked in a text, in the order of appearance; those without an entry are no marks. */
    static List<String> terms(String text) {
        List<String> found = new ArrayList<>();
        Matcher m = MARK.matcher(text);
        while (m.find()) {
            String term = term(m);
            if (find(term) != null && !found.contains(term)) {
                found.add(term);
            }
        }
        return found;
    }

    /** The text without its marks. */
    static String plain(String text) {
        return MARK.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        find(m.group(2) == null ? m.group(1) : m.group(2)) == null ? m.group() : m.group(1)));
    }

    private static String term(Matcher m) {
        return m.group(2) == null ? m.group(1) : m.group(2);
    }
}
