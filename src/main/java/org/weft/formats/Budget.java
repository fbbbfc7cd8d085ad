package org.weft.formats;

import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts unpacked bytes over all files of a reading and stops it where a bound is passed. */
final class Budget {
    private final Limits limits;
    private long total;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /**
     * Counts what is read from a file.
     *
     * @param packed the file's packed size; 0 where it is not packed
     */
    InputStream counted(InputStream in, String name, long packed) {
        return new FilterInputStream(in) {
            private long here;

            @Override
            public int read() throws IOException {
                int b = super.read();
                if (b >= 0) {
                    count(1);
                }
                return b;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int n = super.read(buffer, from, length);
                if (n > 0) {
                    count(n);
                }
                return n;
            }

            private void count(int n) {
                here += n;
                total += n;
                if (total > limits.totalBytes()) {
                    throw tooLarge(name, "unpacks to more than " + megabytes(limits.totalBytes()));
                }
                if (packed > 0 && here > Limits.RATIO_FROM && here / packed > limits.ratio()) {
                    throw tooLarge(
                            name,
                            "unpacks to more than " + limits.ratio() + " times its size, as an archive bomb does");
                }
            }
        };
    }

    static WeftException tooLarge(String name, String what) {
        return new WeftException(
                ErrorKind.TOO_LARGE,
                name + " " + what + ".",
                "Split the data, or raise the bound if the file is sound.");
    }

    static String megabytes(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }
}
