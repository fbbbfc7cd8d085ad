package org.weft.comparison;

/** An agency, or at the level of posts a representative, by its id and name. */
public record Named(String id, String name) {}
