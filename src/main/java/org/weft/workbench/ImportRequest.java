package org.weft.workbench;

import org.weft.formats.ReadOptions;

import java.nio.file.Path;
import java.util.List;

/**
 * An import.
 *
 * @param name the dataset's name; one of that name gets a new revision
 * @param files a folder, a zip, a workbook, or sheets
 * @param options what the person says about them
 * @param add whether to add a wave or kind to what is there, instead of replacing it
 * @param source where the data came from, for the record
 */
public record ImportRequest(String name, List<Path> files, ReadOptions options, boolean add, String source) {
    /** Freezes the files. */
    public ImportRequest {
        files = List.copyOf(files);
    }
}
