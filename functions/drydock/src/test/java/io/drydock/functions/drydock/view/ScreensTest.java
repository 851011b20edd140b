package io.drydock.functions.drydock.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreensTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Instant now = Tasks.BEGUN.plusSeconds(90);

    private List<String> lines() {
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        out.reset();
        return lines;
    }

    @Test
    void aFrameIsDrawnOverTheOneBeforeWithNewsAboveIt() {
        assertThat(LiveScreen.frame(0, List.of(), List.of("a", "b"))).isEqualTo("\ra\u001b[K\r\nb\u001b[K\r\n\u001b[J");
        assertThat(LiveScreen.frame(2, List.of("failed"), List.of("c"))).isEqualTo("\r\u001b[2Afailed\u001b[K\r\nc\u001b[K\r\n\u001b[J");
    }

    @Test
    void inAFileOnlyWhatIsNewIsToldAndCountsNotTooOften() {
        PlainScreen screen = new PlainScreen(new PrintStream(out, true, StandardCharsets.UTF_8), () -> now);
        ObjectNode task = Tasks.preparing().deepCopy();
        screen.show(TaskView.of(task));
        assertThat(lines()).containsExactly(
                "  load-design              succeeded   24 documents",
                "  n3               failed      check-bmc: wrong password",
                "  n4               waiting     power-cycle: no answer from 10.0.0.4",
                "  check-bmc                  3/4 done, 1 failed",
                "  power-cycle                2/4 done, 1 waiting",
                "  commission-node            1/4 done, 1 in-progress");

        task.withObject("/nodeSteps/power-cycle").put("succeeded", 3).remove("waiting");
        screen.show(TaskView.of(task));
        assertThat(lines()).as("too soon").isEmpty();

        now = now.plus(Duration.ofSeconds(3));
        screen.show(TaskView.of(task));
        assertThat(lines()).containsExactly("  power-cycle                3/4 done");

        task.withObject("/nodeSteps/commission-node").removeAll().put("succeeded", 3);
        task.put("status", "partly-failed");
        screen.show(TaskView.of(task));
        assertThat(lines()).as("the end is told at once").containsExactly("  commission-node            3/4 done");
    }

    @Test
    void manyFailuresAreToldUpToAPoint() {
        ObjectNode task = Tasks.preparing().deepCopy();
        for (int i = 0; i < 300; i++) {
            task.withArray("/failures").addObject().put("node", "x" + i).put("status", "failed").put("step", "check-bmc").put("reason", "no");
        }
        News news = new News();

        assertThat(news.of(TaskView.of(task))).hasSize(201).last().asString().contains("There are more");
        assertThat(news.of(TaskView.of(task))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'40 120', 120, 40", "'40 120\n', 120, 40", "0 0, 80, 24", "'', 80, 24", "stty: no such thing, 80, 24", "40 1e9, 80, 24"})
    void theSizeOfATerminalIsReadOrTheUsualOne(String said, int columns, int rows) {
        assertThat(TerminalSize.of(said)).isEqualTo(new TerminalSize(columns, rows));
    }

    @ParameterizedTest
    @CsvSource({"PT0.04S, 0.0s", "PT9.94S, 9.9s", "PT59S, 59s", "PT60S, 1m00s", "PT59M59S, 59m59s", "PT25H3M, 25h03m"})
    void times(Duration time, String words) {
        assertThat(Words.of(time)).isEqualTo(words);
    }

    @Test
    void theNewestTasksAreListed() {
        assertThat(TaskListLines.of(Tasks.json("{\"tasks\": []}"))).containsExactly("There is no task yet.");
        assertThat(TaskListLines.of(Tasks.json("""
                {"tasks": [{"taskId": "01ARYZ6S41TSV4RRFFQ69G5FAV", "task": "DeploySite", "status": "running", "createdAt": "2026-05-01T10:00:00.123Z",
                  "designRef": "file:/srv/site"}], "next": "01"}"""))).containsExactly(
                "01ARYZ6S41TSV4RRFFQ69G5FAV   DeploySite      running        2026-05-01T10:00:00Z file:/srv/site",
                "There are more: curl -s '…/list-tasks?after=01'");
    }
}
