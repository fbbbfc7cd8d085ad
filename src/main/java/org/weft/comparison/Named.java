package org.weft.comparison;

/** An agency, at the level of posts a representative, or a kind of flow, by its id and name. */
public record Named(String id, String name) {}
