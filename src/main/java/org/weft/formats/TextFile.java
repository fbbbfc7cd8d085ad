package org.weft.formats;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A CSV or TSV file, gzipped or not, in a folder, in a zip or alone. */
final class TextFile extends SheetFile {
    /** Opens the bytes as they are stored. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    private final Bytes bytes;
    private final long packed;
    private @Nullable TextForm form;

    /**
     * A text file.
     *
     * @param packed its stored size, by which archive bombs are told; 0 where not known
     */
    TextFile(String name, long packed, Bytes bytes) {
        super(name, baseOf(name));
        this.bytes = bytes;
        this.packed = packed;
    }

    /** Whether a file of this name may hold rows as text. */
    static boolean isText(String name) {
        String plain = withoutGz(name.toLowerCase(Locale.ROOT));
        return plain.endsWith(".csv") || plain.endsWith(".tsv") || plain.endsWith(".txt") || plain.endsWith(".tab");
    }

    private static String withoutGz(String name) {
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static String baseOf(String name) {
        String plain = withoutGz(name.substring(name.lastIndexOf('/') + 1));
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }

    @Override
    boolean prepare(Report report, Budget budget, Limits limits) throws IOException {
        try (InputStream in = unpacked(budget)) {
            form = TextForm.of(in, name, report);
            return form != null;
        } catch (ZipException | java.io.EOFException e) {
            report.error(
                    name,
                    null,
                    null,
                    null,
                    "The file cannot be unpacked: it is damaged, cut off or has a password.",
                    "Copy or download it again.");
            return false;
        }
    }

    private InputStream unpacked(@Nullable Budget budget) throws IOException {
        InputStream stored = new BufferedInputStream(bytes.open(), 1 << 16);
        try {
            stored.mark(2);
            boolean gzip = stored.read() == 0x1F && stored.read() == 0x8B;
            stored.reset();
            InputStream plain = gzip ? new GZIPInputStream(stored, 1 << 16) : stored;
            return budget == null ? plain : budget.counted(plain, name, packed);
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    @Override
    Rows open(Limits limits) throws IOException {
        TextForm known = Objects.requireNonNull(form, "prepared first");
        InputStream in = unpacked(null);
        try {
            in.skipNBytes(known.skip());
            Reader reader = new InputStreamReader(in, known.charset());
            if (known.skipLine()) {
                for (int c = reader.read(); c >= 0 && c != '\n'; c = reader.read()) {
                    // Passes over the line that only names the delimiter.
                }
            }
            return new CsvRows(reader, known.delimiter(), known.skipLine() ? 1 : 0, limits);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    boolean commaIsDecimal() {
        return form != null && form.delimiter() == ';';
    }

    /** What the file is written in, for people. */
    String describe() {
        TextForm known = Objects.requireNonNull(form, "prepared first");
        String parted = switch (known.delimiter()) {
            case '\t' -> "tabs";
            case ';' -> "semicolons";
            case '|' -> "bars";
            default -> "commas";
        };
        return (known.charset() == StandardCharsets.UTF_8 ? "" : known.charset().name() + ", ") + "cells parted by "
                + parted;
    }
}
