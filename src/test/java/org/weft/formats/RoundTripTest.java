package org.weft.formats;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.network.Network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is written reads back as the same network. */
class RoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"folder", "zip", "xlsx"})
    void randomNetworksSurvive(String form) throws IOException {
        long first = new Random().nextInt(1_000_000);
        for (long seed = first; seed < first + 60; seed++) {
            Network network = RandomNetworks.of(seed);
            Path file = folder.resolve(form + seed);
            write(network, form, file);
            Reading reading = NetworkReader.read(file, ReadOptions.DEFAULT);
            assertEquals(
                    0,
                    reading.problems().errors(),
                    "seed " + seed + ": " + reading.problems().listed());
            assertEquals(Canonical.of(network), Canonical.of(reading.orThrow()), "seed " + seed);
        }
    }

    private static void write(Network network, String form, Path file) throws IOException {
        if (form.equals("folder")) {
            NetworkWriter.writeFolder(network, file);
            return;
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            if (form.equals("zip")) {
                NetworkWriter.writeZip(network, out);
            } else {
                NetworkWriter.writeWorkbook(network, out);
            }
        }
    }

    @Test
    void theSameNetworkGivesTheSameZip() {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        NetworkWriter.writeZip(RandomNetworks.of(7), once);
        NetworkWriter.writeZip(RandomNetworks.of(7), again);
        assertArrayEquals(once.toByteArray(), again.toByteArray());
    }

    @Test
    void writingReplacesSheetsThatTheNetworkDoesNotFill() throws IOException {
        Files.writeString(folder.resolve("waves.csv"), "id\nold\n");
        Network network = RandomNetworks.of(1);
        NetworkWriter.writeFolder(network, folder);
        assertEquals(
                Canonical.of(network),
                Canonical.of(NetworkReader.read(folder, ReadOptions.DEFAULT).orThrow()));
    }
}
