package org.weft.workbench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weft.formats.NetworkReader;
import org.weft.formats.ReadOptions;
import org.weft.network.Network;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SampleTest {
    @TempDir
    Path folder;

    static Stream<Sample> all() {
        return Sample.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWhatItSays(Sample sample) throws IOException {
        sample.copyTo(folder);
        try (Stream<Path> files = Files.list(Path.of("src/main/samples", sample.id()))) {
            Set<String> sheets = files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .collect(Collectors.toSet());
            assertEquals(sheets, Set.copyOf(sample.files()));
        }
        Network network = NetworkReader.read(folder, ReadOptions.DEFAULT).network();
        assertTrue(network != null);
        assertEquals(sample.agencies(), network.agencyCount());
        assertEquals(sample.flows(), network.flows().size());
        assertTrue(network.agencyAttributes().contains(sample.grouping()));
    }

    @Test
    void aMistypedSampleIsNamed() {
        WeftException e = assertThrows(WeftException.class, () -> Sample.named("mount-st-helen"));
        assertTrue(e.remedy().contains("mount-st-helens"), e.remedy());
    }
}
