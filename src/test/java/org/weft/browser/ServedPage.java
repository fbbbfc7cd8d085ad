package org.weft.browser;

import org.jspecify.annotations.Nullable;
import org.weft.formats.ReadOptions;
import org.weft.http.WeftServer;
import org.weft.settings.Settings;
import org.weft.store.DatasetInfo;
import org.weft.store.Store;
import org.weft.workbench.ImportRequest;
import org.weft.workbench.Sample;
import org.weft.workbench.Workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one server of all tests, wired as the program wires it: embedded store, free port, its own data directory. */
final class ServedPage {
    static final String ST_HELENS = "mount-st-helens";
    static final String KNOKE = "knoke";
    static final String NORTHVALE = "childrens-services";

    private static @Nullable ServedPage shared;

    private final Path data;
    private final Workbench workbench;
    private final WeftServer server;

    private ServedPage() {
        try {
            data = Files.createTempDirectory("weft-browser-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Settings settings = Settings.read(Map.of("data", data.toString(), "port", "0", "threads", "2"), Map.of());
        workbench = new Workbench(settings, () -> Store.embedded(data));
        server = WeftServer.start(settings, workbench);
        workbench.openStore();
        workbench.awaitStore(120_000);
        BrowserTests.atEnd(this::stop);
    }

    static synchronized ServedPage shared() {
        if (shared == null) {
            shared = new ServedPage();
        }
        return shared;
    }

    /** The address of the page, with a slash at its end. */
    String address() {
        return server.address().toString();
    }

    /** The id of a sample's dataset, which is opened if it is not there. */
    String sample(String id) {
        String name = Sample.named(id).name();
        if (find(name) == null) {
            workbench.openSample(id, null).await();
        }
        return idOf(name);
    }

    /** The id of a new dataset of this name, read from sheets. */
    String dataset(String name, Map<String, String> sheets) {
        remove(name);
        Path folder = folder(sheets);
        workbench
                .importFiles(new ImportRequest(name, List.of(folder), ReadOptions.DEFAULT, false, name), null)
                .await();
        return idOf(name);
    }

    /** A folder with these sheets, beneath the data directory so that it goes with it. */
    Path folder(Map<String, String> sheets) {
        try {
            Path folder = Files.createTempDirectory(data, "sheets");
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                Files.writeString(folder.resolve(sheet.getKey()), sheet.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return workbench.datasets().stream().map(DatasetInfo::name).sorted().toList();
    }

    void clear() {
        workbench.datasets().forEach(d -> workbench.delete(d.id().toString()));
    }

    void remove(String name) {
        if (find(name) != null) {
            workbench.delete(idOf(name));
        }
    }

    private String idOf(String name) {
        DatasetInfo found = find(name);
        if (found == null) {
            throw new AssertionError("no dataset " + name);
        }
        return found.id().toString();
    }

    private @Nullable DatasetInfo find(String name) {
        return workbench.datasets().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void stop() {
        server.close();
        workbench.close();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
