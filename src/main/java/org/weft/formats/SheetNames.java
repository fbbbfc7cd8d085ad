package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Nearest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Decides which file is which sheet, by its name; a single file is the flows. */
final class SheetNames {
    private final Report report;
    private final Map<SheetKind, SheetFile> sheets;
    private final Map<String, SheetKind> kindOf;

    SheetNames(Report report, Map<SheetKind, SheetFile> sheets, Map<String, SheetKind> kindOf) {
        this.report = report;
        this.sheets = sheets;
        this.kindOf = kindOf;
    }

    void assign(Bundle bundle, List<SheetFile> readable) throws IOException {
        if (bundle.single) {
            readable.forEach(f -> put(SheetKind.FLOWS, f));
            return;
        }
        List<SheetFile> left = new ArrayList<>();
        for (SheetFile file : readable) {
            SheetKind exact = SheetKind.named(file.base);
            if (exact == null || !exact.sheet.equalsIgnoreCase(file.base)) {
                left.add(file);
                continue;
            }
            SheetFile twin = sheets.get(exact);
            if (twin == null) {
                put(exact, file);
            } else {
                report.error(
                        file.name,
                        null,
                        null,
                        null,
                        "There are two sheets " + exact.sheet + ": " + file.name + " and " + twin.name + ".",
                        "Remove or rename one of them.");
            }
        }
        for (SheetFile file : List.copyOf(left)) {
            SheetKind other = SheetKind.named(file.base);
            SheetKind taken = other == null ? byWord(file.base) : other;
            if (taken != null && !sheets.containsKey(taken)) {
                put(taken, file);
                left.remove(file);
                report.note(
                        file.name,
                        null,
                        null,
                        null,
                        "The file is taken for the sheet " + taken.sheet + ".",
                        "Name it " + taken.sheet + " to be sure, or move it away.");
            }
        }
        if (!sheets.containsKey(SheetKind.FLOWS) && left.size() == 1 && sheets.isEmpty()) {
            put(SheetKind.FLOWS, left.remove(0));
        }
        left.forEach(this::reportUnknown);
        if (!sheets.containsKey(SheetKind.FLOWS)) {
            reportNoFlows(bundle, left);
        }
    }

    private void put(SheetKind kind, SheetFile file) {
        sheets.put(kind, file);
        kindOf.put(file.name, kind);
    }

    /** The one sheet whose name is a word of a file's name: "Northern flows (1)". */
    private static @Nullable SheetKind byWord(String base) {
        SheetKind found = null;
        int from = 0;
        String name = base.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetter(name.charAt(i))) {
                String word = name.substring(from, i);
                from = i + 1;
                for (SheetKind kind : SheetKind.values()) {
                    if (kind.sheet.equals(word)) {
                        if (found != null && found != kind) {
                            return null;
                        }
                        found = kind;
                    }
                }
            }
        }
        return found;
    }

    private void reportUnknown(SheetFile file) {
        List<String> names = Arrays.stream(SheetKind.values()).map(k -> k.sheet).toList();
        String near = Nearest.of(file.base, names);
        if (isNotes(file.base)) {
            report.note(file.name, null, null, null, "The sheet holds notes.", "It is not read.");
            return;
        }
        report.warning(
                file.name,
                null,
                null,
                null,
                "Weft knows no sheet of this name. It is not read.",
                near == null
                        ? "The sheets are " + String.join(", ", names) + "."
                        : "If it is meant as " + near + ", rename it.");
    }

    private static boolean isNotes(String base) {
        String name = base.toLowerCase(Locale.ROOT);
        return name.equals("notes")
                || name.equals("readme")
                || name.equals("note")
                || name.equals("licence")
                || name.equals("license");
    }

    private void reportNoFlows(Bundle bundle, List<SheetFile> left) {
        String where = bundle.files.isEmpty() ? "flows" : bundle.files.get(0).name;
        boolean broken = bundle.files.stream().anyMatch(f -> report.errors(f.name) > 0);
        if (!broken) {
            report.error(
                    where,
                    null,
                    null,
                    null,
                    "There is no sheet flows"
                            + (left.isEmpty()
                                    ? "."
                                    : " among "
                                            + String.join(
                                                    ", ",
                                                    left.stream()
                                                            .map(f -> f.name)
                                                            .toList()) + "."),
                    "Add flows.csv, or a worksheet flows, with the columns source and target.");
        }
    }
}
