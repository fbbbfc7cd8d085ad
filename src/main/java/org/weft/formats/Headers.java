package org.weft.formats;

import org.weft.network.Nearest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column of a file holds what: the sheet's own columns, attributes, and those that are not read. */
final class Headers {
    private final String file;
    private final SheetKind kind;
    private final Report report;
    private final int line;
    /** The headers as they stand. */
    final String[] raw;
    /** For each column of the sheet's kind its position in the file, or -1. */
    final int[] positions;

    final List<String> attributeNames = new ArrayList<>();
    final List<Integer> attributePositions = new ArrayList<>();
    /** Columns without a header. */
    final List<Integer> nameless = new ArrayList<>();

    /** Number of columns up to the last with a header: a row may end there. */
    final int named;

    /** Whether every column that must be there is there, and none twice. */
    final boolean usable;

    Headers(String file, SheetKind kind, int line, String[] raw, Report report, Limits limits) {
        this.file = file;
        this.kind = kind;
        this.raw = raw;
        this.line = line;
        this.report = report;
        this.positions = new int[kind.columns.size()];
        Arrays.fill(positions, -1);
        int last = raw.length;
        while (last > 1 && raw[last - 1].isEmpty()) {
            last--;
        }
        named = last;
        int before = report.errors(file);
        boolean[] taken = new boolean[raw.length];
        takeExact(taken);
        takeSynonyms(taken);
        takeNameForId();
        takeAttributes(taken, limits);
        requireColumns();
        usable = report.errors(file) == before;
    }

    /** Whether a header line holds the columns that a sheet must have, under their own or other common names. */
    static boolean fit(SheetKind kind, List<String> raw) {
        List<String> names = raw.stream().map(Texts::header).toList();
        return kind.columns.stream()
                .filter(SheetKind.KnownColumn::required)
                .allMatch(c -> names.contains(c.name()) || c.synonyms().stream().anyMatch(names::contains));
    }

    private void takeExact(boolean[] taken) {
        for (int i = 0; i < raw.length; i++) {
            String name = Texts.header(raw[i]);
            if (name.isEmpty()) {
                nameless.add(i);
                taken[i] = true;
                continue;
            }
            for (int c = 0; c < positions.length; c++) {
                if (kind.columns.get(c).name().equals(name)) {
                    taken[i] = true;
                    if (positions[c] >= 0) {
                        twice(raw[i]);
                    } else {
                        positions[c] = i;
                    }
                }
            }
        }
    }

    private void twice(String header) {
        report.error(
                file, line, header, null, "The column " + header + " stands twice.", "Rename or remove one of them.");
    }

    private void takeSynonyms(boolean[] taken) {
        for (int c = 0; c < positions.length; c++) {
            SheetKind.KnownColumn column = kind.columns.get(c);
            for (int s = 0; s < column.synonyms().size() && positions[c] < 0; s++) {
                for (int i = 0; i < raw.length && positions[c] < 0; i++) {
                    if (!taken[i]
                            && Texts.header(raw[i]).equals(column.synonyms().get(s))) {
                        positions[c] = i;
                        taken[i] = true;
                        report.note(
                                file,
                                line,
                                raw[i],
                                null,
                                "The column " + raw[i] + " is taken for " + column.name() + ".",
                                "Rename it if it means something else.");
                    }
                }
            }
        }
    }

    /** A sheet of things with names alone: the names serve as ids. */
    private void takeNameForId() {
        if (kind != SheetKind.AGENCIES && kind != SheetKind.REPRESENTATIVES && kind != SheetKind.FORUMS) {
            return;
        }
        int id = kind.index("id");
        int name = kind.index("name");
        if (positions[id] < 0 && positions[name] >= 0) {
            positions[id] = positions[name];
            report.note(
                    file,
                    line,
                    raw[positions[name]],
                    null,
                    "There is no column id; names are taken for ids.",
                    "Add short ids if names may change.");
        }
    }

    /** Says so where a column bears another name of one that is there already: which of the two was meant? */
    private void meansAnother(String header) {
        for (SheetKind.KnownColumn column : kind.columns) {
            if (column.synonyms().contains(Texts.header(header))) {
                report.note(
                        file,
                        line,
                        header,
                        null,
                        "The column " + header + " often means " + column.name()
                                + ", which is there too. It is kept as an attribute.",
                        "Remove the one that is not meant.");
            }
        }
    }

    private void takeAttributes(boolean[] taken, Limits limits) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < raw.length; i++) {
            if (taken[i]) {
                continue;
            }
            if (!kind.keepsAttributes) {
                report.warning(
                        file,
                        line,
                        raw[i],
                        null,
                        "The sheet " + kind.sheet + " has no column " + raw[i] + ". It is not read.",
                        nearest(raw[i]));
                continue;
            }
            if (seen.put(raw[i].toLowerCase(Locale.ROOT), raw[i]) != null) {
                twice(raw[i]);
                continue;
            }
            meansAnother(raw[i]);
            attributeNames.add(raw[i]);
            attributePositions.add(i);
        }
        if (attributeNames.size() > limits.attributes()) {
            report.error(
                    file,
                    line,
                    null,
                    null,
                    "The sheet has " + attributeNames.size() + " columns beyond Weft's own; at most "
                            + limits.attributes() + " are kept as attributes.",
                    "Remove those that are not needed.");
        }
    }

    private String nearest(String header) {
        String near = Nearest.of(
                Texts.header(header),
                kind.columns.stream().map(SheetKind.KnownColumn::name).toList());
        return near == null
                ? "Leave it out, or move it to a sheet that keeps it."
                : "If you mean " + near + ", rename it.";
    }

    private void requireColumns() {
        for (int c = 0; c < positions.length; c++) {
            SheetKind.KnownColumn column = kind.columns.get(c);
            if (column.required() && positions[c] < 0) {
                String near = Nearest.of(column.name(), attributeNames);
                report.error(
                        file,
                        line,
                        null,
                        null,
                        "The sheet " + kind.sheet + " has no column " + column.name() + "; it has "
                                + (raw.length > 12 ? raw.length + " others" : String.join(", ", raw)) + ".",
                        near == null
                                ? "The first line must hold headers, and " + column.name() + " among them: "
                                        + column.note()
                                : "If " + near + " is meant, rename it to " + column.name() + ".");
            }
        }
    }
}
