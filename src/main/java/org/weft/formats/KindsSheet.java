package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Kind;
import org.weft.network.Scale;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the kinds of flow. */
final class KindsSheet {
    private static final SheetKind SHEET = SheetKind.KINDS;
    private static final int ID = SHEET.index("id");
    private static final int LABEL = SHEET.index("label");
    private static final int DIRECTED = SHEET.index("directed");
    private static final int SCALE = SHEET.index("scale");
    private static final int UNIT = SHEET.index("unit");
    private static final int CODES = SHEET.index("codes");
    private static final int PROVIDER = SHEET.index("provider");
    private static final int POWER = SHEET.index("power");
    private static final int ONE_WAY = SHEET.index("one_way");
    private static final int VERB = SHEET.index("verb");
    private static final int INVERSE_VERB = SHEET.index("inverse_verb");

    private final SheetRows row;
    private final Draft draft;

    KindsSheet(SheetRows row, Draft draft) {
        this.row = row;
        this.draft = draft;
    }

    void read() throws IOException {
        while (row.next()) {
            String id = row.id(ID);
            if (id == null) {
                continue;
            }
            if (draft.kinds.byId(id) >= 0) {
                row.error(ID, "The kind \"" + id + "\" stands twice.", "Remove one of the rows.");
                continue;
            }
            if (draft.kinds.size() >= draft.options.limits().kinds()) {
                row.error(
                        ID, "There are more than " + draft.options.limits().kinds() + " kinds of flow.", "Use fewer.");
                return;
            }
            draft.addKind(kind(id));
        }
    }

    private Kind kind(String id) {
        Kind plain = Kind.named(id, draft.directedByDefault());
        Boolean directed = row.yesNo(DIRECTED);
        if (directed != null && directed.equals(draft.options.undirected())) {
            row.warning(
                    DIRECTED,
                    "The kinds sheet says that \"" + id + "\" is " + (directed ? "directed" : "undirected")
                            + "; the choice made for the whole file says otherwise.",
                    "The kinds sheet is followed.");
        }
        Kind.End provider = row.word(PROVIDER, Kind.End.values());
        Kind.Power power = row.word(POWER, Kind.Power.values());
        Boolean oneWay = row.yesNo(ONE_WAY);
        String label = row.name(LABEL);
        String verb = row.name(VERB);
        String inverse = row.name(INVERSE_VERB);
        if ((verb == null) != (inverse == null)) {
            int blank = verb == null ? VERB : INVERSE_VERB;
            row.warning(
                    blank,
                    "Of verb and inverse_verb only one is given.",
                    "The other is \"" + (verb == null ? plain.verb() : plain.inverseVerb()) + "\"; give both.");
        }
        return new Kind(
                id,
                label == null ? id : label,
                directed == null ? plain.directed() : directed,
                scale(),
                provider == null ? plain.provider() : provider,
                power == null ? plain.power() : power,
                oneWay == null ? plain.oneWay() : oneWay,
                verb == null ? plain.verb() : verb,
                inverse == null ? plain.inverseVerb() : inverse);
    }

    private Scale scale() {
        Scale.Type type = row.word(SCALE, Scale.Type.values());
        String unit = row.name(UNIT);
        String text = row.known(CODES);
        List<Scale.Code> codes = text == null ? List.of() : codes(text);
        if (type == null) {
            type = codes.isEmpty() ? Scale.Type.UNDECLARED : Scale.Type.ORDINAL;
        }
        if (type != Scale.Type.ORDINAL && !codes.isEmpty()) {
            row.error(
                    CODES,
                    "Codes are given, but the scale is not ordinal.",
                    "Write ordinal as scale, or leave codes blank.");
            codes = List.of();
        }
        if (type == Scale.Type.ORDINAL && text == null) {
            row.warning(
                    CODES,
                    "The scale is ordinal, but its codes are not given.",
                    "Strengths cannot be checked against it; write codes as 1=yearly;2=monthly.");
        }
        if (type == Scale.Type.UNDECLARED && unit == null) {
            return Scale.UNDECLARED;
        }
        return new Scale(type, unit == null ? "" : unit, codes);
    }

    /** Reads "1=yearly=1;2=monthly=12"; a backslash before ; = or \ takes it as it is. */
    private List<Scale.Code> codes(String text) {
        List<Scale.Code> codes = new ArrayList<>();
        int amounts = 0;
        for (List<String> parts : split(text)) {
            if (parts.size() == 1 && parts.get(0).isEmpty()) {
                continue;
            }
            Double code = number(parts.get(0));
            Double amount = parts.size() < 3 ? null : number(parts.get(2));
            boolean wrongAmount = parts.size() > 3 || parts.size() == 3 && (amount == null || amount < 0);
            if (code == null || wrongAmount) {
                row.error(
                        CODES,
                        "\"" + String.join("=", parts) + "\" is no code of a scale.",
                        "Write codes as 1=yearly;2=monthly, or with amounts as 1=yearly=1;2=monthly=12.");
                return List.of();
            }
            String label = parts.size() < 2 ? Numbers.plain(code) : parts.get(1);
            double value = code;
            if (codes.stream().anyMatch(c -> c.code() == value)) {
                row.error(CODES, "The code " + Numbers.plain(code) + " stands twice.", "Give each code once.");
                return List.of();
            }
            amounts += amount == null ? 0 : 1;
            codes.add(new Scale.Code(code, label, amount));
        }
        if (amounts > 0 && amounts < codes.size()) {
            row.warning(
                    CODES,
                    "Some codes have an amount and some have none.",
                    "Without an amount for each, strengths of this kind are not added up.");
        }
        codes.sort(Comparator.comparingDouble(Scale.Code::code));
        return codes;
    }

    private static @Nullable Double number(String text) {
        return new Numbers(true).parse(text);
    }

    private static List<List<String>> split(String text) {
        List<List<String>> all = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(text.charAt(++i));
            } else if (c == '=' || c == ';') {
                parts.add(part.toString().strip());
                part.setLength(0);
                if (c == ';') {
                    all.add(parts);
                    parts = new ArrayList<>();
                }
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        all.add(parts);
        return all;
    }
}
