package org.weft.store;

import org.weft.graph.Workers;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Imports one network, and goes half way through a second, in the embedded store of a directory. */
final class ImportingProcess {
    private ImportingProcess() {}

    public static void main(String[] arguments) {
        CountDownLatch never = new CountDownLatch(1);
        try (Store store = Store.embedded(Path.of(arguments[0]))) {
            store.importNetwork("kept", Networks.random(42), ErasureContract.NOTE, Workers.one());
            store.importNetwork(
                    "kept",
                    Networks.plain(200, 60_000, 1),
                    ErasureContract.NOTE,
                    new Workers(1, () -> false, (what, done, total) -> {
                        if (done > total / 2) {
                            System.out.println("HALF " + done);
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                    }));
        }
    }
}
