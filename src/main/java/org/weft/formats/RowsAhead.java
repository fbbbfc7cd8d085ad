package org.weft.formats;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The same rows, parted into cells on a thread of its own while the caller checks those before: reading a large sheet
 * is about as much work as checking it. The first rows are read by the caller, so that small sheets start no thread.
 * Holds at most some 20,000 rows.
 */
final class RowsAhead implements Rows {
    private static final int BY_THE_CALLER = 5_000;
    private static final int ROWS = 4_096;
    private static final int BATCHES = 4;

    private final Rows rows;
    private final boolean ragged;
    private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(BATCHES);
    private @Nullable Thread thread;
    private @Nullable Batch batch;
    private int first;
    private int at = -1;

    /** Some rows, and how reading ended if it did. */
    private static final class Batch {
        final int[] ends = new int[ROWS];
        final int[] lines = new int[ROWS];
        String[] cells = new String[4 * ROWS];
        int size;
        boolean last;

        @Nullable
        IOException broken;

        @Nullable
        RuntimeException failed;

        void add(Rows rows) {
            int from = size == 0 ? 0 : ends[size - 1];
            int width = rows.width();
            if (from + width > cells.length) {
                cells = Arrays.copyOf(cells, Math.max(2 * cells.length, from + width));
            }
            for (int i = 0; i < width; i++) {
                cells[from + i] = rows.cell(i);
            }
            ends[size] = from + width;
            lines[size++] = rows.line();
        }
    }

    RowsAhead(Rows rows) {
        this.rows = rows;
        this.ragged = rows.ragged();
    }

    @Override
    public boolean next() throws IOException {
        Batch here = batch;
        if (here == null) {
            if (first < BY_THE_CALLER) {
                first++;
                return rows.next();
            }
            Thread reader = new Thread(this::read, "weft-rows");
            reader.setDaemon(true);
            thread = reader;
            reader.start();
            here = take();
        }
        at++;
        while (at == here.size && !here.last) {
            here = take();
            at = 0;
        }
        if (at < here.size) {
            return true;
        }
        at = here.size - 1;
        if (here.broken != null) {
            throw here.broken;
        }
        if (here.failed != null) {
            throw here.failed;
        }
        return false;
    }

    private Batch take() throws IOException {
        try {
            Batch next = ready.take();
            batch = next;
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
    }

    private void read() {
        try {
            boolean more = true;
            while (more) {
                Batch made = new Batch();
                fill(made);
                more = !made.last;
                ready.put(made);
            }
        } catch (InterruptedException e) {
            // The caller has closed the rows and takes no more.
            Thread.currentThread().interrupt();
        }
    }

    private void fill(Batch made) {
        try {
            while (made.size < ROWS && !made.last) {
                if (rows.next()) {
                    made.add(rows);
                } else {
                    made.last = true;
                }
            }
        } catch (IOException e) {
            made.broken = e;
            made.last = true;
        } catch (RuntimeException e) {
            made.failed = e;
            made.last = true;
        }
    }

    @Override
    public int line() {
        Batch here = batch;
        return here == null ? rows.line() : at < 0 || here.size == 0 ? 0 : here.lines[at];
    }

    @Override
    public int width() {
        Batch here = batch;
        return here == null ? rows.width() : here.ends[at] - start(here);
    }

    private int start(Batch here) {
        return at == 0 ? 0 : here.ends[at - 1];
    }

    @Override
    public String cell(int column) {
        Batch here = batch;
        if (here == null) {
            return rows.cell(column);
        }
        int cell = start(here) + column;
        return cell < here.ends[at] ? here.cells[cell] : "";
    }

    @Override
    public boolean ragged() {
        return ragged;
    }

    @Override
    public void close() throws IOException {
        Thread reader = thread;
        if (reader != null) {
            reader.interrupt();
            ready.clear();
            boolean interrupted = false;
            while (reader.isAlive()) {
                try {
                    reader.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        rows.close();
    }
}
