package io.drydock.functions.engine.run;

import static io.drydock.functions.engine.run.Site.PATIENCE;
import static io.drydock.functions.engine.run.Site.executionArn;
import static io.drydock.functions.engine.run.Site.function;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.engine.record.ExecutionHistory;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.task.TaskInvoker;
import io.drydock.states.history.HistoryEvent;
import io.drydock.store.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * An engine dies at any of its writes, before it is done or just after, and the next one goes on: the output is that of a run that nothing
 * disturbed, and the history too, with every success in it once.
 */
class CrashTest {
    private static final int DEATHS_AT_ONCE = 8;
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final String EXECUTION = executionArn("m", "run");
    private static final String INNER = """
            {"QueryLanguage": "JSONata", "StartAt": "In", "States": {"In": {"Type": "Task", "Resource": "%s", "End": true}}}""".formatted(function("inner"));
    private static final String OUTER = """
            {"QueryLanguage": "JSONata", "StartAt": "First", "States": {
              "First": {"Type": "Task", "Resource": "%1$s", "Next": "Both"},
              "Both": {"Type": "Parallel", "Next": "Pause", "Branches": [
                 {"StartAt": "Left", "States": {"Left": {"Type": "Task", "Resource": "%1$s", "End": true}}},
                 {"StartAt": "Right", "States": {"Right": {"Type": "Task", "Resource": "%1$s", "Output": "right", "End": true}}}]},
              "Pause": {"Type": "Wait", "Seconds": 1, "Assign": {"both": "{%% $states.input %%}"}, "Next": "Each"},
              "Each": {"Type": "Map", "Items": [1, 2, 3], "Assign": {"each": "{%% $states.result %%}"}, "Next": "Nested", "ItemProcessor": {
                 "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                 "StartAt": "One", "States": {"One": {"Type": "Task", "Resource": "%1$s", "End": true}}}},
              "Nested": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
                 "Arguments": {"StateMachineArn": "%2$s", "Input": {}}, "Output": "{%% [$both, $each, $states.result.Output] %%}", "End": true}}}
            """.formatted(function("f"), Site.machineArn("inner"));
    private static final TaskInvoker FUNCTIONS = (resource, payload, _) -> Site.echo(resource, payload);

    private static Site site() {
        return new Site().machine("inner", INNER).machine("m", OUTER);
    }

    private static List<String> events(Site site, String arn) {
        return new ExecutionHistory(site.store()).from(arn, 1, 1000).stream().map(HistoryEvent::type).map(type -> type.apiName()).sorted().toList();
    }

    @Test
    void everyWriteMayBeTheLast() throws Exception {
        int writes;
        List<String> events;
        String output = "Succeeded[output=[\"f\",\"right\",\"f\",\"f\",\"f\",\"inner\"]]";
        try (Site site = site()) {
            StoreProxy store = new StoreProxy(site.store());
            Engine engine = site.activeEngine(store, FUNCTIONS);
            engine.start(site.execution("m", "run", "{}"));
            assertThat(site.awaitEnd(EXECUTION).end().orElseThrow().result()).hasToString(output);
            events = events(site, EXECUTION);
            writes = store.writes();
        }
        assertThat(writes).isGreaterThan(10);
        List<Future<?>> deaths = new ArrayList<>();
        try (ExecutorService some = Executors.newFixedThreadPool(DEATHS_AT_ONCE)) {
            for (int n = 1; n <= writes; n++) {
                int last = n;
                deaths.add(some.submit(() -> die(last, true, output, events)));
                deaths.add(some.submit(() -> die(last, false, output, events)));
            }
        }
        for (Future<?> death : deaths) {
            death.get();
        }
    }

    private static Void die(int n, boolean before, String output, List<String> events) throws InterruptedException {
        try (Site site = site()) {
            StoreProxy dying = new StoreProxy(site.store());
            Engine first = site.engine(before ? dying.cutBefore(n) : dying.cutAfter(n), FUNCTIONS, SHORT);
            assertThat(first.active(PATIENCE)).isTrue();
            Thread caller = Thread.ofVirtual().start(() -> startIn(first, site));
            Site.await(() -> Optional.of(true).filter(_ -> dying.isCut() || ended(site)), "the death at write " + n);
            dying.cut();
            first.close();
            caller.join();
            Engine second = site.engine(site.store(), FUNCTIONS, SHORT);
            assertThat(second.active(PATIENCE)).isTrue();
            if (second.find(EXECUTION).isEmpty()) {
                second.start(site.execution("m", "run", "{}"));
            }
            ExecutionRecord end = site.awaitEnd(EXECUTION);
            assertThat(end.end().orElseThrow().result()).as("write %d, %s", n, before ? "not done" : "done").hasToString(output);
            assertThat(events(site, EXECUTION)).as("write %d, %s", n, before ? "not done" : "done").isEqualTo(events);
            Site.await(() -> Optional.of(new ExecutionRecords(site.store()).running()).filter(List::isEmpty), "the end of all executions");
            assertThat(new ExecutionRecords(site.store()).list("inner", Optional.empty(), 10, Optional.empty()).executions())
                    .as("the nested execution is started once").hasSize(1);
            return null;
        }
    }

    private static void startIn(Engine engine, Site site) {
        try {
            engine.start(site.execution("m", "run", "{}"));
        } catch (StoreUnavailable dead) {
            // The caller asks the next engine.
        }
    }

    private static boolean ended(Site site) {
        return new ExecutionRecords(site.store()).find(EXECUTION).filter(record -> record.end().isPresent()).isPresent();
    }
}
