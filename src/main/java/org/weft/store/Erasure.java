package org.weft.store;

import java.util.List;

/**
 * What erasing a person did.
 *
 * @param dataset the dataset's id
 * @param pseudonym the id and name under which the person's place in the network goes on
 * @param revisions numbers of the revisions that held the person
 * @param documents how many saved documents were rewritten or, where they belong to no dataset, removed
 */
public record Erasure(String dataset, String pseudonym, List<Integer> revisions, int documents) {}
