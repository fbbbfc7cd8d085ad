package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Network;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a network from a folder or zip of CSV files, an XLSX workbook, or a single file of flows or a matrix. Every
 * problem is reported, not only the first.
 */
public final class NetworkReader {
    private final ReadOptions options;
    private final Report report = new Report();
    private final Map<SheetKind, SheetFile> sheets = new EnumMap<>(SheetKind.class);
    private final Map<SheetKind, String[]> headers = new EnumMap<>(SheetKind.class);
    private final Map<String, SheetKind> kindOf = new HashMap<>();
    private final List<SheetSummary> summaries = new ArrayList<>();
    private boolean matrix;
    private boolean kindsBlank;

    private NetworkReader(ReadOptions options) {
        this.options = options;
    }

    /**
     * Reads what lies at a path. Time is linear in the bytes, read twice; memory is that of the network and 32 bytes a
     * flow while reading.
     *
     * @throws WeftException NOT_FOUND where there is nothing, TOO_LARGE past the limits, STORAGE where it cannot be read;
     *     whatever is wrong within files is reported in the reading instead
     */
    public static Reading read(Path path, ReadOptions options) {
        return read(List.of(path), options);
    }

    /**
     * Reads several files as the sheets of one network; a single path may be anything that {@link #read(Path,
     * ReadOptions)} takes.
     *
     * @throws WeftException as there; BAD_REQUEST where a folder, zip or workbook stands among several paths
     */
    public static Reading read(List<Path> paths, ReadOptions options) {
        String path = String.join(", ", paths.stream().map(Path::toString).toList());
        try {
            return new NetworkReader(options).readAll(paths);
        } catch (IOException e) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    path + " cannot be read to its end: " + Bundle.reason(e) + ".",
                    "Check that the file is there and may be read.",
                    e);
        }
    }

    private Reading readAll(List<Path> paths) throws IOException {
        Limits limits = options.limits();
        Budget budget = new Budget(limits);
        Bundle bundle =
                paths.size() == 1 ? Bundle.at(paths.get(0), report, limits, budget) : Bundle.of(paths, report, limits);
        List<SheetFile> readable = new ArrayList<>();
        for (SheetFile file : bundle.files) {
            if (file.prepare(report, budget, limits)) {
                readable.add(file);
            }
        }
        new SheetNames(report, sheets, kindOf).assign(bundle, readable);
        for (String other : bundle.others) {
            if (Bundle.isWorkbook(other)) {
                report.warning(
                        other,
                        null,
                        null,
                        null,
                        "A workbook stands beside other files. It is not read.",
                        "Give the workbook alone, or save its sheets as CSV.");
            } else {
                report.note(other, null, null, null, "The file is no sheet of Weft's form.", "It is not read.");
            }
        }
        readHeaders();
        Network network = sheets.containsKey(SheetKind.FLOWS) ? assemble() : null;
        if (network == null && report.problems.errors() == 0) {
            report.error(
                    String.valueOf(paths.get(0).getFileName()),
                    null,
                    null,
                    null,
                    "There are no flows.",
                    "Add a sheet flows with the columns source and target.");
        }
        for (SheetFile file : bundle.files) {
            if (summaries.stream().noneMatch(s -> s.file().equals(file.name))) {
                summaries.add(summary(file.name, 0, "", List.of()));
            }
        }
        summaries.replaceAll(s -> summary(s.file(), s.rows(), s.readAs(), s.headers()));
        Excerpts excerpts = new Excerpts(readable, kindOf, report.problems, limits);
        return new Reading(
                report.problems.blocks() ? null : network, summaries, report.problems, excerpts, bundle.beside());
    }

    private SheetSummary summary(String file, int rows, String readAs, List<String> shown) {
        return new SheetSummary(file, rows, readAs, report.errors(file), report.warnings(file), shown);
    }

    /** Reads each sheet's header, finds out whether it has rows, and whether the flows are a matrix. */
    private void readHeaders() throws IOException {
        for (Map.Entry<SheetKind, SheetFile> sheet : List.copyOf(sheets.entrySet())) {
            SheetKind kind = sheet.getKey();
            SheetFile file = sheet.getValue();
            try (Rows rows = file.open(options.limits())) {
                if (!rows.next()) {
                    report.error(
                            file.name,
                            null,
                            null,
                            null,
                            "The file is empty.",
                            "Put a header line and rows in it, or leave it out.");
                    sheets.remove(kind);
                    continue;
                }
                String[] header = cells(rows);
                headers.put(kind, header);
                if (kind == SheetKind.FLOWS) {
                    matrix = MatrixSheet.looksLike(header, rows);
                } else if (!hasRow(rows)) {
                    summaries.add(summary(file.name, 0, kind.sheet, List.of(header)));
                    new Headers(file.name, kind, 1, header, report, options.limits());
                    sheets.remove(kind);
                }
            } catch (Rows.UnreadableRowException e) {
                report.error(file.name, e.line, null, null, e.what(), e.remedy);
                sheets.remove(kind);
            }
        }
    }

    private static boolean hasRow(Rows rows) throws IOException {
        try {
            return rows.next();
        } catch (Rows.UnreadableRowException e) {
            return true;
        }
    }

    private static String[] cells(Rows rows) {
        String[] cells = new String[rows.width()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = rows.cell(i);
        }
        return cells;
    }

    private @Nullable Network assemble() throws IOException {
        Draft draft = new Draft(options, report, sheets.keySet());
        WaveScan.addTo(draft, sheets, headers, matrix);
        for (Map.Entry<SheetKind, SheetFile> sheet : sheets.entrySet()) {
            readSheet(sheet.getKey(), sheet.getValue(), draft);
        }
        SheetFile posts = sheets.get(SheetKind.REPRESENTATIVES);
        if (posts != null) {
            RepresentationSheet.check(draft, posts.name);
        }
        SimilarActors.warn(draft, sheets);
        if (draft.flows.size() == 0 && report.problems.errors() == 0) {
            report.warning(
                    nameOf(SheetKind.FLOWS),
                    null,
                    null,
                    null,
                    "There are no flows yet.",
                    "Add a row for each flow; measures need some.");
        }
        return report.problems.blocks() ? null : build(draft);
    }

    private String nameOf(SheetKind kind) {
        SheetFile file = sheets.get(kind);
        return file == null ? kind.sheet : file.name;
    }

    private void readSheet(SheetKind kind, SheetFile file, Draft draft) throws IOException {
        String[] header = headers.get(kind);
        try (Rows rows = new RowsAhead(file.open(options.limits()))) {
            if (header == null || !rows.next()) {
                return;
            }
            if (kind == SheetKind.FLOWS && matrix) {
                MatrixSheet sheet = new MatrixSheet(file, rows, header, draft);
                sheet.read();
                summaries.add(summary(file.name, sheet.count(), "flows, as a matrix", sheet.shownHeaders()));
                return;
            }
            Headers known = new Headers(file.name, kind, rows.line(), header, report, options.limits());
            SheetRows row = new SheetRows(file, kind, rows, known, report, options.limits());
            if (known.usable) {
                kindsBlank = kind == SheetKind.FLOWS && isBlank(file, known.positions[kind.index("kind")]);
                readRows(kind, row, draft);
                row.finish();
            }
            if (!known.usable || row.cutShort()) {
                draft.forget(kind);
            }
            summaries.add(summary(file.name, row.count(), kind.sheet, row.shownHeaders()));
        }
    }

    /** Whether a sheet has rows, but no value in a column; looks no further than the first value. */
    private boolean isBlank(SheetFile file, int column) throws IOException {
        if (column < 0) {
            return false;
        }
        try (Rows rows = file.open(options.limits())) {
            boolean anyRow = false;
            boolean header = rows.next();
            while (header && rows.next()) {
                anyRow = true;
                if (!Texts.isMissing(rows.cell(column))) {
                    return false;
                }
            }
            return anyRow;
        } catch (Rows.UnreadableRowException e) {
            return false;
        }
    }

    private void readRows(SheetKind kind, SheetRows row, Draft draft) throws IOException {
        switch (kind) {
            case KINDS -> new KindsSheet(row, draft).read();
            case WAVES -> WavesSheet.read(row, draft);
            case AGENCIES, REPRESENTATIVES -> new ActorsSheet(row, draft, kind).read();
            case REPRESENTATION -> RepresentationSheet.read(row, draft);
            case FLOWS -> new FlowsSheet(row, draft).read(kindsBlank);
            case RESPONDENTS -> RespondentsSheet.read(row, draft);
            case FORUMS -> ForumsSheet.read(row, draft);
            case MEMBERSHIPS -> ForumsSheet.readMemberships(row, draft);
        }
    }

    private Network build(Draft draft) {
        Network.Builder network = new Network.Builder();
        draft.kindList.forEach(network::add);
        draft.waveList.forEach(network::add);
        for (int i = 0; i < draft.actorList.size(); i++) {
            draft.actorList.get(i).addTo(network, i, draft.waveList.size());
        }
        draft.representations.forEach(network::add);
        draft.respondents.forEach(network::add);
        draft.forumList.forEach(network::add);
        draft.memberships.forEach(network::add);
        Network built =
                network.flows(draft.flows.finish()).grouping(options.grouping()).build();
        String grouping = options.grouping();
        if (grouping != null && !built.agencyAttributes().contains(grouping)) {
            report.warning(
                    nameOf(SheetKind.AGENCIES),
                    null,
                    grouping,
                    null,
                    "No agency has the attribute " + grouping + ", by which they are to be grouped.",
                    built.agencyAttributes().isEmpty()
                            ? "Agencies have no attributes."
                            : "There are " + String.join(", ", built.agencyAttributes()) + ".");
        }
        return built;
    }
}
