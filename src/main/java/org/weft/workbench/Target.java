package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.formats.ReadOptions;

import java.nio.file.Path;
import java.util.List;

/** What a use case works on: a stored dataset, or files that are read for this once. */
public sealed interface Target {
    /**
     * A stored dataset.
     *
     * @param ref its id, its name, or {@code dataset:NAME}
     * @param revision the revision's number; null for the current one
     * @param grouping another grouping attribute for this once; null for the dataset's own
     */
    record Dataset(
            String ref,
            @Nullable Integer revision,
            @Nullable String grouping) implements Target {}

    /**
     * Files: a folder, a zip, a workbook, or one or more sheets.
     *
     * @param paths where they are
     * @param options what the person says about them
     */
    record Files(List<Path> paths, ReadOptions options) implements Target {
        /** Freezes the paths. */
        public Files {
            paths = List.copyOf(paths);
        }
    }

    /** The current revision of a dataset under its own grouping. */
    static Target dataset(String ref) {
        return new Dataset(ref, null, null);
    }
}
