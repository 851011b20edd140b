package io.drydock.functions.tasks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.functions.tasks.course.NodeWayTest;
import io.drydock.functions.tasks.record.TaskKind;
import io.drydock.functions.tasks.record.TaskRecord;
import io.drydock.functions.tasks.record.TaskRecord.Failure;
import io.drydock.functions.tasks.record.TaskRecord.Run;
import io.drydock.functions.tasks.record.TaskStatus;
import io.drydock.step.Outcome;
import io.drydock.step.StepRecord;
import io.drydock.step.StepRecord.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeJudgementTest {
    private static final Instant BEGUN = Instant.parse("2026-05-01T10:00:00Z");

    /** Steps: check-bmc, check-hardware; S succeeded, F failed, R running, P in progress, U unavailable; lower case: in an earlier run. */
    @ParameterizedTest
    @CsvSource({
            "running,        '',  ''  , pending",
            "running,        '',  R   , running",
            "running,        '',  S   , running",
            "running,        '',  P   , in-progress",
            "running,        '',  U   , waiting",
            "running,        '',  F   , failed",
            "running,        '',  SS  , succeeded",
            "running,        '',  SU  , waiting",
            "running,        '',  f   , pending",
            "running,        '',  u   , pending",
            "running,        '',  s   , pending",
            "running,        '',  Sf  , pending",
            "running,        '',  ss  , succeeded",
            "succeeded,      '',  SS  , succeeded",
            "partly-failed,  NodesPartlyFailed, '', failed",
            "partly-failed,  NodesPartlyFailed, S , failed",
            "partly-failed,  NodesPartlyFailed, U , failed",
            "partly-failed,  NodesPartlyFailed, P , failed",
            "partly-failed,  NodesPartlyFailed, SF, failed",
            "partly-failed,  NodesPartlyFailed, SS, succeeded",
            "failed,         NodesFailed,       P , failed",
            "failed,         ToleranceExceeded, '', pending",
            "failed,         ToleranceExceeded, S , stopped",
            "failed,         ToleranceExceeded, R , stopped",
            "failed,         ToleranceExceeded, U , failed",
            "failed,         ToleranceExceeded, F , failed",
            "stopped,        TaskStopped,       U , stopped",
            "stopped,        TaskStopped,       F , failed",
            "stopped,        TaskStopped,       '', pending",
            "stopped,        TaskStopped,       SS, succeeded",
    })
    void aNodesStatus(String status, String error, String steps, String node) throws Exception {
        NodeProgress progress = new NodeJudgement(task(status, error), Optional.of(NodeWayTest.way("verify-node"))).of("n1", records(steps));

        assertThat(progress.status().word()).isEqualTo(node);
        assertThat(progress.json().path("status").asText()).isEqualTo(node);
    }

    @ParameterizedTest
    @CsvSource({"S, succeeded", "SU, waiting", "'', pending"})
    void whereTheLastStepIsNotKnownThoseThatBeganCount(String steps, String node) throws Exception {
        assertThat(new NodeJudgement(task("running", ""), Optional.empty()).of("n1", records(steps)).status().word()).isEqualTo(node);
    }

    @ParameterizedTest
    @CsvSource({"SF, check-hardware, said F", "U, check-bmc, said U"})
    void aFailureNamesItsStepAndReason(String steps, String step, String reason) throws Exception {
        var json = new NodeJudgement(task("partly-failed", "NodesPartlyFailed"), Optional.of(NodeWayTest.way("verify-node"))).of("n1", records(steps)).json();

        assertThat(json.path("step").asText()).isEqualTo(step);
        assertThat(json.path("reason").asText()).isEqualTo(reason);
        assertThat(json.path("steps")).hasSize(steps.length());
    }

    private static TaskRecord task(String status, String error) {
        TaskRecord running = TaskRecord.requested("01ARYZ6S41TSV4RRFFQ69G5FAV", TaskKind.VERIFY_NODE, "file:/srv/site",
                JsonNodeFactory.instance.objectNode(), Optional.empty(), BEGUN)
                .started(new Run(1, "arn:1", BEGUN, JsonNodeFactory.instance.arrayNode()));
        TaskStatus end = TaskStatus.of(status).orElseThrow();
        return end.ended() ? running.ended(end, error.isEmpty() ? Optional.empty() : Optional.of(new Failure(error, "…")), BEGUN.plusSeconds(60)) : running;
    }

    private static List<StepRecord> records(String steps) {
        List<StepRecord> records = new ArrayList<>();
        for (char letter : steps.toCharArray()) {
            String step = records.isEmpty() ? "check-bmc" : "check-hardware";
            Instant at = Character.isLowerCase(letter) ? BEGUN.minusSeconds(60) : BEGUN.plusSeconds(1);
            records.add(new StepRecord("t", step, Optional.of("n1"), "d", "d-1", progress(Character.toUpperCase(letter), step, at), "w", 1, Optional.empty(),
                    "said " + letter, at, at, at, List.of()));
        }
        return records;
    }

    private static Progress progress(char letter, String step, Instant at) {
        return switch (letter) {
            case 'R' -> new Progress.Running("w", at, at.plusSeconds(30));
            case 'P' -> new Progress.InProgress();
            case 'U' -> new Progress.Unavailable();
            default -> new Progress.Ended(new Outcome("t", step, Optional.of("n1"), letter == 'S' ? Outcome.Status.SUCCEEDED : Outcome.Status.FAILED,
                    "said " + letter, JsonNodeFactory.instance.objectNode(), 1, at, at));
        };
    }
}
