package org.weft.findings;

import org.jspecify.annotations.Nullable;
import org.weft.formats.Limits;
import org.weft.formats.NetworkReader;
import org.weft.formats.ReadOptions;
import org.weft.network.Network;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The networks that come with Weft. */
final class Samples {
    private Samples() {}

    static Network northvale() {
        return read("childrens-services", null);
    }

    static Network mountStHelens() {
        return read("mount-st-helens", "sponsorship");
    }

    private static Network read(String sample, @Nullable String grouping) {
        ReadOptions options = new ReadOptions(null, false, grouping, Limits.DEFAULT);
        return Objects.requireNonNull(NetworkReader.read(List.of(Path.of("src/main/samples", sample)), options)
                .network());
    }
}
