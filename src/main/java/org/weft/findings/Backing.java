package org.weft.findings;

/**
 * Why it matters: what the literature names as getting in the way, and what it names as helping.
 *
 * @param barrier what gets in the way, in our words
 * @param barrierSource where that is said
 * @param factor what answers it, in our words
 * @param factorSource where that is said
 */
public record Backing(String barrier, Source barrierSource, String factor, Source factorSource) {}
