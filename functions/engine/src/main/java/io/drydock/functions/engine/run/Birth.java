package io.drydock.functions.engine.run;

import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.record.ExecutionRecords.Definition;
import io.drydock.functions.engine.record.Journal;
import io.drydock.states.execution.ExecutionIdentity;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * An execution that is to begin, unless there is one of its ARN.
 *
 * @param starter what {@link Journal.Begin} keeps of who started it
 * @param begun completes with the stored execution, or empty if there was another one of that ARN
 */
record Birth(ExecutionIdentity identity, String type, Definition definition, Optional<String> versionArn, Optional<String> aliasArn,
        Optional<String> starter, CompletableFuture<Optional<ExecutionRecord>> begun) {
    ExecutionRecord record() {
        return new ExecutionRecord(identity, type, versionArn, aliasArn, Optional.empty(), 0, Optional.empty(), 0);
    }

    Journal.Begin journal() {
        return new Journal.Begin(definition.mapState().isPresent() ? Optional.empty() : Optional.of(definition.text()), starter);
    }
}
