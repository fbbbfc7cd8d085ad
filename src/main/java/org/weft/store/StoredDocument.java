package org.weft.store;

import java.time.Instant;

/**
 * Something saved beside a dataset: a view, a recipe, a scenario.
 *
 * @param key its key among those of its type
 * @param json its content
 * @param changedAt when it was last put
 */
public record StoredDocument(String key, String json, Instant changedAt) {}
