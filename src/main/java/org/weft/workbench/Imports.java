package org.weft.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.weft.formats.NetworkReader;
import org.weft.formats.Reading;
import org.weft.graph.Workers;
import org.weft.network.Additions;
import org.weft.network.Network;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.store.DatasetInfo;
import org.weft.store.ImportReceipt;
import org.weft.store.SourceNote;
import org.weft.store.Store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Checks files and stores what they hold. */
final class Imports {
    private final StoreAccess access;
    private final FindingReports findings;
    private final Scenarios scenarios;

    Imports(StoreAccess access, FindingReports findings, Scenarios scenarios) {
        this.access = access;
        this.findings = findings;
        this.scenarios = scenarios;
    }

    static SheetReport check(List<Path> files, org.weft.formats.ReadOptions options) {
        Reading reading = NetworkReader.read(files, options);
        SavedWork.read(reading.beside());
        return SheetReport.of(reading);
    }

    Imported run(ImportRequest request, Workers workers) {
        String name = request.name().strip();
        if (name.isEmpty()) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The dataset has no name.",
                    "Give it one, as --name \"Northern partnership\".");
        }
        workers.progress().at("Reading the files", 0, 0);
        Reading reading = NetworkReader.read(request.files(), request.options());
        Network network = reading.network();
        if (network == null) {
            throw Library.refused(request.source(), reading);
        }
        workers.cancellation().check();
        SheetReport report = SheetReport.of(reading);
        Store store = access.store();
        // Where only a wave or kind is added, what is saved with the dataset stays as it is.
        SavedWork saved = request.add() ? SavedWork.NONE : SavedWork.read(reading.beside());
        store.find(name).ifPresent(there -> scenarios.checkRoom(there.id(), saved.scenarios()));
        if (request.add()) {
            network = added(store, name, network, workers);
        }
        SourceNote note = new SourceNote(request.source(), sha256(request.files()), log(report));
        ImportReceipt receipt = store.importNetwork(name, network, note, workers);
        String id = receipt.dataset().id();
        if (!saved.thresholds().changed().isEmpty()) {
            findings.save(id, saved.thresholds());
        }
        scenarios.saveAll(id, saved.scenarios());
        return new Imported(
                receipt.dataset(),
                receipt.created(),
                receipt.pruned(),
                saved.thresholds().changed().size(),
                saved.scenarios().size(),
                report);
    }

    private static Network added(Store store, String name, Network more, Workers workers) {
        DatasetInfo there = store.find(name)
                .orElseThrow(() -> new WeftException(
                        ErrorKind.NOT_FOUND,
                        "There is no dataset '" + name + "' to add to.",
                        "Import without adding to make it, or check the name."));
        return Additions.add(store.read(there.id(), there.revision(), workers), more);
    }

    private static String log(SheetReport report) {
        try {
            return WeftJson.mapper()
                    .writeValueAsString(new SheetReport(
                            report.sheets(),
                            report.problems(),
                            report.errors(),
                            report.warnings(),
                            report.notes(),
                            report.unlisted(),
                            List.of(),
                            report.counts()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is always JSON", e);
        }
    }

    /** One digest over the names and bytes of all files, in the order of their names. */
    private static String sha256(List<Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                try (Stream<Path> all = Files.walk(file, 3)) {
                    for (Path f : all.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(Library.fileName(f).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                        update(digest, f);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException | UncheckedIOException e) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "A file could not be read again: " + e.getMessage(),
                    "Keep the files in place while they are imported.",
                    e);
        }
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
    }
}
