package org.weft.formats;

import java.util.List;

/**
 * What became of one file or sheet.
 *
 * @param file its name as the person knows it
 * @param rows number of rows read, without the header
 * @param readAs what it was taken for, as "flows" or "flows, as a matrix"; empty where it was not read
 * @param errors number of errors in it
 * @param warnings number of warnings about it
 * @param headers the headers as they stand in the file; empty where there are none
 */
public record SheetSummary(String file, int rows, String readAs, int errors, int warnings, List<String> headers) {
    /** Freezes the headers. */
    public SheetSummary {
        headers = List.copyOf(headers);
    }
}
