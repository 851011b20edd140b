package io.drydock.functions.drydock.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace();

    private void see(int seconds, int ended) {
        ObjectNode task = Tasks.preparing().deepCopy();
        task.withObject("/nodeSteps/power-cycle").removeAll().put("succeeded", ended);
        pace.see(TaskView.of(task), Tasks.BEGUN.plusSeconds(seconds));
    }

    @Test
    void theLastMinuteCounts() {
        see(0, 0);
        assertThat(pace.aMinute("power-cycle")).as("one look is no pace").isEmpty();
        see(1, 1);
        assertThat(pace.aMinute("power-cycle")).as("a second tells too little").isEmpty();
        see(30, 10);
        assertThat(pace.aMinute("power-cycle")).hasValue(20);
        see(60, 10);
        see(90, 10);
        assertThat(pace.aMinute("power-cycle")).as("what was done before that minute does not").hasValue(0);
        see(120, 40);
        assertThat(pace.aMinute("power-cycle")).hasValue(30);
    }

    @Test
    void ofAStepThatHasNotBegunThereIsNone() {
        see(0, 0);
        see(9, 3);

        assertThat(pace.aMinute("bootstrap-node")).isEmpty();
    }

    @Test
    void theMostNodesAtOnceAreRemembered() {
        see(0, 0);
        ObjectNode task = Tasks.preparing().deepCopy();
        task.withObject("/nodeCounts").removeAll().put("succeeded", 4);
        pace.see(TaskView.of(task), Tasks.BEGUN.plusSeconds(9));

        assertThat(pace.atOnce()).isEqualTo(3);
    }
}
