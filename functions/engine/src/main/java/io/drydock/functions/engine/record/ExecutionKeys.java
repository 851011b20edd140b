package io.drydock.functions.engine.record;

import io.drydock.store.Key;
import java.time.Instant;

/** Where what belongs to an execution stands in the store. */
final class ExecutionKeys {
    /** The ARNs of all executions that have not ended. */
    static final String RUNNING = "engine#running";
    /** The ARNs of all executions that have ended, by the time of their end. */
    static final String ENDED = "engine#ended";
    static final String JOURNAL = "journal#";
    static final String MAP_RUN = "maprun#";

    private ExecutionKeys() {
    }

    static String partition(String executionArn) {
        return "execution#" + executionArn;
    }

    static Key head(String executionArn) {
        return new Key(partition(executionArn), "head");
    }

    static Key definition(String executionArn) {
        return new Key(partition(executionArn), "definition");
    }

    static Key starter(String executionArn) {
        return new Key(partition(executionArn), "starter");
    }

    static Key mapRun(String executionArn, String mapRunArn) {
        return new Key(partition(executionArn), MAP_RUN + mapRunArn);
    }

    static Key executionOfMapRun(String mapRunArn) {
        return new Key("engine#maprun#" + mapRunArn, "execution");
    }

    static Key running(String executionArn) {
        return new Key(RUNNING, executionArn);
    }

    static Key ended(Instant at, String executionArn) {
        return new Key(ENDED, endedFrom(at) + "#" + executionArn);
    }

    /** Orders by time. */
    static String endedFrom(Instant at) {
        return "%015d".formatted(at.toEpochMilli());
    }

    /** The list of a state machine's executions, by its name, or of a map run's child executions, by its ARN. */
    static String lines(String owner) {
        return "engine#executions#" + owner;
    }

    static Key line(ExecutionLine line, String owner) {
        return new Key(lines(owner), line.sort());
    }
}
