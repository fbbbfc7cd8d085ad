package org.weft.formats;

import java.util.List;

/** The catalogue of file formats: what Weft reads and writes. */
public final class Formats {
    /**
     * A format.
     *
     * @param id how it is named on the command line and in addresses
     * @param label its name for people
     * @param extensions endings of file names, with the dot; empty for a folder
     * @param reads whether networks are read from it
     * @param writes whether it is written
     * @param mediaType the media type of what is written
     * @param description what it holds
     */
    public record Format(
            String id,
            String label,
            List<String> extensions,
            boolean reads,
            boolean writes,
            String mediaType,
            String description) {
        /** Freezes the extensions. */
        public Format {
            extensions = List.copyOf(extensions);
        }
    }

    private static final List<Format> ALL = List.of(
            new Format(
                    "weft-folder",
                    "Weft folder",
                    List.of(),
                    true,
                    true,
                    "inode/directory",
                    "A folder of CSV files, one a sheet: flows, and if need be agencies, representatives, representation, "
                            + "kinds, waves, respondents, forums and memberships. Each may be gzipped."),
            new Format(
                    "weft",
                    "Weft zip",
                    List.of(".zip"),
                    true,
                    true,
                    "application/zip",
                    "The same files in a zip, at its top or in one folder."),
            new Format(
                    "xlsx",
                    "Excel workbook",
                    List.of(".xlsx"),
                    true,
                    true,
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "The same sheets as worksheets of one workbook."),
            new Format(
                    "flows-csv",
                    "Flows as CSV",
                    List.of(".csv", ".tsv", ".txt", ".csv.gz"),
                    true,
                    true,
                    "text/csv",
                    "One file of flows with the columns source and target."),
            new Format(
                    "matrix-csv",
                    "Matrix as CSV",
                    List.of(".csv", ".tsv", ".txt", ".csv.gz"),
                    true,
                    false,
                    "text/csv",
                    "One adjacency matrix with the agencies' labels in its first row and first column; the row sends "
                            + "unless told otherwise."),
            new Format(
                    "graphml",
                    "GraphML",
                    List.of(".graphml"),
                    false,
                    true,
                    "application/graphml+xml",
                    "Agencies with attributes and scores and their ties as a view shows them, for Gephi, igraph, NetworkX "
                            + "and others."));

    private Formats() {}

    /** All formats, those that are read first. */
    public static List<Format> all() {
        return ALL;
    }
}
