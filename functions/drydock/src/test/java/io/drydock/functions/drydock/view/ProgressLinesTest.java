package io.drydock.functions.drydock.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
    private static final Instant NOW = Tasks.BEGUN.plusSeconds(125);
    private static final TerminalSize LARGE = new TerminalSize(200, 60);

    private static List<String> lines(TerminalSize size) {
        Pace pace = new Pace();
        pace.see(TaskView.of(Tasks.preparing()), NOW.minusSeconds(30));
        ObjectNode now = Tasks.preparing().deepCopy();
        now.withObject("/nodeSteps/power-cycle").put("succeeded", 3).remove("waiting");
        pace.see(TaskView.of(now), NOW);
        return ProgressLines.of(TaskView.of(now), pace, NOW, size);
    }

    @Test
    void phasesAndStepsStandInTheOrderOfTheStateMachines() {
        assertThat(lines(LARGE)).containsExactly(
                "DeploySite running 2m05s   4 nodes: 1 failed, 1 in-progress, 1 running, 1 waiting   more than 1m00s left",
                "  waits: n4  power-cycle: no answer from 10.0.0.4",
                "  DeploySite",
                "    load-design                succeeded",
                "  VerifyNode",
                "    check-bmc                        3/4 done  1 failed",
                "  PrepareNode",
                "    power-cycle                      3/4 done  2 a minute",
                "    commission-node                  1/4 done  1 running",
                "  DeployNode       –");
    }

    @Test
    void whereTheTerminalIsLowOnlyWhatGoesOnIsToldInFull() {
        assertThat(lines(new TerminalSize(80, 10))).containsExactly(
                "DeploySite running 2m05s   4 nodes: 1 failed, 1 in-progress, 1 running, 1 wait…",
                "  waits: n4  power-cycle: no answer from 10.0.0.4",
                "  DeploySite       over after 1.0s",
                "  VerifyNode       over after 3.0s, 1 failed",
                "  PrepareNode",
                "    power-cycle                      3/4 done  2 a minute",
                "    commission-node                  1/4 done  1 running",
                "  DeployNode       –");
        assertThat(lines(new TerminalSize(80, 5))).hasSize(4).last().isEqualTo("  … 5 lines more");
    }

    /** The last line and column of a terminal are left free: it would scroll. */
    @Test
    void theViewFitsEveryTerminal() {
        for (int columns = 2; columns < 200; columns += 9) {
            for (int rows = 2; rows < 40; rows++) {
                assertThat(lines(new TerminalSize(columns, rows))).hasSizeLessThan(rows).isNotEmpty();
                int width = columns;
                assertThat(lines(new TerminalSize(columns, rows))).allMatch(line -> line.length() < width);
            }
        }
    }

    @Test
    void whatANodeSaysMovesNoCursor() {
        ObjectNode task = Tasks.preparing().deepCopy();
        task.withArray("/waits").removeAll().addObject().put("node", "n4").put("step", "check-bmc").put("reason", "gone\u001b[2J\r\nfor ever");

        assertThat(ProgressLines.of(TaskView.of(task), new Pace(), NOW, LARGE)).contains("  waits: n4  check-bmc: gone [2J for ever");
    }

    @Test
    void withoutAnOrderTheStepsAreToldAsTheyAre() {
        ObjectNode task = Tasks.preparing().deepCopy();
        task.remove("course");
        task.withArray("/waits").removeAll();

        assertThat(ProgressLines.of(TaskView.of(task), new Pace(), NOW, LARGE)).element(1).isEqualTo("  DeploySite");
        assertThat(ProgressLines.of(TaskView.of(task), new Pace(), NOW, LARGE)).hasSize(6);
    }

    @Test
    void aPhaseThatNobodyNeededIsToldAtTheEnd() {
        ObjectNode task = Tasks.preparing().deepCopy();
        task.put("status", "succeeded").put("endedAt", "2026-05-01T11:00:00Z");

        assertThat(ProgressLines.of(TaskView.of(task), new Pace(), NOW, LARGE)).contains("  DeployNode       not needed")
                .first().asString().startsWith("DeploySite succeeded 1h00m").doesNotContain("left");
    }
}
