package org.weft.formats;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * How a text file is written: its encoding and the character that parts its cells. Found by reading the whole file once,
 * since a single byte near the end may tell Windows-1252 from UTF-8.
 *
 * @param charset the encoding
 * @param skip bytes of byte order mark
 * @param skipLine whether the first line only names the delimiter ("sep=;")
 * @param delimiter what parts the cells
 */
record TextForm(Charset charset, int skip, boolean skipLine, char delimiter) {
    private static final int SAMPLE = 1 << 17;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int LINES = 50;

    /** What a first reading of the bytes found. */
    private static final class Scan {
        final byte[] sample = new byte[SAMPLE];
        int sampled;
        long size;
        long line = 1;
        long nuls;
        long nulsAtEven;
        long nulLine;
        long controls;
        long sequences;
        long malformed;
        long malformedLine;
        long notIn1252;
        private int expected;
        private int lower = 0x80;
        private int upper = 0xBF;

        void take(byte[] buffer, int length) {
            if (sampled < SAMPLE) {
                int n = Math.min(length, SAMPLE - sampled);
                System.arraycopy(buffer, 0, sample, sampled, n);
                sampled += n;
            }
            for (int i = 0; i < length; i++) {
                int b = buffer[i];
                if (b >= ' ' && expected == 0) {
                    continue;
                }
                take(b & 0xFF, size + i);
            }
            size += length;
        }

        private void take(int b, long at) {
            if (expected > 0) {
                if (b >= lower && b <= upper) {
                    lower = 0x80;
                    upper = 0xBF;
                    if (--expected == 0) {
                        sequences++;
                    }
                    return;
                }
                malformed();
                expected = 0;
                lower = 0x80;
                upper = 0xBF;
            }
            if (b < 0x80) {
                plain(b, at);
            } else {
                lead(b);
            }
        }

        private void plain(int b, long at) {
            if (b == '\n') {
                line++;
            } else if (b == 0) {
                nulLine = nuls == 0 ? line : nulLine;
                nuls++;
                nulsAtEven += at % 2 == 0 ? 1 : 0;
            } else if (b < ' ' && b != '\t' && b != '\r' && b != '\f' && b != 0x1A) {
                controls++;
            }
        }

        private void lead(int b) {
            if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
                notIn1252++;
            }
            if (b >= 0xC2 && b <= 0xDF) {
                expected = 1;
            } else if (b >= 0xE0 && b <= 0xEF) {
                expected = 2;
                lower = b == 0xE0 ? 0xA0 : 0x80;
                upper = b == 0xED ? 0x9F : 0xBF;
            } else if (b >= 0xF0 && b <= 0xF4) {
                expected = 3;
                lower = b == 0xF0 ? 0x90 : 0x80;
                upper = b == 0xF4 ? 0x8F : 0xBF;
            } else {
                malformed();
            }
        }

        private void malformed() {
            malformedLine = malformed == 0 ? line : malformedLine;
            malformed++;
        }

        boolean startsWith(int... bytes) {
            if (sampled < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((sample[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Finds the form of a text, reports what is notable, and returns null where it is no text. O(bytes). */
    static @Nullable TextForm of(InputStream in, String name, Report report) throws IOException {
        Scan scan = new Scan();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            scan.take(buffer, n);
        }
        if (scan.expected > 0) {
            scan.malformed();
        }
        String foreign = foreignFormat(scan);
        if (foreign != null) {
            report.error(
                    name,
                    null,
                    null,
                    null,
                    "The file is " + foreign + ", not a text of rows.",
                    "Save the sheet as CSV, or as an XLSX workbook with that extension.");
            return null;
        }
        int skip = 0;
        Charset charset = null;
        if (scan.startsWith(0xEF, 0xBB, 0xBF)) {
            skip = 3;
        } else if (scan.startsWith(0xFF, 0xFE, 0, 0) || scan.startsWith(0, 0, 0xFE, 0xFF)) {
            return refuse(report, name, null, "The file is in UTF-32, which Weft does not read.");
        } else if (scan.startsWith(0xFE, 0xFF)) {
            skip = 2;
            charset = StandardCharsets.UTF_16BE;
        } else if (scan.startsWith(0xFF, 0xFE)) {
            skip = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (scan.nuls * 5 >= scan.size && scan.nuls > 0 && scan.size % 2 == 0) {
            charset = utf16(scan);
        }
        if (charset == null) {
            charset = eightBit(scan, name, report);
            if (charset == null) {
                return null;
            }
        }
        String sample = decode(scan, skip, charset);
        if (sample.isBlank() && scan.size <= scan.sampled) {
            report.error(
                    name, null, null, null, "The file is empty.", "Put a header line and rows in it, or leave it out.");
            return null;
        }
        if (sample.indexOf('\uFFFD') >= 0) {
            report.warning(
                    name,
                    null,
                    null,
                    null,
                    "The file holds the sign \uFFFD, which stands for a letter lost earlier.",
                    "Look for it in names, and save the original again as UTF-8.");
        }
        return delimited(sample, charset, skip, name, report);
    }

    private static @Nullable String foreignFormat(Scan scan) {
        if (scan.startsWith('P', 'K', 3, 4)) {
            return "a zip or a workbook";
        }
        if (scan.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return "an old Excel file (.xls) or a workbook with a password";
        }
        return scan.startsWith('%', 'P', 'D', 'F') ? "a PDF" : null;
    }

    private static @Nullable TextForm refuse(Report report, String name, @Nullable Integer line, String what) {
        report.error(name, line, null, null, what, "Save it as CSV in UTF-8.");
        return null;
    }

    private static @Nullable Charset utf16(Scan scan) {
        if (scan.nulsAtEven * 20 <= scan.nuls) {
            return StandardCharsets.UTF_16LE;
        }
        return (scan.nuls - scan.nulsAtEven) * 20 <= scan.nuls ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable Charset eightBit(Scan scan, String name, Report report) {
        if (scan.nuls > 0) {
            refuse(
                    report,
                    name,
                    (int) scan.nulLine,
                    "The file is not text: it holds " + Texts.count(scan.nuls, "NUL byte", "NUL bytes")
                            + ", the first in this line.");
            return null;
        }
        if (scan.controls * 100 > scan.size && (scan.controls > 4 || scan.controls * 4 > scan.size)) {
            refuse(
                    report,
                    name,
                    null,
                    "The file is not text: it holds "
                            + Texts.count(scan.controls, "control character", "control characters") + ".");
            return null;
        }
        if (scan.malformed == 0) {
            return StandardCharsets.UTF_8;
        }
        if (scan.sequences > scan.malformed || scan.notIn1252 > 0) {
            refuse(
                    report,
                    name,
                    (int) scan.malformedLine,
                    "The file is neither UTF-8 nor Windows-1252: its letters mix encodings, first in this line.");
            return null;
        }
        report.warning(
                name,
                (int) scan.malformedLine,
                null,
                null,
                "The file is not UTF-8. Read as Windows-1252.",
                "See whether letters with accents came out right; save it as UTF-8 to be sure.");
        return Charset.forName("windows-1252");
    }

    private static String decode(Scan scan, int skip, Charset charset) throws IOException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.IGNORE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(scan.sample, skip, Math.max(0, scan.sampled - skip)))
                .toString();
    }

    private static TextForm delimited(String sample, Charset charset, int skip, String name, Report report) {
        String first = sample.lines().findFirst().orElse("").strip().toLowerCase(Locale.ROOT);
        if (first.length() == 5 && first.startsWith("sep=")) {
            report.note(name, 1, null, first, "The first line names the character that parts cells.", "It is used.");
            return new TextForm(charset, skip, true, first.charAt(4));
        }
        if (first.equals("sep=")) {
            return new TextForm(charset, skip, true, '\t');
        }
        int[][] counts = countPerLine(sample);
        int best = 0;
        double bestScore = 0;
        for (int d = 0; d < DELIMITERS.length; d++) {
            int inHeader = counts[d][0];
            if (inHeader == 0) {
                continue;
            }
            int lines = 0;
            int alike = 0;
            for (int line = 0; line < LINES && counts[d][line] >= 0; line++) {
                lines++;
                alike += counts[d][line] == inHeader ? 1 : 0;
            }
            double score = (double) alike / lines + Math.min(inHeader, 50) * 1e-3;
            if (score > bestScore) {
                bestScore = score;
                best = d;
            }
        }
        return new TextForm(charset, skip, false, DELIMITERS[best]);
    }

    /** How often each delimiter stands outside quotes in each of the first lines that are not empty; -1 past the last. */
    private static int[][] countPerLine(String sample) {
        int[][] counts = new int[DELIMITERS.length][LINES + 1];
        for (int[] row : counts) {
            Arrays.fill(row, -1);
            row[0] = 0;
        }
        boolean quoted = false;
        boolean anything = false;
        int line = 0;
        for (int i = 0; i < sample.length() && line < LINES; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                anything = true;
            } else if (quoted) {
                continue;
            } else if (c == '\n' || c == '\r') {
                if (anything) {
                    line++;
                    for (int[] row : counts) {
                        row[line] = 0;
                    }
                }
                anything = false;
            } else {
                anything = true;
                for (int d = 0; d < DELIMITERS.length; d++) {
                    counts[d][line] += c == DELIMITERS[d] ? 1 : 0;
                }
            }
        }
        if (!anything && line > 0) {
            for (int[] row : counts) {
                row[line] = -1;
            }
        }
        return counts;
    }
}
