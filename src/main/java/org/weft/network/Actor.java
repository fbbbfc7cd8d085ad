package org.weft.network;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Who takes part: an agency, or a representative who speaks for one. Both share one space of ids in a dataset. */
public sealed interface Actor {
    /** Trimmed, NFC, case-sensitive. */
    String id();

    /** The name; the id where none was given. */
    String name();

    /** The other columns by header, in the file's order; missing values are absent. */
    Map<String, String> attributes();

    /** Whether this is an agency. */
    default boolean isAgency() {
        return this instanceof Agency;
    }

    /**
     * An organisation or service. Its sector, kind of partner, patch and the like are attributes of those names.
     *
     * @param authority the register that gave {@code externalId}; null where there is none
     * @param externalId the id in that register, by which datasets speak of the same agency
     */
    record Agency(
            String id,
            String name,
            @Nullable String authority,
            @Nullable String externalId,
            Map<String, String> attributes)
            implements Actor {
        /** Freezes the attributes. */
        public Agency {
            attributes = Attributes.frozen(attributes);
        }
    }

    /** A post or person who speaks or works for one or more agencies; the level at which it works is an attribute. */
    record Representative(String id, String name, Map<String, String> attributes) implements Actor {
        /** Freezes the attributes. */
        public Representative {
            attributes = Attributes.frozen(attributes);
        }
    }
}
