package io.drydock.functions.engine.run;

import static io.drydock.functions.engine.run.Site.PATIENCE;
import static io.drydock.functions.engine.run.Site.executionArn;
import static io.drydock.functions.engine.run.Site.function;
import static io.drydock.functions.engine.run.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import io.drydock.functions.engine.record.ExecutionHistory;
import io.drydock.functions.engine.record.ExecutionLine;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.task.TaskAnswer;
import io.drydock.states.execution.MapRun;
import io.drydock.states.history.HistoryEvent;
import io.drydock.store.Key;
import io.drydock.store.Write;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an engine makes of executions and of what happens to them. */
class EngineTest {
    private static final String TWO_TASKS = """
            {"QueryLanguage": "JSONata", "StartAt": "First", "States": {
              "First": {"Type": "Task", "Resource": "%s", "Assign": {"kept": "{%% $states.result %%}"}, "Next": "Second"},
              "Second": {"Type": "Task", "Resource": "%s", "Output": "{%% [$kept, $states.result] %%}", "End": true}}}
            """.formatted(function("first"), function("second"));

    private final Site site = new Site();
    private final StoreProxy store = new StoreProxy(site.store());

    @AfterEach
    void close() {
        site.close();
    }

    private static String onTask(String resource, String fields) {
        return "{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"T\",\"States\":{\"T\":{\"Type\":\"Task\",\"Resource\":\"" + resource + "\"" + fields
                + ",\"End\":true}}}";
    }

    private String output(String arn) {
        return site.awaitEnd(arn).end().orElseThrow().result().toString();
    }

    @Test
    void oneWriteATransitionAndNoMore() throws Exception {
        site.machine("m", TWO_TASKS);
        Engine engine = site.activeEngine(store, (resource, payload, _) -> Site.echo(resource, payload));
        ExecutionRecord started = engine.start(site.execution("m", "run", "{}")).orElseThrow();
        assertThat(started.status()).isEqualTo("RUNNING");
        assertThat(engine.await(executionArn("m", "run"), PATIENCE).orElseThrow().end().orElseThrow().result())
                .hasToString("Succeeded[output=[\"first\",\"second\"]]");
        // The start, the answer of the first task, the answer of the second.
        assertThat(store.writes()).isEqualTo(3);
        assertThat(engine.start(site.execution("m", "run", "{}"))).as("the name is taken").isEmpty();
        assertThat(new ExecutionRecords(store).running()).isEmpty();
        assertThat(new ExecutionRecords(store).list("m", Optional.empty(), 10, Optional.empty()).executions())
                .extracting(ExecutionLine::status).containsExactly("SUCCEEDED");
    }

    @Test
    void anExecutionThatBreaksTheEngineAgainAndAgainFails() throws Exception {
        site.machine("m", onTask(function("f"), ""));
        AtomicInteger calls = new AtomicInteger();
        Engine engine = site.activeEngine(store, (_, _, _) -> {
            calls.incrementAndGet();
            return new TaskAnswer.Succeeded(new POJONode(new Object() {
                @Override
                public String toString() {
                    throw new IllegalStateException("this can't be written");
                }

                public String getText() {
                    throw new IllegalStateException("this can't be written");
                }
            }));
        });
        engine.start(site.execution("m", "run", "{}"));
        assertThat(output(executionArn("m", "run"))).startsWith("Failed[error=Optional[States.Runtime], cause=Optional[The engine broke 5 times");
        assertThat(calls).hasValueLessThanOrEqualTo(6);
    }

    @Test
    void anExecutionThatCanNotBeReadIsLeftAlone() throws Exception {
        site.machine("m", TWO_TASKS);
        String arn = executionArn("m", "strange");
        byte[] strange = "{\"format\": 1}".getBytes(StandardCharsets.UTF_8);
        Key head = new Key("execution#" + arn, "head");
        store.write(List.of(new Write.Put(head, strange, Write.Condition.ANY), new Write.Put(new Key("engine#running", arn), strange, Write.Condition.ANY)));
        Engine engine = site.activeEngine(store, (resource, payload, _) -> Site.echo(resource, payload));
        Site.await(() -> Optional.of(store.reads(head)).filter(reads -> reads >= 5), "it is tried a few times");
        engine.start(site.execution("m", "run", "{}"));
        assertThat(output(executionArn("m", "run"))).contains("Succeeded");
        assertThat(store.get(head).orElseThrow().body()).isEqualTo(strange);
    }

    @Test
    void theAnswersOfAThousandBranchesShareWrites() throws Exception {
        int branches = 1000;
        site.machine("m", """
                {"QueryLanguage": "JSONata", "StartAt": "All", "States": {"All": {"Type": "Parallel", "Output": "{%% $count($states.result) %%}", "End": true,
                  "Branches": [%s]}}}""".formatted(String.join(",", IntStream.range(0, branches).mapToObj(i ->
                "{\"StartAt\":\"T" + i + "\",\"States\":{\"T" + i + "\":{\"Type\":\"Task\",\"Resource\":\"" + function("f") + "\",\"End\":true}}}").toList())));
        CountDownLatch all = new CountDownLatch(branches);
        Engine engine = site.activeEngine(store, (resource, payload, _) -> {
            all.countDown();
            all.await();
            return Site.echo(resource, payload);
        });
        engine.start(site.execution("m", "run", "{}"));
        assertThat(output(executionArn("m", "run"))).isEqualTo("Succeeded[output=1000]");
        assertThat(store.writes()).as("writes for 1000 answers that come at once").isLessThan(300);
    }

    @Test
    void aWriteWhoseAnswerWasLostIsFoundDone() throws Exception {
        site.machine("m", TWO_TASKS);
        AtomicInteger calls = new AtomicInteger();
        store.answerLost(number -> number <= 5 && number % 2 == 1);
        Engine engine = site.activeEngine(store, (resource, payload, _) -> {
            calls.incrementAndGet();
            return Site.echo(resource, payload);
        });
        assertThat(engine.start(site.execution("m", "run", "{}"))).isPresent();
        assertThat(engine.await(executionArn("m", "run"), PATIENCE).orElseThrow().end().orElseThrow().result())
                .hasToString("Succeeded[output=[\"first\",\"second\"]]");
        assertThat(calls).hasValue(2);
        assertThat(store.writes()).as("each of the three is written twice").isEqualTo(6);
    }

    @Test
    void afterAFaultItIsRestoredAndGoesOn() throws Exception {
        site.machine("m", TWO_TASKS);
        AtomicInteger calls = new AtomicInteger();
        store.broken(number -> number == 2 || number == 4);
        Engine engine = site.activeEngine(store, (resource, payload, _) -> {
            calls.incrementAndGet();
            return Site.echo(resource, payload);
        });
        engine.start(site.execution("m", "run", "{}"));
        assertThat(engine.await(executionArn("m", "run"), PATIENCE).orElseThrow().end().orElseThrow().result())
                .hasToString("Succeeded[output=[\"first\",\"second\"]]");
        assertThat(calls).as("each of the two answers that were not stored is asked for again").hasValue(4);
        assertThat(site.history(executionArn("m", "run"))).filteredOn("LambdaFunctionSucceeded"::equals).hasSize(2);
    }

    @Test
    void aReportIsAnsweredOnceTheStoreHasIt() throws Exception {
        site.machine("m", onTask(Site.ACTIVITY, ""));
        Engine engine = site.activeEngine(store, (resource, payload, _) -> Site.echo(resource, payload));
        engine.start(site.execution("m", "run", "{}"));
        String token = engine.activityTask(Site.ACTIVITY, Optional.empty(), PATIENCE).orElseThrow().taskToken();
        int before = store.writes();
        store.answerLost(number -> number == before + 1);
        assertThat(engine.taskSucceeded(token, json("7"))).isEqualTo(Engine.TaskReport.ACCEPTED);
        assertThat(output(executionArn("m", "run"))).isEqualTo("Succeeded[output=7]");
    }

    @Test
    void abortEndsItAndInterruptsTheCall() throws Exception {
        site.machine("m", TWO_TASKS);
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Engine engine = site.activeEngine(store, (_, _, _) -> {
            called.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException cancelled) {
                interrupted.countDown();
                throw cancelled;
            }
            return new TaskAnswer.Failed("Never", "");
        });
        engine.start(site.execution("m", "run", "{}"));
        assertThat(called.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(engine.abort(executionArn("m", "run"), Optional.of("E"), Optional.of("why")).orElseThrow().end().orElseThrow().result())
                .hasToString("Aborted[error=Optional[E], cause=Optional[why]]");
        assertThat(interrupted.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(engine.abort(executionArn("m", "run"), Optional.empty(), Optional.empty()).orElseThrow().status()).isEqualTo("ABORTED");
        assertThat(engine.abort(executionArn("m", "other"), Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void aRedriveGoesOnFromTheFailedState() throws Exception {
        site.machine("m", TWO_TASKS);
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        Engine engine = site.activeEngine(store, (resource, payload, _) -> {
            if (resource.endsWith("first")) {
                first.incrementAndGet();
            } else if (second.incrementAndGet() == 1) {
                return new TaskAnswer.Failed("Boom", "once");
            }
            return Site.echo(resource, payload);
        });
        String arn = executionArn("m", "run");
        assertThat(engine.redrive(arn)).isInstanceOf(Engine.Redrive.Absent.class);
        engine.start(site.execution("m", "run", "{}"));
        assertThat(output(arn)).isEqualTo("Failed[error=Optional[Boom], cause=Optional[once]]");
        assertThat(engine.redrive(arn)).isInstanceOf(Engine.Redrive.Done.class);
        ExecutionRecord end = Site.await(() -> engine.find(arn).filter(found -> found.status().equals("SUCCEEDED")), "success");
        assertThat(end.redriveCount()).isEqualTo(1);
        assertThat(first).hasValue(1);
        assertThat(second).hasValue(2);
        assertThat(engine.redrive(arn)).isEqualTo(new Engine.Redrive.NotRedrivable("Execution is SUCCEEDED and cannot be redriven"));
        assertThat(site.history(arn)).contains("ExecutionFailed", "ExecutionRedriven", "ExecutionSucceeded");
        assertThat(site.awaitEnd(arn)).isEqualTo(end);
    }

    @Test
    void aTaskTokenIsAnsweredOnce() throws Exception {
        site.machine("m", onTask("arn:aws:states:::lambda:invoke.waitForTaskToken",
                ",\"Arguments\":{\"FunctionName\":\"f\",\"Payload\":{\"token\":\"{% $states.context.Task.Token %}\"}}"));
        List<JsonNode> payloads = new ArrayList<>();
        Engine engine = site.activeEngine(store, (_, payload, _) -> {
            payloads.add(payload);
            return new TaskAnswer.Succeeded(json("\"taken\""));
        });
        String arn = executionArn("m", "run");
        engine.start(site.execution("m", "run", "{}"));
        Site.await(() -> Optional.of(site.history(arn)).filter(events -> events.contains("TaskSubmitted")), "the submission");
        String token = payloads.getFirst().get("token").textValue();
        assertThat(engine.taskSucceeded("no token", json("1"))).isEqualTo(Engine.TaskReport.INVALID_TOKEN);
        assertThat(engine.taskHeartbeat(token)).isEqualTo(Engine.TaskReport.ACCEPTED);
        assertThat(engine.taskSucceeded(token, json("{\"a\":1}"))).isEqualTo(Engine.TaskReport.ACCEPTED);
        assertThat(output(arn)).as("stored before the report was answered").isEqualTo("Succeeded[output={\"a\":1}]");
        assertThat(engine.taskFailed(token, Optional.of("Late"), Optional.empty())).isEqualTo(Engine.TaskReport.TIMED_OUT);
        assertThat(payloads).hasSize(1);
    }

    @Test
    void activityTasksGoToWorkersAndComeBack() throws Exception {
        site.machine("m", onTask(Site.ACTIVITY, ",\"Arguments\":{\"n\":1}"));
        Engine engine = site.activeEngine(store, (resource, payload, _) -> Site.echo(resource, payload));
        assertThat(engine.activityTask(Site.ACTIVITY, Optional.empty(), Duration.ofMillis(50))).isEmpty();
        engine.start(site.execution("m", "run", "{}"));
        Engine.ActivityTask task = engine.activityTask(Site.ACTIVITY, Optional.of("w1"), PATIENCE).orElseThrow();
        assertThat(task.input()).hasToString("{\"n\":1}");
        assertThat(site.history(executionArn("m", "run"))).as("stored before the worker has it").contains("ActivityStarted");
        assertThat(engine.activityTask(Site.ACTIVITY, Optional.of("w2"), Duration.ofMillis(50))).as("it is given to one worker").isEmpty();
        assertThat(engine.taskSucceeded(task.taskToken(), json("\"done\""))).isEqualTo(Engine.TaskReport.ACCEPTED);
        assertThat(output(executionArn("m", "run"))).isEqualTo("Succeeded[output=\"done\"]");
    }

    @Test
    void aNestedExecutionRunsOnTheSameEngine() throws Exception {
        site.machine("inner", onTask(function("f"), ",\"Output\":{\"got\":\"{% $states.input %}\"}"));
        site.machine("outer", onTask("arn:aws:states:::states:startExecution.sync:2",
                ",\"Arguments\":{\"StateMachineArn\":\"" + Site.machineArn("inner") + "\",\"Input\":{\"x\":5}},\"Output\":\"{% $states.result.Output %}\""));
        Engine engine = site.activeEngine(store, (resource, payload, _) -> Site.echo(resource, payload));
        engine.start(site.execution("outer", "run", "{}"));
        assertThat(output(executionArn("outer", "run"))).isEqualTo("Succeeded[output={\"got\":{\"x\":5}}]");
        assertThat(site.history(executionArn("outer", "run"))).containsSubsequence("TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded");
        assertThat(new ExecutionRecords(store).list("inner", Optional.empty(), 10, Optional.empty()).executions()).hasSize(1);
    }

    @Test
    void aNestedExecutionThatFailsFailsItsTask() throws Exception {
        site.machine("inner", onTask(function("f"), ""));
        site.machine("outer", onTask("arn:aws:states:::states:startExecution.sync",
                ",\"Arguments\":{\"StateMachineArn\":\"" + Site.machineArn("inner") + "\",\"Name\":\"n\"}"));
        Engine engine = site.activeEngine(store, (_, _, _) -> new TaskAnswer.Failed("Boom", "why"));
        engine.start(site.execution("outer", "run", "{}"));
        assertThat(output(executionArn("outer", "run"))).startsWith("Failed[error=Optional[States.TaskFailed], cause=Optional[{\"Cause\":\"why\",\"Error\":\"Boom\"")
                .contains("\"Input\":\"{}\"", "\"Status\":\"FAILED\"");
        engine.start(site.execution("outer", "again", "{}"));
        assertThat(output(executionArn("outer", "again"))).startsWith("Failed[error=Optional[StepFunctions.ExecutionAlreadyExistsException]");
    }

    private static String map(int concurrency, String more) {
        return """
                {"QueryLanguage": "JSONata", "StartAt": "Each", "States": {"Each": {"Type": "Map", "Items": "{%% $states.input %%}", "MaxConcurrency": %d%s,
                  "End": true, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "One",
                  "States": {"One": {"Type": "Task", "Resource": "%s", "End": true}}}}}}""".formatted(concurrency, more, function("f"));
    }

    @Test
    void aDistributedMapRunsAChildExecutionForEachItem() throws Exception {
        site.machine("m", map(3, ""));
        Engine engine = site.activeEngine(store, (_, payload, _) -> new TaskAnswer.Succeeded(json("{\"of\":" + payload + "}")));
        engine.start(site.execution("m", "run", "[1,2,3,4,5,6,7,8,9,10]"));
        String arn = executionArn("m", "run");
        assertThat(output(arn)).startsWith("Succeeded[output=[{\"of\":1},{\"of\":2},").endsWith("{\"of\":10}]]");
        MapRun run = engine.mapRuns(arn).getFirst();
        assertThat(run.status()).isEqualTo("SUCCEEDED");
        assertThat(run.executions().succeeded()).isEqualTo(10);
        assertThat(engine.mapRun(run.arn())).contains(run);
        assertThat(new ExecutionRecords(store).list(run.arn(), Optional.of("SUCCEEDED"), 100, Optional.empty()).executions()).hasSize(10);
        assertThat(new ExecutionRecords(store).list("m", Optional.empty(), 100, Optional.empty()).executions()).as("children are not listed").hasSize(1);
        assertThat(new ExecutionRecords(store).running()).isEmpty();
    }

    @Test
    void theChildrenOfAMapRunThatFailedAreStopped() throws Exception {
        site.machine("m", map(10, ""));
        CountDownLatch waiting = new CountDownLatch(4);
        Engine engine = site.activeEngine(store, (_, payload, _) -> {
            if (payload.asInt() > 0) {
                waiting.countDown();
                new CountDownLatch(1).await();
            }
            waiting.await();
            return new TaskAnswer.Failed("Boom", "no");
        });
        engine.start(site.execution("m", "run", "[1,2,3,4,0]"));
        assertThat(output(executionArn("m", "run"))).startsWith("Failed[error=Optional[States.ExceedToleratedFailureThreshold]");
        String mapRun = engine.mapRuns(executionArn("m", "run")).getFirst().arn();
        Site.await(() -> Optional.of(new ExecutionRecords(store).running()).filter(List::isEmpty), "the children's end");
        assertThat(new ExecutionRecords(store).list(mapRun, Optional.of("ABORTED"), 100, Optional.empty()).executions()).hasSize(4);
    }

    @Test
    void aRedriveOfTheParentRedrivesTheChildrenThatFailed() throws Exception {
        site.machine("m", map(1, ""));
        AtomicInteger[] calls = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
        Engine engine = site.activeEngine(store, (_, payload, _) ->
                calls[payload.asInt()].incrementAndGet() == 1 && payload.asInt() == 1
                        ? new TaskAnswer.Failed("Boom", "once") : new TaskAnswer.Succeeded(payload));
        String arn = executionArn("m", "run");
        engine.start(site.execution("m", "run", "[0,1,2]"));
        assertThat(output(arn)).startsWith("Failed[error=Optional[States.ExceedToleratedFailureThreshold]");
        assertThat(engine.redrive(arn)).isInstanceOf(Engine.Redrive.Done.class);
        Site.await(() -> engine.find(arn).filter(found -> found.status().equals("SUCCEEDED")), "success");
        assertThat(output(arn)).isEqualTo("Succeeded[output=[0,1,2]]");
        assertThat(calls).extracting(AtomicInteger::get).as("only the one that failed is called again").containsExactly(1, 2, 1);
        assertThat(new ExecutionRecords(store).list(engine.mapRuns(arn).getFirst().arn(), Optional.empty(), 10, Optional.empty()).executions())
                .as("children keep their ARNs").hasSize(3);
    }

    @Test
    void theHistoryIsReadFromWhereverOneWants() throws Exception {
        site.machine("m", TWO_TASKS);
        Engine engine = site.activeEngine(store, (resource, payload, _) -> Site.echo(resource, payload));
        engine.start(site.execution("m", "run", "{}"));
        String arn = executionArn("m", "run");
        int all = (int) site.awaitEnd(arn).lastEventId();
        List<Long> ids = IntStream.rangeClosed(1, all).mapToObj(Long::valueOf).toList();
        ExecutionHistory history = new ExecutionHistory(store);
        for (int from = 1; from <= all + 1; from++) {
            for (int limit = 1; limit <= all; limit++) {
                assertThat(history.from(arn, from, limit)).extracting(HistoryEvent::id).isEqualTo(ids.subList(from - 1, Math.min(all, from - 1 + limit)));
                assertThat(history.downFrom(arn, from, limit)).extracting(HistoryEvent::id)
                        .isEqualTo(ids.subList(Math.max(0, Math.min(all, from) - limit), Math.min(all, from)).reversed());
            }
        }
    }
}
