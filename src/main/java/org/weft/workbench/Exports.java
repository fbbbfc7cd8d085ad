package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.formats.GraphMlWriter;
import org.weft.formats.NetworkWriter;
import org.weft.formats.TableWriter;
import org.weft.formats.Template;
import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.measures.NetworkValue;
import org.weft.measures.NodeScore;
import org.weft.network.Column;
import org.weft.network.Projection;
import org.weft.network.Table;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what was measured for other programs. */
final class Exports {
    private static final String CSV = "text/csv;charset=utf-8";

    private final Library library;
    private final Analyses analyses;
    private final Pairs pairs;
    private final Scenery scenery;

    /** Writes one file; told where to. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    Exports(Library library, Analyses analyses, Pairs pairs, Scenery scenery) {
        this.library = library;
        this.analyses = analyses;
        this.pairs = pairs;
        this.scenery = scenery;
    }

    /**
     * Writes a file.
     *
     * @param saved what is saved with the dataset, which a Weft zip takes along
     */
    ExportFile export(
            Loaded loaded, View view, ExportRequest request, SavedWork saved, Path temporary, Workers workers) {
        String name = fileName(loaded.ref().name());
        return switch (request.format()) {
            case "csv" -> csv(loaded, view, request, name, temporary, workers);
            case "graphml" ->
                made(temporary, name + ".graphml", "application/graphml+xml", out -> {
                    Projection p = library.project(loaded, view);
                    Table scores = new Table("scores", scoreColumns(loaded, request, p, workers));
                    GraphMlWriter.write(p, List.of(scores), out);
                });
            case "weft" ->
                made(
                        temporary,
                        name + ".weft.zip",
                        "application/zip",
                        out -> NetworkWriter.writeZip(loaded.network(), saved.toJson(), out));
            case "xlsx" ->
                made(
                        temporary,
                        name + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        out -> NetworkWriter.writeWorkbook(loaded.network(), out));
            case "svg" ->
                made(
                        temporary,
                        name + ".svg",
                        "image/svg+xml",
                        out -> out.write(
                                scenery.svg(loaded, view, request.scene(), request.chosen(), request.budget(), workers)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            case "json" ->
                made(
                        temporary,
                        name + ".json",
                        "application/json",
                        out -> WeftJson.mapper()
                                .writeValue(
                                        kept(out),
                                        analyses.analyse(
                                                loaded,
                                                view,
                                                Analyses.calls(request.measures()),
                                                request.budget(),
                                                workers)));
            default ->
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "There is no export format '" + request.format() + "'.",
                        "Choose one of " + String.join(", ", ExportRequest.FORMATS) + ".");
        };
    }

    private ExportFile csv(
            Loaded loaded, View view, ExportRequest request, String name, Path temporary, Workers workers) {
        return switch (request.what()) {
            case "agencies" ->
                made(
                        temporary,
                        name + "-agencies.csv",
                        CSV,
                        out -> TableWriter.csv(agencies(loaded, library.project(loaded, view), request, workers), out));
            case "flows" ->
                made(
                        temporary,
                        name + "-flows.csv",
                        CSV,
                        out -> TableWriter.csv(flows(library.project(loaded, view)), out));
            case "pairs" ->
                made(temporary, name + "-pairs.csv", CSV, out -> TableWriter.csv(pairs(loaded, view, workers), out));
            case "all" ->
                made(temporary, name + "-csv.zip", "application/zip", out -> {
                    Projection p = library.project(loaded, view);
                    ZipOutputStream zip = new ZipOutputStream(out);
                    entry(zip, agencies(loaded, p, request, workers));
                    entry(zip, flows(p));
                    entry(zip, pairs(loaded, view, workers));
                    entry(zip, network(loaded, p, request, workers));
                    zip.finish();
                });
            default ->
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "There is no '" + request.what() + "' to export as CSV.",
                        "Choose agencies, flows, pairs or all.");
        };
    }

    private static void entry(ZipOutputStream zip, Table table) throws IOException {
        zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
        TableWriter.csv(table, zip);
        zip.closeEntry();
    }

    /** A stream whose closing does not close the one beneath. */
    private static OutputStream kept(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private Table agencies(Loaded loaded, Projection p, ExportRequest request, Workers workers) {
        List<Column> columns = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int v = 0; v < p.size(); v++) {
            ids.add(p.id(v));
            names.add(p.name(v));
        }
        columns.add(Column.text("id", ids));
        columns.add(Column.text("name", names));
        for (String attribute : p.attributeNames()) {
            columns.add(attribute(p, attribute));
        }
        columns.addAll(scoreColumns(loaded, request, p, workers));
        return new Table("agencies", columns);
    }

    private List<Column> scoreColumns(Loaded loaded, ExportRequest request, Projection p, Workers workers) {
        List<Column> columns = new ArrayList<>();
        for (NodeScore s : analyses.scores(loaded, p, Analyses.calls(request.measures()), request.budget(), workers)
                .scores()) {
            String name = s.estimate() == null ? s.address() : s.address() + " (estimated)";
            columns.add(Column.numbers(name, s.unit(), s.convention(), s.values()));
        }
        return columns;
    }

    private static Column attribute(Projection p, String name) {
        List<@Nullable String> texts = new ArrayList<>();
        for (int v = 0; v < p.size(); v++) {
            texts.add(p.attribute(v, name));
        }
        if (!p.network().isNumeric(name)) {
            return Column.text(name, texts);
        }
        double[] values = new double[texts.size()];
        for (int v = 0; v < values.length; v++) {
            String text = texts.get(v);
            values[v] = text == null ? Double.NaN : Double.parseDouble(text);
        }
        return Column.numbers(name, "", "", values);
    }

    private static Table flows(Projection p) {
        Csr g = p.graph();
        List<String> source = new ArrayList<>();
        List<String> target = new ArrayList<>();
        List<String> kind = new ArrayList<>();
        List<String> sourceName = new ArrayList<>();
        List<String> targetName = new ArrayList<>();
        double[] strength = new double[g.ties()];
        int at = 0;
        for (int v = 0; v < g.n(); v++) {
            for (int a = g.offsets()[v]; a < g.offsets()[v + 1]; a++) {
                int w = g.targets()[a];
                if (!g.directed() && w < v) {
                    continue;
                }
                source.add(p.id(v));
                target.add(p.id(w));
                kind.add(p.kindsOf(v, w).stream()
                        .map(k -> p.network().kinds().get(k).id())
                        .collect(Collectors.joining("+")));
                sourceName.add(p.name(v));
                targetName.add(p.name(w));
                strength[at++] = g.weights()[a];
            }
        }
        return new Table(
                "flows",
                List.of(
                        Column.text("source", source),
                        Column.text("target", target),
                        Column.text("kind", kind),
                        Column.numbers("strength", p.scale().unit(), "", strength),
                        Column.text("source_name", sourceName),
                        Column.text("target_name", targetName)));
    }

    private Table pairs(Loaded loaded, View view, Workers workers) {
        PairsReport report =
                pairs.report(loaded, view, new PairQuery("-imbalance", 100_000, 0, null, 0.25, 0.5, false), workers);
        List<String> kinds = new ArrayList<>();
        List<PairsReport.Pair> all = new ArrayList<>();
        for (PairsReport.Group group : report.groups()) {
            for (PairsReport.Pair pair : group.pairs()) {
                kinds.add(String.join("+", group.kinds()));
                all.add(pair);
            }
        }
        return new Table(
                "pairs",
                List.of(
                        Column.text(
                                "who_leans",
                                all.stream().map(PairsReport.Pair::source).toList()),
                        Column.text(
                                "on_whom",
                                all.stream().map(PairsReport.Pair::target).toList()),
                        Column.text("kinds", kinds),
                        numbers(
                                "dependence",
                                all.stream().map(PairsReport.Pair::dependence).toList()),
                        numbers(
                                "reverse",
                                all.stream().map(PairsReport.Pair::reverse).toList()),
                        numbers(
                                "imbalance",
                                all.stream().map(PairsReport.Pair::imbalance).toList()),
                        numbers(
                                "mutual_dependence",
                                all.stream().map(PairsReport.Pair::mutual).toList()),
                        numbers(
                                "sources",
                                all.stream().map(x -> (double) x.sources()).toList()),
                        numbers(
                                "strength",
                                all.stream().map(PairsReport.Pair::strength).toList()),
                        numbers(
                                "reverse_strength",
                                all.stream()
                                        .map(PairsReport.Pair::reverseStrength)
                                        .toList()),
                        Column.text(
                                "note",
                                all.stream().map(PairsReport.Pair::reason).toList())));
    }

    private static Column numbers(String name, List<? extends @Nullable Double> values) {
        double[] plain = new double[values.size()];
        for (int i = 0; i < plain.length; i++) {
            Double value = values.get(i);
            plain[i] = value == null ? Double.NaN : value;
        }
        return Column.numbers(name, "", "", plain);
    }

    private Table network(Loaded loaded, Projection p, ExportRequest request, Workers workers) {
        List<NetworkValue> all = analyses.scores(
                        loaded, p, Analyses.calls(request.measures()), request.budget(), workers)
                .network();
        return new Table(
                "network",
                List.of(
                        Column.text(
                                "measure",
                                all.stream().map(NetworkValue::address).toList()),
                        Column.text(
                                "label", all.stream().map(NetworkValue::label).toList()),
                        numbers("value", all.stream().map(NetworkValue::value).toList()),
                        Column.text("unit", all.stream().map(NetworkValue::unit).toList()),
                        Column.text(
                                "reason", all.stream().map(NetworkValue::reason).toList()),
                        Column.text(
                                "convention",
                                all.stream().map(NetworkValue::convention).toList())));
    }

    ExportFile template(String format, Path temporary) {
        return switch (format) {
            case "xlsx" ->
                made(
                        temporary,
                        "weft-template.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        Template::writeWorkbook);
            case "zip" -> made(temporary, "weft-template.zip", "application/zip", Template::zip);
            default ->
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        "There is no template as '" + format + "'.",
                        "Choose xlsx, or zip for a folder of CSV files.");
        };
    }

    static ExportFile made(Path temporary, String name, String mediaType, Content content) {
        Path file = null;
        boolean whole = false;
        try {
            Files.createDirectories(temporary);
            file = Files.createTempFile(temporary, "export-", ".tmp");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                content.write(out);
            }
            whole = true;
            return new ExportFile(file, name, mediaType);
        } catch (IOException e) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "The export cannot be written: " + e.getMessage(),
                    "Check that " + temporary + " can be written to and that the disk has room.",
                    e);
        } finally {
            if (file != null && !whole) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    file.toFile().deleteOnExit();
                }
            }
        }
    }

    /** A dataset's name as a file's: lower-case letters and digits of any script, joined by hyphens. */
    static String fileName(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("\\.(csv|xlsx|zip|gz)$", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "network" : plain.substring(0, Math.min(60, plain.length()));
    }
}
