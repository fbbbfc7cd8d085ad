package org.weft.workbench;

import org.weft.store.DatasetInfo;

import java.util.List;

/**
 * What came of an import.
 *
 * @param dataset the dataset as it is now
 * @param created whether it is new
 * @param pruned numbers of old revisions that went
 * @param thresholds how many thresholds of findings came with the data and are saved now
 * @param scenarios how many scenarios did; one of a known name is its next version
 * @param check what the check of the files found
 */
public record Imported(
        DatasetInfo dataset, boolean created, List<Integer> pruned, int thresholds, int scenarios, SheetReport check) {}
