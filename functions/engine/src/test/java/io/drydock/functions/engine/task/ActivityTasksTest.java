package io.drydock.functions.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.states.execution.ExecutionEvent;
import io.drydock.states.model.TaskResource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Who gets which task of an activity. */
class ActivityTasksTest {
    private static final String ACTIVITY = "arn:aws:states:us-east-1:000000000000:activity:work";

    private final List<ExecutionEvent> events = new CopyOnWriteArrayList<>();
    private final ActivityTasks tasks = new ActivityTasks(new StateMachineDirectory() {
        @Override
        public Optional<Startable> find(String stateMachineArn) {
            return Optional.empty();
        }

        @Override
        public boolean hasActivity(String activityArn) {
            return activityArn.equals(ACTIVITY);
        }
    });

    private TaskCall call(long token, boolean submitted) {
        return new TaskCall("execution", "", token, new TaskResource.Activity(ACTIVITY), JsonNodeFactory.instance.objectNode(),
                Optional.of("token" + token), Instant.MAX, submitted, events::add);
    }

    private Optional<Long> take(Duration patience) throws InterruptedException {
        return tasks.take(ACTIVITY, patience).map(TaskCall::token);
    }

    @Test
    void theOldestTaskGoesFirst() throws Exception {
        TaskInFlight first = tasks.offer(call(1, false), ACTIVITY);
        tasks.offer(call(2, false), ACTIVITY);
        tasks.offer(call(3, false), ACTIVITY);
        tasks.offer(call(4, true), ACTIVITY);
        first.cancel();
        assertThat(take(Duration.ZERO)).contains(2L);
        assertThat(take(Duration.ZERO)).contains(3L);
        assertThat(take(Duration.ZERO)).as("the fourth was given to a worker before").isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void theWorkerThatWaitsLongestIsServedFirst() throws Exception {
        List<Integer> served = new CopyOnWriteArrayList<>();
        List<Thread> workers = new ArrayList<>();
        for (int worker = 0; worker < 5; worker++) {
            int number = worker;
            Thread thread = Thread.ofPlatform().start(() -> {
                try {
                    if (tasks.take(ACTIVITY, Duration.ofSeconds(20)).isPresent()) {
                        served.add(number);
                    }
                } catch (InterruptedException stopped) {
                    served.add(-number);
                }
            });
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            workers.add(thread);
        }
        for (int task = 0; task < 5; task++) {
            int number = task;
            tasks.offer(call(task, false), ACTIVITY);
            workers.get(number).join(20_000);
        }
        assertThat(served).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aWorkerThatLeavesTakesNothingWithIt() throws Exception {
        assertThat(take(Duration.ofMillis(20))).isEmpty();
        tasks.offer(call(1, false), ACTIVITY);
        assertThat(take(Duration.ZERO)).contains(1L);
    }

    @Test
    void anActivityThatIsNotThereFailsTheTask() {
        tasks.offer(call(7, false), ACTIVITY + "x");
        assertThat(events).singleElement().isInstanceOfSatisfying(ExecutionEvent.TaskFailed.class,
                failed -> assertThat(failed.cause()).contains("Activity Does Not Exist: '" + ACTIVITY + "x'"));
    }
}
