package org.weft.store;

import java.time.Duration;
import java.util.List;

/**
 * What an import did.
 *
 * @param dataset the dataset as it is now
 * @param created whether the dataset is new
 * @param pruned the earlier revisions that were given up because there are more than are kept
 * @param erased how many actors of the import stood on the dataset's list of erased persons
 * @param took from the first batch to the flip
 */
public record ImportReceipt(DatasetInfo dataset, boolean created, List<Integer> pruned, int erased, Duration took) {}
