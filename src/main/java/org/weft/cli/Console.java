package org.weft.cli;

import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a command reads and writes: results to one stream, everything else to the other, both in UTF-8. A reader that
 * goes away ends the output without complaint; a disk that is full does not pass unseen.
 */
public final class Console {
    private final OutputStream out;
    private final PrintStream err;
    private final InputStream in;
    private final Set<Stream> terminals;
    private final boolean colours;
    private final int width;

    /** The streams that can be a terminal. */
    public enum Stream {
        /** Standard input. */
        IN,
        /** Standard output. */
        OUT,
        /** Standard error. */
        ERR
    }

    /**
     * A console over streams.
     *
     * @param terminals which of them are terminals
     * @param colours whether colour may be used on a terminal
     * @param width columns of the terminal; 0 where there is none
     */
    public Console(
            InputStream in, OutputStream out, OutputStream err, Set<Stream> terminals, boolean colours, int width) {
        this.in = in;
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.terminals = Set.copyOf(terminals);
        this.colours = colours;
        this.width = width;
    }

    /**
     * The console of this process. The launcher says in system property {@code weft.terminal} which streams are
     * terminals ("in,out,err") and in {@code weft.columns} how wide they are; without it, a terminal is one for all.
     */
    public static Console ofProcess(Map<String, String> environment) {
        String said = System.getProperty("weft.terminal");
        Set<Stream> terminals = Set.of();
        if (said != null) {
            terminals = new java.util.HashSet<>();
            for (Stream each : Stream.values()) {
                if (said.contains(each.name().toLowerCase(Locale.ROOT))) {
                    terminals.add(each);
                }
            }
        } else if (System.console() != null) {
            terminals = Set.of(Stream.IN, Stream.OUT, Stream.ERR);
        }
        String term = environment.getOrDefault("TERM", "");
        boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty() && !term.isEmpty() && !term.equals("dumb");
        int width = terminals.contains(Stream.OUT) ? Integer.getInteger("weft.columns", 0) : 0;
        return new Console(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                terminals,
                colours,
                width);
    }

    /** Whether a stream is a terminal. */
    boolean isTerminal(Stream stream) {
        return terminals.contains(stream);
    }

    /** Columns of the terminal that shows results; 0 where there is none. */
    int width() {
        return width;
    }

    /** Writes a line of the result. */
    void line(String text) {
        print(text + "\n");
    }

    /** Writes a part of the result. */
    void print(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The result as bytes; not to be closed. */
    OutputStream bytes() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                try {
                    out.write(bytes, from, length);
                } catch (IOException e) {
                    throw failed(e);
                }
            }

            @Override
            public void flush() {
                Console.this.flush();
            }
        };
    }

    /** Sees to it that what was written is written. */
    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Writes a line that is not part of the result: a message, a question, an error. */
    void say(String text) {
        err.print(text + "\n");
        err.flush();
    }

    /** Where progress goes. */
    PrintStream messages() {
        return err;
    }

    /** Asks a question and reads a line; empty where nobody answers. */
    String ask(String question) {
        err.print(question);
        err.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())).readLine();
            return answer == null ? "" : answer.strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** A text in heavier type, where the terminal shows it. */
    String strong(String text, Stream stream) {
        return colours && isTerminal(stream) ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** A text in red, where the terminal shows it; the text must say the same without. */
    String alarming(String text, Stream stream) {
        return colours && isTerminal(stream) ? "\u001b[31m" + text + "\u001b[0m" : text;
    }

    private static RuntimeException failed(IOException e) {
        String why = String.valueOf(e.getMessage());
        if (why.toLowerCase(Locale.ROOT).contains("pipe")) {
            return new ReaderGone(e);
        }
        return new WeftException(
                ErrorKind.STORAGE,
                "The output cannot be written: " + why + ".",
                "See that the disk has room, or write to another place.",
                e);
    }

    /** The program that read the output has ended: nobody wants the rest. */
    static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderGone(IOException cause) {
            super(cause);
        }
    }
}
