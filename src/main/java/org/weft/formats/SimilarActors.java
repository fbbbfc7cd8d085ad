package org.weft.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Warns of agencies and of representatives that may be one under two spellings: the same but for case, punctuation and
 * accents, or one letter apart in a long name. Names that differ in a number, or in a word of up to three letters, are
 * taken to be meant: "Ward 3" is not "Ward 4", and "Unit East A" is not "Unit East B".
 */
final class SimilarActors {
    /** One-letter differences are looked for among at most so many names: each leaves its length in keys. */
    private static final int NAMES = 20_000;

    private static final int LONG = 8;
    private static final int SHORT_WORD = 3;

    private final Draft draft;
    private final String file;
    private final boolean agencies;
    private final Set<Long> warned = new HashSet<>();

    private SimilarActors(Draft draft, String file, boolean agencies) {
        this.draft = draft;
        this.file = file;
        this.agencies = agencies;
    }

    static void warn(Draft draft, Map<SheetKind, SheetFile> sheets) {
        SheetFile flows = sheets.get(SheetKind.FLOWS);
        SheetFile agencies = sheets.getOrDefault(SheetKind.AGENCIES, flows);
        SheetFile posts = sheets.get(SheetKind.REPRESENTATIVES);
        if (agencies != null) {
            new SimilarActors(draft, agencies.name, true).warn();
        }
        if (posts != null) {
            new SimilarActors(draft, posts.name, false).warn();
        }
    }

    private void warn() {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < draft.actorList.size(); i++) {
            if (draft.actorList.get(i).agency == agencies) {
                members.add(i);
            }
        }
        Map<String, Integer> ids = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (int i : members) {
            ActorDraft actor = draft.actorList.get(i);
            same(ids, foldId(actor.id), i, "ids");
            same(names, Texts.fold(actor.name), i, "names");
        }
        if (members.size() <= NAMES) {
            nearlySame(members);
        }
    }

    private static String foldId(String id) {
        StringBuilder kept = new StringBuilder(id.length());
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c != ' ' && c != '-' && c != '_') {
                kept.append(Character.toLowerCase(c));
            }
        }
        return kept.length() == 0 ? id : kept.toString();
    }

    private void same(Map<String, Integer> seen, String key, int i, String what) {
        Integer other = seen.putIfAbsent(key, i);
        if (other != null) {
            report(
                    other,
                    i,
                    what.equals("names") && name(other).equals(name(i))
                            ? "have the same name"
                            : "have nearly the same " + what);
        }
    }

    private String name(int i) {
        return draft.actorList.get(i).name;
    }

    private void report(int a, int b, String how) {
        if (!warned.add((long) Math.min(a, b) << 32 | Math.max(a, b))) {
            return;
        }
        draft.report.warning(
                file,
                null,
                null,
                described(b),
                "\"" + described(a) + "\" and \"" + described(b) + "\" " + how + ".",
                "They are read as two; write them alike if they are one.");
    }

    private String described(int i) {
        ActorDraft actor = draft.actorList.get(i);
        return actor.name.equals(actor.id) ? actor.id : actor.id + " " + actor.name;
    }

    /** Two names are one edit apart only if they share a form with at most one letter left out. */
    private void nearlySame(List<Integer> members) {
        Map<Integer, List<Integer>> byForm = new HashMap<>();
        for (int i : members) {
            String name = Texts.fold(name(i));
            if (name.length() < LONG || name.length() > 200) {
                continue;
            }
            Set<Integer> forms = new HashSet<>();
            forms.add(name.hashCode());
            for (int c = 0; c < name.length(); c++) {
                forms.add((name.substring(0, c) + name.substring(c + 1)).hashCode());
            }
            for (int form : forms) {
                List<Integer> others = byForm.computeIfAbsent(form, f -> new ArrayList<>(1));
                for (int other : others) {
                    if (oneSlip(name(other), name(i))) {
                        report(other, i, "have nearly the same names");
                    }
                }
                if (others.size() < 8) {
                    others.add(i);
                }
            }
        }
    }

    /** Whether two names differ in one letter of one word of more than three letters, and in no digit. */
    static boolean oneSlip(String a, String b) {
        List<String> left = words(a);
        List<String> right = words(b);
        if (left.size() != right.size()) {
            return false;
        }
        int differing = 0;
        for (int w = 0; w < left.size(); w++) {
            String x = left.get(w);
            String y = right.get(w);
            if (!x.equals(y)) {
                differing++;
                boolean meant = Math.min(x.length(), y.length()) <= SHORT_WORD
                        || !digits(x).equals(digits(y));
                if (differing > 1 || meant || !oneEdit(x, y)) {
                    return false;
                }
            }
        }
        return differing == 1;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            if (i < name.length() && Character.isLetterOrDigit(name.charAt(i))) {
                word.append(Character.toLowerCase(name.charAt(i)));
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static String digits(String word) {
        StringBuilder kept = new StringBuilder();
        word.chars().filter(Character::isDigit).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /** Whether one insertion, deletion, replacement or swap of neighbours makes one of the other. */
    private static boolean oneEdit(String a, String b) {
        return Math.abs(a.length() - b.length()) <= 1 && org.weft.network.Nearest.distance(a, b) <= 1;
    }
}
