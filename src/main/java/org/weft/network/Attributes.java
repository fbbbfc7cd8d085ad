package org.weft.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Free columns of the sheets. */
final class Attributes {
    private Attributes() {}

    /** An unmodifiable copy that keeps the order. */
    static Map<String, String> frozen(Map<String, String> attributes) {
        return attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
