package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Level;
import org.weft.network.Nearest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;

/**
 * The rows of a sheet whose kind is known, read one by one; cells are asked for by the kind's columns, and problems are
 * reported with file, line, column and value.
 */
final class SheetRows {
    private static final int SHOWN_COLUMNS = 40;
    private static final Level[] LEVELS = Level.values();
    /** The numbers that most rows hold, so that none is made for each. */
    private static final Double[] DIGITS = new Double[10];

    static {
        Arrays.setAll(DIGITS, i -> (double) i);
    }

    final String file;
    final Headers headers;
    final Report report;
    private final SheetKind kind;
    private final Rows rows;
    private final Limits limits;
    private final Numbers numbers;
    private final PersonalData personal;
    private final boolean[] attributeIsText;
    private final boolean[] attributeHasComma;
    private int count;
    private boolean cutShort;
    private boolean namelessReported;
    private int commaLine;
    private @Nullable String commaValue;
    private int pointGroupLine;
    private @Nullable String pointGroupValue;

    SheetRows(SheetFile file, SheetKind kind, Rows rows, Headers headers, Report report, Limits limits) {
        this.file = file.name;
        this.kind = kind;
        this.rows = rows;
        this.headers = headers;
        this.report = report;
        this.limits = limits;
        this.numbers = new Numbers(file.commaIsDecimal());
        this.personal = new PersonalData(kind, headers.raw);
        this.attributeIsText = new boolean[headers.attributeNames.size()];
        this.attributeHasComma = new boolean[headers.attributeNames.size()];
    }

    /** Goes to the next row that has as many cells as there are headers; reports those that have not. */
    boolean next() throws IOException {
        while (advance()) {
            count++;
            if (count > limits.rows()) {
                report.error(
                        file,
                        rows.line(),
                        null,
                        null,
                        "The sheet has more than " + Texts.grouped(limits.rows()) + " rows.",
                        "Split the data.");
                return false;
            }
            if (fits()) {
                look();
                return true;
            }
        }
        return false;
    }

    private boolean advance() throws IOException {
        try {
            return rows.next();
        } catch (Rows.UnreadableRowException e) {
            cutShort = true;
            report.error(file, e.line, null, null, e.what(), e.remedy);
            return false;
        }
    }

    private boolean fits() {
        int width = rows.width();
        int expected = headers.raw.length;
        if (width == expected || width < expected && (rows.ragged() || width >= headers.named)) {
            return true;
        }
        if (width > expected) {
            boolean blank = true;
            for (int i = expected; i < width; i++) {
                blank &= rows.cell(i).isEmpty();
            }
            if (blank) {
                return true;
            }
        }
        report.error(
                file,
                rows.line(),
                null,
                null,
                "The row has " + Texts.count(width, "cell", "cells") + ", the header has " + expected + ".",
                width > expected
                        ? "Put quotation marks around a value that holds the character that parts cells."
                        : "Fill the row up to its last column, or look for a value that went missing.");
        return false;
    }

    private void look() {
        for (int i = 0; i < headers.raw.length; i++) {
            String value = rows.cell(i);
            if (value.length() > limits.cellCharacters()) {
                report.error(
                        file,
                        rows.line(),
                        headers.raw[i],
                        value,
                        "The value has " + value.length() + " characters; at most " + limits.cellCharacters()
                                + " are read.",
                        "Shorten it.");
            }
            personal.look(i, value, rows.line());
        }
        if (!namelessReported) {
            for (int i : headers.nameless) {
                if (!rows.cell(i).isEmpty()) {
                    namelessReported = true;
                    report.warning(
                            file,
                            rows.line(),
                            null,
                            rows.cell(i),
                            "Column " + (i + 1) + " has values but no header. It is not read.",
                            "Give it a header, or remove it.");
                    break;
                }
            }
        }
    }

    int line() {
        return rows.line();
    }

    /** Whether the rows after the last could not be told apart. */
    boolean cutShort() {
        return cutShort;
    }

    /** Number of rows so far, those that did not fit included. */
    int count() {
        return count;
    }

    /** Whether the file has a column. */
    boolean has(int column) {
        return headers.positions[column] >= 0;
    }

    /** The value of one of the sheet's columns; empty where blank or where there is no such column. */
    String text(int column) {
        int at = headers.positions[column];
        return at < 0 ? "" : rows.cell(at);
    }

    /** The same, but null where it is missing: blank or NA. */
    @Nullable
    String known(int column) {
        String value = text(column);
        return Texts.isMissing(value) ? null : value;
    }

    /** An id; null and an error where it is blank or too long. */
    @Nullable
    String id(int column) {
        String value = text(column);
        if (value.isEmpty()) {
            error(column, "There is no " + kind.columns.get(column).name() + ".", "Give one.");
            return null;
        }
        return shortEnough(column, value) ? value : null;
    }

    /** A name; null where missing. Too long is an error. */
    @Nullable
    String name(int column) {
        String value = known(column);
        return value != null && shortEnough(column, value) ? value : null;
    }

    boolean shortEnough(int column, String value) {
        if (value.length() > limits.idCharacters()) {
            error(
                    column,
                    "The value has " + value.length() + " characters; an id or name has at most "
                            + limits.idCharacters() + ".",
                    "Shorten it.");
            return false;
        }
        return true;
    }

    /** A number; null where missing, or with an error where it is none. */
    @Nullable
    Double number(int column) {
        String value = known(column);
        if (value == null) {
            return null;
        }
        if (value.length() == 1 && value.charAt(0) >= '0' && value.charAt(0) <= '9') {
            return DIGITS[value.charAt(0) - '0'];
        }
        Double parsed = numbers.parse(value);
        switch (numbers.form(value)) {
            case COMMA -> sawComma(value);
            case PLAIN -> {
                if (pointGroupLine == 0 && Numbers.looksGroupedByPoints(value)) {
                    pointGroupLine = line();
                    pointGroupValue = value;
                }
            }
            case GROUPED ->
                error(
                        column,
                        "\"" + value + "\" could be read in two ways: digits stand in groups.",
                        "Write numbers without a sign between thousands, as 1234 or 1234.5.");
            case NONE -> error(column, "\"" + value + "\" is not a number.", "Write the number alone, as 3 or 1.5.");
        }
        if (parsed != null && Double.isInfinite(parsed)) {
            error(column, "\"" + value + "\" is too large a number.", "Give a smaller one.");
            return null;
        }
        return parsed;
    }

    private void sawComma(String value) {
        if (commaLine == 0) {
            commaLine = line();
            commaValue = value;
        }
    }

    /** Yes or no; null where missing, or with an error where it is neither. */
    @Nullable
    Boolean yesNo(int column) {
        String value = known(column);
        if (value == null) {
            return null;
        }
        switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1", "t" -> {
                return true;
            }
            case "no", "n", "false", "0", "f" -> {
                return false;
            }
            default -> {
                error(column, "\"" + value + "\" is neither yes nor no.", "Write yes or no.");
                return null;
            }
        }
    }

    /** One of an enumeration's words; null where missing, or with an error where it is none of them. */
    <E extends Enum<E>> @Nullable E word(int column, E[] values) {
        String value = known(column);
        if (value == null) {
            return null;
        }
        for (E each : values) {
            if (each.name().equalsIgnoreCase(value)) {
                return each;
            }
        }
        List<String> words = new ArrayList<>();
        for (E each : values) {
            words.add(each.name().toLowerCase(Locale.ROOT));
        }
        String near = Nearest.of(value, words);
        error(
                column,
                "\"" + value + "\" is none of " + String.join(", ", words) + ".",
                near == null ? "Use one of these words." : "Write " + near + " if you mean it.");
        return null;
    }

    @Nullable
    Level level(int column) {
        return word(column, LEVELS);
    }

    /** Hands out the row's attributes that are not missing, with their position among the attributes. */
    void attributes(ObjIntConsumer<String> taker) {
        for (int a = 0; a < attributeIsText.length; a++) {
            String value = rows.cell(headers.attributePositions.get(a));
            if (Texts.isMissing(value)) {
                continue;
            }
            if (!attributeIsText[a]) {
                Numbers.Form form = numbers.form(value);
                attributeIsText[a] = form != Numbers.Form.PLAIN && form != Numbers.Form.COMMA;
                attributeHasComma[a] |= form == Numbers.Form.COMMA;
            }
            taker.accept(value, a);
        }
    }

    /** After the last row: the attributes whose every value is a number, some with a decimal comma. */
    List<String> attributesWithCommas() {
        List<String> names = new ArrayList<>();
        for (int a = 0; a < attributeIsText.length; a++) {
            if (attributeHasComma[a] && !attributeIsText[a]) {
                names.add(headers.attributeNames.get(a));
            }
        }
        return names;
    }

    /** Reports what can only be said of the whole sheet. */
    void finish() {
        List<String> commas = attributesWithCommas();
        if (commaLine > 0 || !commas.isEmpty()) {
            report.warning(
                    file,
                    commaLine > 0 ? (Integer) commaLine : null,
                    commas.isEmpty() ? null : String.join(", ", commas),
                    commaValue,
                    "Decimal commas. Read as 1.5 where 1,5 is written.",
                    "See whether the numbers came out right.");
        }
        if (commaLine > 0 && pointGroupLine > 0) {
            report.error(
                    file,
                    pointGroupLine,
                    null,
                    pointGroupValue,
                    "Numbers with a decimal comma and numbers with a point stand in one sheet: \"" + pointGroupValue
                            + "\" could be read in two ways.",
                    "Write all numbers in one way, without a sign between thousands.");
        }
        personal.report(file, report);
    }

    void error(int column, String what, String remedy) {
        report.error(file, line(), header(column), nullIfEmpty(shown(column)), what, remedy);
    }

    void warning(int column, String what, String remedy) {
        report.warning(file, line(), header(column), nullIfEmpty(shown(column)), what, remedy);
    }

    void note(int column, String what, String remedy) {
        report.note(file, line(), header(column), nullIfEmpty(shown(column)), what, remedy);
    }

    private String shown(int column) {
        int at = headers.positions[column];
        return at < 0 ? "" : personal.shown(at, rows.cell(at));
    }

    private static @Nullable String nullIfEmpty(String value) {
        return value.isEmpty() ? null : value;
    }

    private String header(int column) {
        int at = headers.positions[column];
        return at < 0 ? kind.columns.get(column).name() : headers.raw[at];
    }

    /** The headers for a summary. */
    List<String> shownHeaders() {
        List<String> all = List.of(headers.raw);
        return all.size() > SHOWN_COLUMNS ? all.subList(0, SHOWN_COLUMNS) : all;
    }
}
