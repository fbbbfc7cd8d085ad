package org.weft.store;

import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A dataset's name. "Northern partnership" and "northern  Partnership" are the same name, because people could not tell
 * two such datasets apart.
 *
 * @param text as it is shown: NFC, trimmed, runs of space made one
 * @param key as it is compared: the same in lower case
 */
record DatasetName(String text, String key) {
    private static final int LONGEST = 200;

    static DatasetName of(String given) {
        String text = Normalizer.normalize(given, Normalizer.Form.NFC).strip().replaceAll("[\\s\\p{Z}]+", " ");
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "\"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\" cannot be a dataset's name.",
                    "Give a name of 1 to " + LONGEST + " characters without control characters.");
        }
        return new DatasetName(text, key(text));
    }

    /** How a name is compared. */
    static String key(String given) {
        return Normalizer.normalize(given, Normalizer.Form.NFC)
                .strip()
                .replaceAll("[\\s\\p{Z}]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
