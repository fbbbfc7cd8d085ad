package org.weft.bench;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The peers, in a Python of their own that reads the network once and then answers task after task. */
final class Peer implements AutoCloseable {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path SCRIPT = Path.of("src/test/python/peers.py");

    private final Path flows;
    private final int n;
    private final boolean directed;
    private final Set<String> left = new HashSet<>();
    private @Nullable Process process;
    private @Nullable BufferedReader answers;
    private @Nullable BufferedWriter tasks;

    /**
     * What a peer said.
     *
     * @param seconds of the call alone
     * @param checksum a number by which both sides see that they computed the same
     */
    record Answer(double seconds, double checksum) {}

    Peer(Inputs inputs) {
        flows = inputs.file();
        n = inputs.graph().n();
        directed = inputs.graph().directed();
    }

    static boolean present() {
        return Files.isExecutable(PYTHON) && Files.exists(SCRIPT);
    }

    /** The answer; null where the library has no such task, is not installed, or took longer than the limit before. */
    @Nullable
    Answer ask(String library, String task, long limitSeconds) {
        String line = library + " " + task;
        if (left.contains(line)) {
            return null;
        }
        try {
            BufferedReader reader = started();
            BufferedWriter writer = tasks;
            if (writer == null) {
                throw new IllegalStateException("no peer");
            }
            writer.write(line + "\n");
            writer.flush();
            String answer = within(reader, limitSeconds);
            if (answer == null || answer.equals("absent")) {
                left.add(line);
                if (answer == null) {
                    System.out.println("# " + line + " took more than " + limitSeconds + " s and was stopped");
                    close();
                }
                return null;
            }
            String[] parts = answer.split(" ");
            return new Answer(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedReader started() throws IOException {
        BufferedReader reader = answers;
        if (reader == null) {
            Process made = new ProcessBuilder(
                            PYTHON.toString(),
                            SCRIPT.toString(),
                            flows.toString(),
                            Integer.toString(n),
                            directed ? "directed" : "undirected")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process = made;
            reader = new BufferedReader(new InputStreamReader(made.getInputStream(), StandardCharsets.UTF_8));
            tasks = new BufferedWriter(new OutputStreamWriter(made.getOutputStream(), StandardCharsets.UTF_8));
            answers = reader;
            String ready = reader.readLine();
            if (!"ready".equals(ready)) {
                throw new IOException("the peers did not start: " + ready);
            }
        }
        return reader;
    }

    private static @Nullable String within(BufferedReader reader, long limitSeconds) throws IOException {
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
            try {
                String line = reader.readLine();
                return line == null ? "absent" : line;
            } catch (IOException e) {
                return "absent";
            }
        });
        try {
            return answer.get(limitSeconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
        process = null;
        answers = null;
        tasks = null;
    }
}
