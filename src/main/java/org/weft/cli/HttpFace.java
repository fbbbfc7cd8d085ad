package org.weft.cli;

import org.weft.settings.Settings;
import org.weft.workbench.Workbench;

/** The server that {@code serve} starts; handed in from above, since the faces do not know each other. */
@FunctionalInterface
public interface HttpFace {
    /**
     * Binds the address and begins to answer; returns as soon as it does.
     *
     * @throws org.weft.problem.WeftException (conflict) where the port is in use
     */
    Served start(Workbench workbench, Settings settings);

    /** A server that answers. */
    interface Served extends AutoCloseable {
        /** The address to open in a browser. */
        String address();

        /** Stops it. */
        @Override
        void close();
    }
}
