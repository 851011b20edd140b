package io.drydock.bench.engine;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What goes to the log. */
final class Logs {
    private Logs() {
    }

    /** Warnings only: a table is to be read. */
    static void quiet() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
