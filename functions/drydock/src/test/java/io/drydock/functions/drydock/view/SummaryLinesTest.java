package io.drydock.functions.drydock.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryLinesTest {
    private static final URI SERVER = URI.create("http://127.0.0.1:8080");
    private static final Hints SERVED = new Hints(SERVER, Path.of("/srv/data"), true);
    private static final Hints NOT_SERVED = new Hints(SERVER, Path.of("/srv/data"), false);

    private static List<String> lines(ObjectNode task, Hints hints) {
        return SummaryLines.of(task, hints, Tasks.BEGUN.plusSeconds(200));
    }

    private static ObjectNode ended(String status) {
        ObjectNode task = Tasks.preparing().deepCopy();
        task.put("status", status).put("endedAt", "2026-05-01T10:02:05Z").put("valid", true).put("errors", 0).put("warnings", 2);
        task.withObject("/nodeCounts").removeAll().put("failed", 1).put("succeeded", 3);
        return task;
    }

    @Test
    void whatEveryStepDidAndHowLongItTookIsTold() {
        assertThat(lines(ended("partly-failed"), SERVED)).containsSequence(
                "The design is valid: 0 errors, 2 warnings.",
                "",
                "                                 done  skipped  failed     mean  longest     took",
                "  DeploySite                                                                 1.0s",
                "    load-design                     1                      1.0s     1.0s     1.0s",
                "  VerifyNode                                                                 3.0s",
                "    check-bmc                       3                1     1.5s     3.0s     3.0s",
                "  PrepareNode                                                               1m12s",
                "    power-cycle                     2                       10s      12s      12s",
                "    commission-node                 1                     1m00s    1m00s    1m00s",
                "",
                "Slowest: commission-node 1m00s a node, power-cycle 10s a node, check-bmc 1.5s a node.",
                "",
                "DeploySite partly-failed after 2m05s.",
                "4 nodes: 1 failed, 3 succeeded.");
    }

    @Test
    void whatFailedIsToldWithItsCauseAndWhatToDo() {
        ObjectNode task = ended("partly-failed");
        task.putObject("error").put("errorType", "NodesPartlyFailed").put("errorMessage", "1 of 4 nodes failed: n3");

        assertThat(lines(task, SERVED)).containsSequence("NodesPartlyFailed: 1 of 4 nodes failed: n3", "", "  n3               check-bmc: wrong password")
                .contains("  curl -s http://127.0.0.1:8080/retry-task -H 'Content-Type: application/json' -d '{\"taskId\": \"T1\"}'",
                        "  curl -s 'http://127.0.0.1:8080/show-task?taskId=T1'", "  curl -s 'http://127.0.0.1:8080/show-node?node=n3'");
        assertThat(lines(task, NOT_SERVED)).contains("  infra/run --data /srv/data --retry T1").noneMatch(line -> line.contains("curl"));
    }

    @Test
    void moreFailuresThanAreToldAreCounted() {
        ObjectNode task = ended("partly-failed");
        task.withObject("/nodeCounts").put("failed", 3);

        assertThat(lines(task, SERVED)).contains("  and 2 nodes more");
    }

    @Test
    void aRunThatFoundAllAsItShouldBeSaysSo() {
        ObjectNode task = ended("succeeded");
        task.withObject("/nodeSteps").removeAll();
        task.withObject("/nodeSteps/check-bmc").put("succeeded", 4);
        task.withObject("/nodeSteps/bootstrap-node").put("skipped", 4);

        assertThat(lines(task, NOT_SERVED)).contains("Nothing to do: all is as the design says; 4 steps skipped.");

        task.withObject("/nodeSteps/bootstrap-node").put("skipped", 3).put("succeeded", 1);
        assertThat(lines(task, NOT_SERVED)).noneMatch(line -> line.startsWith("Nothing to do"));
    }

    @Test
    void aTaskThatRunsIsToldAsItStands() {
        assertThat(lines(Tasks.preparing().deepCopy(), SERVED)).contains("DeploySite is running since 3m20s.").noneMatch(line -> line.contains("retry"));
    }

    @Test
    void anInvalidDesignIsToldInFullAndItsErrorNotTwice() {
        ObjectNode task = (ObjectNode) Tasks.json("""
                {"taskId": "T1", "task": "ValidateDesign", "status": "failed", "valid": false, "errors": 1, "warnings": 0,
                 "error": {"errorType": "DesignInvalid", "errorMessage": "The design has 1 error"},
                 "findings": [{"severity": "error", "rule": "N6-mtu-bounds", "path": "mtu", "message": "70 is too small", "remedy": "raise it",
                   "document": {"kind": "NetworkLink", "name": "uplink", "file": "site.yaml", "line": 3}, "nodes": ["n1"]}]}""");

        assertThat(lines(task, NOT_SERVED)).containsExactly(
                "",
                "  error   N6-mtu-bounds  site.yaml:3  NetworkLink/uplink mtu",
                "          70 is too small",
                "          raise it",
                "          nodes: n1",
                "",
                "The design is not valid: 1 errors, 0 warnings.",
                "",
                "ValidateDesign failed after 0.0s.",
                "",
                "Mend the cause, then go on with what is missing (what is done is not done again):",
                "  infra/run --data /srv/data --retry T1");
    }
}
