package io.drydock.functions.drydock.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class PlanLinesTest {
    private static final String PLAN = """
            {"site": [{"step": "lock-design", "verdict": "skip", "reason": "locked to this design since 10:00"}],
             "steps": {"check-bmc": {"run": 2, "skip": 0, "fail": 0}, "power-cycle": {"run": 1, "skip": 0, "fail": 1}},
             "nodes": [{"node": "n1", "steps": [{"step": "check-bmc", "verdict": "run", "reason": "compared then"}]},
                       {"node": "n2", "steps": [{"step": "check-bmc", "verdict": "run", "reason": "compared then"},
                                                {"step": "power-cycle", "verdict": "fail", "reason": "the driver ipmi is not enabled"}]}]}""";

    @Test
    void aSmallScopeIsToldInFull() {
        assertThat(PlanLines.of(Tasks.json(PLAN))).containsExactly(
                "  lock-design                  skip  locked to this design since 10:00",
                "",
                "  nodes that                      run   skip   fail",
                "  check-bmc                         2",
                "  power-cycle                       1             1",
                "",
                "n1",
                "  check-bmc                    run   compared then",
                "",
                "n2",
                "  check-bmc                    run   compared then",
                "  power-cycle                  fail  the driver ipmi is not enabled");
    }

    @Test
    void ofALargeScopeThoseAreToldThatWouldFail() {
        ObjectNode plan = ((ObjectNode) Tasks.json(PLAN)).put("nextNode", "n2");

        assertThat(PlanLines.of(plan)).contains("n2", "  power-cycle                  fail  the driver ipmi is not enabled").doesNotContain("n1");
        assertThat(PlanLines.more(plan)).containsExactly("", "n2", "  power-cycle                  fail  the driver ipmi is not enabled");
    }

    @Test
    void aPlanFailsWhereAStepWould() {
        ObjectNode plan = (ObjectNode) Tasks.json(PLAN);
        assertThat(PlanLines.fails(plan)).isTrue();

        plan.withObject("/steps/power-cycle").put("fail", 0);
        assertThat(PlanLines.fails(plan)).isFalse();

        ((ObjectNode) plan.withArray("/site").get(0)).put("verdict", "fail");
        assertThat(PlanLines.fails(plan)).isTrue();
    }
}
