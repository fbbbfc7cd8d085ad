package org.weft.formats;

/**
 * Bounds on what is read, so that no file can fill memory or disk.
 *
 * @param fileBytes size of a file as it lies on disk or in an upload
 * @param totalBytes size of everything in a folder, zip or workbook once unpacked
 * @param ratio how many times larger an unpacked file may be than its packed form, once past {@link #RATIO_FROM}
 * @param entries number of files in a folder or zip
 * @param cellCharacters length of a cell
 * @param idCharacters length of an id or a name
 * @param columns number of columns, which bounds a matrix
 * @param attributes number of columns of a sheet that are kept as attributes
 * @param rows number of rows of a sheet
 * @param kinds number of kinds of flow, and of waves
 */
public record Limits(
        long fileBytes,
        long totalBytes,
        int ratio,
        int entries,
        int cellCharacters,
        int idCharacters,
        int columns,
        int attributes,
        int rows,
        int kinds) {
    /** The ratio is looked at past this many unpacked bytes: a small file of zeros packs very well and harms nobody. */
    public static final long RATIO_FROM = 64L << 20;

    /** The bounds that apply unless others are set. */
    public static final Limits DEFAULT =
            new Limits(200L << 20, 1L << 30, 200, 1_000, 32_767, 500, 20_001, 200, 20_000_000, 1_000);

    /** The same bounds with another file size; the unpacked total is never less than it. */
    public Limits withFileBytes(long bytes) {
        return new Limits(
                bytes,
                Math.max(bytes, totalBytes),
                ratio,
                entries,
                cellCharacters,
                idCharacters,
                columns,
                attributes,
                rows,
                kinds);
    }
}
