package io.drydock.functions.drydock.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {
    /** 3 nodes that did not fail: one has yet to power-cycle (10 s), two have yet to be commissioned (60 s). */
    @ParameterizedTest
    @CsvSource({
            "1, 130, one after another: all the work that is left",
            "2,  70, two at once: half of it is less than what the slowest node has before it",
            "9,  70, more at once than there are nodes",
    })
    void whatIsLeftIsEstimatedFromWhatWasSeen(int atOnce, int seconds, String why) {
        TimeLeft left = TimeLeft.of(TaskView.of(Tasks.preparing()), atOnce);

        assertThat(left.known()).as(why).hasSeconds(seconds);
        assertThat(left.complete()).as("nobody has ended bootstrap-node yet").isFalse();
    }

    @Test
    void whenAllStepsAreKnownItIsNoLowerBound() {
        ObjectNode task = Tasks.preparing().deepCopy();
        task.withArray("/course").remove(3);

        assertThat(TimeLeft.of(TaskView.of(task), 3).words()).isEqualTo("about 1m10s left");
    }

    @Test
    void whereNothingIsKnownNothingIsClaimed() {
        ObjectNode task = Tasks.preparing().deepCopy();
        task.remove("stepTimes");

        assertThat(TimeLeft.of(TaskView.of(task), 3).words()).isEqualTo("time left: –");
    }

    @Test
    void ofATaskThatHasEndedNothingIsLeft() {
        ObjectNode task = Tasks.preparing().deepCopy();
        task.put("status", "stopped");

        assertThat(TimeLeft.of(TaskView.of(task), 3).known()).isZero();
    }
}
