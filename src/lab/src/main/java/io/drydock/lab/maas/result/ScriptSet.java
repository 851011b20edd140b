package io.drydock.lab.maas.result;

import java.util.List;
import java.util.Locale;

/**
 * Scripts that run together on a machine.
 *
 * @param results in the order in which they run
 */
public record ScriptSet(int id, Type type, List<ScriptResult> results) {
    /** What they are for; MAAS's number is the ordinal. */
    public enum Type {
        COMMISSIONING, INSTALLATION, TESTING;

        String title() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    public ScriptSet {
        results = List.copyOf(results);
    }

    /** MAAS's number of how far they are, or of the worst result. */
    public int statusCode() {
        return status().code();
    }

    public String statusName() {
        return status().title();
    }

    /** The worst of its results, or how far they are. */
    ScriptResult.Status status() {
        List<ScriptResult.Status> all = results.stream().map(ScriptResult::status).toList();
        for (ScriptResult.Status bad : List.of(ScriptResult.Status.FAILED, ScriptResult.Status.TIMEDOUT, ScriptResult.Status.ABORTED,
                ScriptResult.Status.RUNNING, ScriptResult.Status.PENDING)) {
            if (all.contains(bad)) {
                return bad;
            }
        }
        return ScriptResult.Status.PASSED;
    }
}
