package org.weft.formats;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Looks for what identifies service users: NHS numbers, dates of birth, case numbers, and postcodes of persons. It warns
 * once a column and never repeats a value.
 */
final class PersonalData {
    /** What stands in place of a value that looks like one. */
    static final String HIDDEN = "[hidden]";

    private enum Suspicion {
        NHS_NUMBER("Values look like NHS numbers"),
        BIRTH("The column looks like dates of birth"),
        CASE_NUMBER("The column looks like case numbers of service users"),
        POSTCODE("Values look like postcodes of persons");

        final String what;

        Suspicion(String what) {
            this.what = what;
        }
    }

    private final SheetKind kind;
    private final String[] headers;
    private final @Nullable Suspicion[] byHeader;
    private final int[][] found = new int[Suspicion.values().length][];
    private final int[][] firstLine = new int[Suspicion.values().length][];

    PersonalData(SheetKind kind, String[] headers) {
        this.kind = kind;
        this.headers = headers;
        this.byHeader = new Suspicion[headers.length];
        for (int i = 0; i < headers.length; i++) {
            byHeader[i] = ofHeader(Texts.header(headers[i]));
        }
        for (Suspicion s : Suspicion.values()) {
            found[s.ordinal()] = new int[headers.length];
            firstLine[s.ordinal()] = new int[headers.length];
        }
    }

    private static @Nullable Suspicion ofHeader(String header) {
        String plain = header.replace("_", "");
        if (plain.equals("dob")
                || plain.contains("dateofbirth")
                || plain.contains("birthdate")
                || plain.equals("born")) {
            return Suspicion.BIRTH;
        }
        if (plain.equals("nhs") || plain.contains("nhsnumber") || plain.contains("nhsno")) {
            return Suspicion.NHS_NUMBER;
        }
        for (String owner : new String[] {"case", "client", "patient", "serviceuser", "child", "pupil"}) {
            if (plain.startsWith(owner)) {
                String rest = plain.substring(owner.length());
                if (rest.equals("id")
                        || rest.equals("no")
                        || rest.equals("number")
                        || rest.equals("ref")
                        || rest.equals("reference")) {
                    return Suspicion.CASE_NUMBER;
                }
            }
        }
        return plain.equals("upn") || plain.equals("casenumbers") ? Suspicion.CASE_NUMBER : null;
    }

    /** Looks at a cell. O(1) for most values. */
    void look(int column, String value, int line) {
        Suspicion s = suspicion(column, value);
        if (s != null) {
            if (found[s.ordinal()][column]++ == 0) {
                firstLine[s.ordinal()][column] = line;
            }
        }
    }

    private @Nullable Suspicion suspicion(int column, String value) {
        if (value.isEmpty()) {
            return null;
        }
        if (column < byHeader.length && byHeader[column] != null) {
            return byHeader[column];
        }
        if (value.length() >= 10 && value.length() <= 12 && isNhsNumber(value)) {
            return Suspicion.NHS_NUMBER;
        }
        return kind == SheetKind.REPRESENTATIVES && value.length() >= 5 && value.length() <= 8 && isPostcode(value)
                ? Suspicion.POSTCODE
                : null;
    }

    /** The value, or what hides it. */
    String shown(int column, String value) {
        return suspicion(column, value) == null ? value : HIDDEN;
    }

    /** Warns of each column in which something was found. */
    void report(String file, Report report) {
        for (int column = 0; column < headers.length; column++) {
            for (Suspicion s : Suspicion.values()) {
                int count = found[s.ordinal()][column];
                if (count > 0) {
                    report.warning(
                            file,
                            firstLine[s.ordinal()][column],
                            headers[column],
                            HIDDEN,
                            s.what + ": " + Texts.count(count, "value", "values") + ".",
                            "A map of agencies needs no data of service users. Remove the column before you import.");
                }
            }
        }
    }

    /**
     * Whether a text is ten digits, perhaps parted 3-3-4, whose last is the check digit of an NHS number: 11 less the
     * remainder by 11 of the first nine weighted 10 to 2.
     */
    static boolean isNhsNumber(String value) {
        int digits = 0;
        int sum = 0;
        int last = -1;
        boolean different = false;
        char first = value.charAt(0);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                different |= c != first;
                if (digits <= 9) {
                    sum += (c - '0') * (11 - digits);
                } else {
                    last = c - '0';
                }
            } else if (!(c == ' ' || c == '-') || digits != 3 && digits != 6) {
                return false;
            }
        }
        int check = 11 - sum % 11;
        return digits == 10 && different && (check == 11 ? 0 : check) == last;
    }

    /** Whether a text has the form of a full postcode of the United Kingdom: AN NAA to AANA NAA. */
    static boolean isPostcode(String value) {
        char[] letters = new char[value.length()];
        int n = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = Character.toUpperCase(value.charAt(i));
            if (c == ' ' && i == value.length() - 4) {
                continue;
            }
            letters[n++] = c;
        }
        char[] code = Arrays.copyOf(letters, n);
        if (n < 5 || n > 7 || !letter(code[n - 1]) || !letter(code[n - 2]) || !digit(code[n - 3]) || !letter(code[0])) {
            return false;
        }
        int outward = n - 3;
        int at = letter(code[1]) ? 2 : 1;
        if (at >= outward || !digit(code[at])) {
            return false;
        }
        return at + 1 == outward || at + 2 == outward && (digit(code[at + 1]) || letter(code[at + 1]));
    }

    private static boolean letter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
