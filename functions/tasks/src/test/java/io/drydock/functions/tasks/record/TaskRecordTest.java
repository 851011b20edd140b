package io.drydock.functions.tasks.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.record.TaskRecord.Failure;
import io.drydock.functions.tasks.record.TaskRecord.Run;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskRecordTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void aRecordIsReadAsItWasWritten() throws Exception {
        ObjectNode scope = (ObjectNode) mapper.readTree("{\"maxConcurrency\": 4, \"nodes\": {\"racks\": [\"r1\"]}}");
        TaskRecord requested = requested(scope, Optional.of("r1"));
        TaskRecord running = requested.started(new Run(1, "arn:1", NOW));
        TaskRecord failed = running.ended(TaskStatus.FAILED, Optional.of(new Failure("DesignInvalid", "2 errors")), NOW.plusSeconds(3));
        TaskRecord runningAgain = failed.started(new Run(2, "arn:2", NOW.plusSeconds(60)));

        TaskRecord withNumbers = failed.started(new Run(2, "arn:2", NOW.plusSeconds(60), (ArrayNode) mapper.readTree(
                "[{\"name\": \"validate-design-0123456789ab\", \"of\": \"validate-design\", \"states\": {}}]")));

        for (TaskRecord record : new TaskRecord[] {requested, running, failed, runningAgain, withNumbers}) {
            assertThat(TaskRecord.of(mapper.readTree(record.json().toString()))).isEqualTo(record);
        }
    }

    @Test
    void aNewRunForgetsTheEndOfTheOneBefore() {
        TaskRecord again = requested(mapper.createObjectNode(), Optional.empty())
                .started(new Run(1, "arn:1", NOW)).ended(TaskStatus.STOPPED, Optional.of(new Failure("TaskStopped", "")), NOW)
                .started(new Run(2, "arn:2", NOW));

        assertThat(again.error()).isEmpty();
        assertThat(again.endedAt()).isEmpty();
        assertThat(again.latestRun()).map(Run::executionArn).contains("arn:2");
    }

    @Test
    void aFunctionsErrorIsToldByItsMessage() {
        assertThat(Failure.of("StepFailed", "{\"errorType\":\"StepFailed\",\"errorMessage\":\"no such folder\"}").errorMessage())
                .isEqualTo("no such folder");
        assertThat(Failure.of("DesignInvalid", "2 errors").errorMessage()).isEqualTo("2 errors");
        assertThat(Failure.of("X", "").errorMessage()).isEmpty();
    }

    private static TaskRecord requested(ObjectNode scope, Optional<String> requestId) {
        return TaskRecord.requested("01ARYZ6S41TSV4RRFFQ69G5FAV", TaskKind.VALIDATE_DESIGN, "file:/srv/site", scope, requestId, NOW);
    }
}
