package org.weft.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tokens given to people and programs. Only fingerprints are kept, in a file that its owner alone can read. */
final class Tokens {
    /** How many tokens there may be. */
    static final int MOST = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OwnerFile file;
    private final List<Kept> kept = new ArrayList<>();

    /** A token as kept. */
    record Kept(String name, String rank, String created, String sha256) {}

    /** Reads the tokens of a data directory; none where there is no file yet. */
    Tokens(Path dataDir) {
        file = new OwnerFile(dataDir.resolve("tokens.json"));
        if (file.exists()) {
            try {
                kept.addAll(JSON.readValue(file.read(), new TypeReference<List<Kept>>() {}));
            } catch (JsonProcessingException e) {
                throw new WeftException(
                        ErrorKind.STORAGE,
                        "The file 'tokens.json' of the data directory is damaged.",
                        "Put back a copy of it, or delete it and give new tokens.",
                        e);
            }
        }
    }

    synchronized List<Kept> list() {
        return List.copyOf(kept);
    }

    /** Gives a new token; its text is known to the caller alone from then on. */
    synchronized String give(String name, Rank rank) {
        if (kept.size() >= MOST) {
            throw new WeftException(
                    ErrorKind.CONFLICT, "There are " + MOST + " tokens already.", "Withdraw those no longer used.");
        }
        if (kept.stream().anyMatch(k -> k.name().equals(name))) {
            throw new WeftException(
                    ErrorKind.CONFLICT,
                    "There is a token named '" + name + "' already.",
                    "Choose another name, or withdraw that token first.");
        }
        String token = Secrets.token();
        kept.add(new Kept(
                name,
                rank.word(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Secrets.fingerprint(token)));
        save();
        return token;
    }

    synchronized void withdraw(String name) {
        if (!kept.removeIf(k -> k.name().equals(name))) {
            throw new WeftException(
                    ErrorKind.NOT_FOUND, "There is no token named '" + name + "'.", "GET /api/tokens lists them.");
        }
        save();
    }

    /** Who holds this token; null where nobody does. Compares with every token, in constant time each. */
    synchronized @Nullable Caller holder(String token) {
        Caller found = null;
        for (Kept each : kept) {
            if (Secrets.matches(token, each.sha256())) {
                found = new Caller(each.name(), Rank.valueOf(each.rank().toUpperCase(Locale.ROOT)));
            }
        }
        return found;
    }

    private void save() {
        try {
            file.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(kept));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("tokens are plain records", e);
        }
    }
}
