package io.drydock.lab.maas.result;

import java.time.Instant;
import java.util.Optional;

/** One script's run on a machine. Not for several threads. */
public final class ScriptResult {
    /** How far it is, with MAAS's number. */
    public enum Status {
        PENDING(0, "Pending"), RUNNING(1, "Running"), PASSED(2, "Passed"), FAILED(3, "Failed"), TIMEDOUT(4, "Timed out"), ABORTED(5, "Aborted");

        private final int code;
        private final String title;

        Status(int code, String title) {
            this.code = code;
            this.title = title;
        }

        int code() {
            return code;
        }

        String title() {
            return title;
        }

        boolean over() {
            return code >= PASSED.code;
        }
    }

    private final int id;
    private final String name;
    private final Instant created;
    private Status status = Status.PENDING;
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private Optional<Integer> exitStatus = Optional.empty();
    private byte[] output = new byte[0];

    ScriptResult(int id, String name, Instant created) {
        this.id = id;
        this.name = name;
        this.created = created;
    }

    int id() {
        return id;
    }

    public String name() {
        return name;
    }

    Instant created() {
        return created;
    }

    public Status status() {
        return status;
    }

    Optional<Instant> started() {
        return started;
    }

    Optional<Instant> ended() {
        return ended;
    }

    Optional<Integer> exitStatus() {
        return exitStatus;
    }

    byte[] output() {
        return output;
    }

    void start(Instant now) {
        if (status == Status.PENDING) {
            status = Status.RUNNING;
            started = Optional.of(now);
        }
    }

    void end(Instant now, Status outcome, byte[] written) {
        started = started.or(() -> Optional.of(now));
        ended = Optional.of(now);
        status = outcome;
        exitStatus = switch (outcome) {
            case PASSED -> Optional.of(0);
            case FAILED -> Optional.of(1);
            case TIMEDOUT -> Optional.of(124);
            default -> Optional.empty();
        };
        output = written.clone();
    }
}
