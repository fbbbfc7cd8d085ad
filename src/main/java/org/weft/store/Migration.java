package org.weft.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One step from a schema to the next.
 *
 * @param version its number, from 1 without gaps
 * @param name its file's name
 * @param statements what it does, in order; each may be run again without harm
 * @param checksum SHA-256 of its text with line ends as LF, in hex
 */
record Migration(int version, String name, List<String> statements, String checksum) {
    /** All migrations, in order. A migration that was released is never changed; a new one is added. */
    static final List<String> FILES = List.of("V0001__Datasets_keep_revisions_of_actors_and_flows.cypher");

    private static final Pattern NAME = Pattern.compile("V(\\d{4})__\\w+\\.cypher");
    private static final Pattern SCHEMA =
            Pattern.compile("(?is)\\s*(CREATE|DROP)\\s+(\\w+\\s+)?(INDEX|CONSTRAINT)\\b.*");

    /** The migrations of this version of Weft. */
    static List<Migration> all() {
        List<Migration> all = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = Migration.class.getResourceAsStream("/cypher/migrations/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("no cypher/migrations/" + file + " on the class path");
                }
                all.add(of(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(all);
    }

    /** Reads one: statements end with a semicolon at the end of a line; lines that begin with // are comments. */
    static Migration of(String file, String text) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw new IllegalStateException(file + " is not named as V0001__Why_in_words.cypher");
        }
        String unix = text.replace("\r\n", "\n");
        String code = unix.lines().filter(l -> !l.strip().startsWith("//")).collect(Collectors.joining("\n"));
        List<String> statements = new ArrayList<>();
        for (String statement : code.split(";[ \t]*(\n|$)")) {
            if (!statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        Migration read = new Migration(Integer.parseInt(name.group(1)), file, List.copyOf(statements), sha256(unix));
        long schema =
                statements.stream().filter(s -> SCHEMA.matcher(s).matches()).count();
        if (schema != 0 && schema != statements.size()) {
            throw new IllegalStateException(
                    file + " mixes statements on the schema with others; make it two migrations");
        }
        return read;
    }

    /** Whether it changes constraints and indexes, not data; such statements each need a transaction of their own. */
    boolean changesSchema() {
        return !statements.isEmpty() && SCHEMA.matcher(statements.get(0)).matches();
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
