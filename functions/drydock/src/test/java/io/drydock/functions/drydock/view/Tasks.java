package io.drydock.functions.drydock.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Answers of show-task, as tests want them. */
final class Tasks {
    static final Instant BEGUN = Instant.parse("2026-05-01T10:00:00Z");

    private Tasks() {
    }

    /** DeploySite in the middle of PrepareNode: 4 nodes, one of which failed before. */
    static JsonNode preparing() {
        return json("""
                {"taskId": "T1", "task": "DeploySite", "status": "running", "runs": [{"startedAt": "2026-05-01T10:00:00Z"}],
                 "nodeCounts": {"failed": 1, "in-progress": 1, "running": 1, "waiting": 1},
                 "course": [
                   {"name": "DeploySite", "steps": [{"step": "load-design", "of": "site"}]},
                   {"name": "VerifyNode", "steps": [{"step": "check-bmc", "of": "node"}, {"step": "check-firmware", "of": "node"}]},
                   {"name": "PrepareNode", "steps": [{"step": "power-cycle", "of": "node"}, {"step": "commission-node", "of": "node"}]},
                   {"name": "DeployNode", "steps": [{"step": "bootstrap-node", "of": "node"}]}],
                 "site": {"steps": [{"step": "load-design", "status": "succeeded", "reason": "24 documents", "startedAt": "2026-05-01T10:00:00Z",
                    "finishedAt": "2026-05-01T10:00:01Z"}]},
                 "nodeSteps": {"check-bmc": {"failed": 1, "succeeded": 3}, "power-cycle": {"succeeded": 2, "waiting": 1},
                    "commission-node": {"in-progress": 1, "succeeded": 1}},
                 "stepTimes": {
                    "check-bmc": {"ended": 4, "meanSeconds": 1.5, "longestSeconds": 3, "from": "2026-05-01T10:00:01Z", "to": "2026-05-01T10:00:04Z"},
                    "power-cycle": {"ended": 2, "meanSeconds": 10, "longestSeconds": 12, "from": "2026-05-01T10:00:05Z", "to": "2026-05-01T10:00:17Z"},
                    "commission-node": {"ended": 1, "meanSeconds": 60, "longestSeconds": 60, "from": "2026-05-01T10:00:17Z", "to": "2026-05-01T10:01:17Z"}},
                 "failures": [{"node": "n3", "status": "failed", "step": "check-bmc", "reason": "wrong password"}],
                 "waits": [{"node": "n4", "status": "waiting", "step": "power-cycle", "reason": "no answer from 10.0.0.4"}]}""");
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
