package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.problem.Problem;
import org.weft.problem.ProblemList;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the rows around problems by reading each file once more when first asked. */
final class Excerpts {
    private static final int AROUND = 2;
    private static final int LINES = 200;
    private static final int CELLS = 40;
    private static final int CHARACTERS = 80;

    private final Map<String, SheetFile> files = new HashMap<>();
    private final Map<String, SheetKind> kinds;
    private final ProblemList problems;
    private final Limits limits;
    private final Map<String, TreeMap<Integer, Excerpt>> found = new HashMap<>();

    Excerpts(List<SheetFile> readable, Map<String, SheetKind> kinds, ProblemList problems, Limits limits) {
        readable.forEach(f -> files.put(f.name, f));
        this.kinds = kinds;
        this.problems = problems;
        this.limits = limits;
    }

    synchronized @Nullable Excerpt of(String file, int line) {
        SheetFile sheet = files.get(file);
        if (sheet == null) {
            return null;
        }
        TreeMap<Integer, Excerpt> known = found.get(file);
        if (known == null) {
            TreeSet<Integer> lines = new TreeSet<>();
            for (Problem p : problems.listed()) {
                Integer at = p.line();
                if (p.file().equals(file) && at != null && lines.size() < LINES) {
                    lines.add(at);
                }
            }
            try {
                known = read(sheet, lines);
            } catch (IOException e) {
                known = new TreeMap<>();
            }
            found.put(file, known);
        }
        return known.get(line);
    }

    private TreeMap<Integer, Excerpt> read(SheetFile sheet, TreeSet<Integer> lines) throws IOException {
        TreeMap<Integer, List<Excerpt.Line>> windows = new TreeMap<>();
        lines.forEach(line -> windows.put(line, new ArrayList<>()));
        List<String> headers = new ArrayList<>();
        try (Rows rows = sheet.open(limits)) {
            if (!lines.isEmpty() && rows.next()) {
                headers = cells(rows, null);
                PersonalData personal = new PersonalData(
                        kinds.getOrDefault(sheet.name, SheetKind.FLOWS), headers.toArray(new String[0]));
                collect(rows, personal, windows, lines.last());
            }
        } catch (Rows.UnreadableRowException e) {
            // What was found before the row that cannot be told apart is shown.
        }
        TreeMap<Integer, Excerpt> made = new TreeMap<>();
        for (Map.Entry<Integer, List<Excerpt.Line>> w : windows.entrySet()) {
            made.put(w.getKey(), new Excerpt(sheet.name, w.getKey(), headers, w.getValue()));
        }
        return made;
    }

    private static void collect(
            Rows rows, PersonalData personal, TreeMap<Integer, List<Excerpt.Line>> windows, int last)
            throws IOException {
        ArrayDeque<Excerpt.Line> before = new ArrayDeque<>();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        int after = 0;
        while (after <= AROUND && rows.next()) {
            Excerpt.Line row = new Excerpt.Line(rows.line(), cells(rows, personal));
            for (Integer line : open) {
                List<Excerpt.Line> window = windows.get(line);
                if (window != null) {
                    window.add(row);
                }
            }
            open.removeIf(line -> {
                List<Excerpt.Line> window = windows.get(line);
                return window == null
                        || window.stream().filter(r -> r.line() > line).count() >= AROUND;
            });
            List<Excerpt.Line> here = windows.get(row.line());
            if (here != null) {
                here.addAll(before);
                here.add(row);
                open.add(row.line());
            }
            before.add(row);
            if (before.size() > AROUND) {
                before.remove();
            }
            after += row.line() > last ? 1 : 0;
        }
    }

    private static List<String> cells(Rows rows, @Nullable PersonalData personal) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(rows.width(), CELLS); i++) {
            String cell = personal == null ? rows.cell(i) : personal.shown(i, rows.cell(i));
            cells.add(cell.length() > CHARACTERS ? cell.substring(0, CHARACTERS) + "…" : cell);
        }
        return cells;
    }
}
