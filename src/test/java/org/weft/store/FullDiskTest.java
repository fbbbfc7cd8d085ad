package org.weft.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weft.graph.Workers;
import org.weft.network.Network;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A disk that is full, at the start and in the middle of an import: a small one made of memory, where that is allowed. */
class FullDiskTest {
    @TempDir
    private Path directory;

    private Path disk = Path.of("");
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(directory.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=240m", "weft-test", disk.toString());
        assumeTrue(mounted, "a disk of memory cannot be mounted here (needs root on Linux)");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertTrue(run("umount", disk.toString()));
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path filling() {
        return disk.resolve("filling");
    }

    /** Writes until so many bytes are left. */
    private void fill(long left) {
        byte[] chunk = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filling())) {
            while (Files.getFileStore(disk).getUsableSpace() > left) {
                out.write(chunk);
            }
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("space"), e.toString());
        }
    }

    @Test
    void aFullDiskIsSaidAtTheStartAndInTheMiddleAndNothingIsLost() throws Exception {
        Path data = disk.resolve("data");
        fill(0);
        WeftException atStart = ErasureContract.refused(
                ErrorKind.STORAGE, () -> Store.embedded(data).close());
        assertTrue(atStart.what().contains(data.toString()), atStart.what());
        Files.delete(filling());

        Network kept = Networks.random(3);
        try (Store store = Store.embedded(data)) {
            store.importNetwork("kept", kept, ErasureContract.NOTE, Workers.one());
            store.awaitTidy();
            WeftException ahead = ErasureContract.refused(
                    ErrorKind.STORAGE,
                    () -> store.importNetwork(
                            "kept", Networks.plain(100, 200_000, 1), ErasureContract.NOTE, Workers.one()));
            assertTrue(ahead.what().contains("the import needs about"), ahead.what());

            Network large = Networks.plain(100, 30_000, 1).groupedBy(kept.grouping());
            Workers filling = new Workers(1, () -> false, (what, done, total) -> {
                if (done > 10_000 && !Files.exists(filling())) {
                    fill(0);
                }
            });
            WeftException between = ErasureContract.refused(
                    ErrorKind.STORAGE, () -> store.importNetwork("kept", large, ErasureContract.NOTE, filling));
            assertTrue(between.what().contains("full"), between.what());

            DatasetInfo dataset = store.find("kept").orElseThrow();
            assertEquals(1, dataset.revision());
            Networks.assertSame(kept, store.read(dataset.id(), 1, Workers.one()), "while the disk is full");
            ErasureContract.refused(ErrorKind.STORAGE, () -> store.putDocument(dataset.id(), "view", "k", "{}"));

            Files.delete(filling());
            store.importNetwork("kept", large, ErasureContract.NOTE, Workers.one());
            Networks.assertSame(large, store.read(dataset.id(), 3, Workers.one()), "there is space again");
            store.undo(dataset.id());
        }
        try (Store store = Store.embedded(data)) {
            DatasetInfo dataset = store.find("kept").orElseThrow();
            assertEquals(1, dataset.revision());
            Networks.assertSame(kept, store.read(dataset.id(), 1, Workers.one()), "after a restart");
            store.awaitTidy();
            int actors = store.bolt()
                    .read(tx -> tx.run("MATCH (a:Actor) RETURN count(a)")
                            .single()
                            .get(0)
                            .asInt());
            assertEquals(kept.actors().size() + 100, actors, "the failed load is cleaned up");
        }
    }
}
