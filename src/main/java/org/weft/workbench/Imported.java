package org.weft.workbench;

import org.weft.store.DatasetInfo;

import java.util.List;

/**
 * What came of an import.
 *
 * @param dataset the dataset as it is now
 * @param created whether it is new
 * @param pruned numbers of old revisions that went
 * @param check what the check of the files found
 */
public record Imported(DatasetInfo dataset, boolean created, List<Integer> pruned, SheetReport check) {}
