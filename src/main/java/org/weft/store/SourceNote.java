package org.weft.store;

/**
 * Where a network came from.
 *
 * @param description in words, as "flows.csv"
 * @param sha256 the digest of the files in hex; empty where there is none
 * @param checkLog what checking the files said, as text or JSON; empty where nothing is to be kept
 */
public record SourceNote(String description, String sha256, String checkLog) {}
