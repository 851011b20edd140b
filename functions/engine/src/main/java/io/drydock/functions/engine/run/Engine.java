package io.drydock.functions.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.record.ExecutionRecords.Definition;
import io.drydock.functions.engine.record.ExpiredExecutions;
import io.drydock.functions.engine.record.MapRunRecords;
import io.drydock.functions.engine.task.ActivityTasks;
import io.drydock.functions.engine.task.StateMachineDirectory;
import io.drydock.functions.engine.task.TaskCall;
import io.drydock.functions.engine.task.TaskInvoker;
import io.drydock.states.execution.Execution;
import io.drydock.states.execution.ExecutionEvent;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.states.execution.MapRun;
import io.drydock.states.execution.TaskToken;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Runs the executions in a store while it holds the store's engine lease; without the lease it is passive and tries to get it. With the
 * lease come all executions that have not ended: each goes on from what is stored.
 *
 * <p>Whatever changes an execution is stored when the method returns. {@link StoreUnavailable} means that this is not known: the store does
 * not answer, or this engine has just lost its lease.
 */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Engine.class);

    private final InstantSource clock;
    private final ExecutionRecords records;
    private final MapRunRecords mapRuns;
    private final ActivityTasks activities;
    private final Runs runs;
    private final LeaseKeeper keeper;
    private final Retention retention;

    /**
     * How an engine runs.
     *
     * @param lease for how long an engine that vanished keeps others from taking over
     * @param retention how long executions are kept after their end; zero: for ever
     */
    public record Settings(Duration lease, Execution.Limits limits, Duration retention) {
    }

    public Engine(Store store, TaskInvoker invoker, StateMachineDirectory directory, InstantSource clock, Settings settings) {
        this.clock = clock;
        this.records = new ExecutionRecords(store);
        this.mapRuns = new MapRunRecords(store);
        this.activities = new ActivityTasks(directory);
        this.runs = new Runs(store, invoker, directory, activities, clock, settings.limits());
        this.keeper = new LeaseKeeper(new EngineLease(store, clock, settings.lease(), UUID.randomUUID().toString()), clock, settings.lease(),
                new LeaseKeeper.Holder() {
                    @Override
                    public void takeOver() {
                        Engine.this.takeOver();
                    }

                    @Override
                    public void standDown() {
                        runs.standDown();
                    }
                });
        this.retention = new Retention(new ExpiredExecutions(store), clock, settings.retention(), keeper::held);
    }

    /** Begins; returns at once. */
    public void start() {
        keeper.start();
        retention.start();
    }

    private void takeOver() {
        long begun = System.nanoTime();
        List<String> arns = records.running();
        runs.takeOver(arns).thenRun(() -> LOG.infof("The engine runs the executions of this store; %d go on, restored in %d ms",
                arns.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));
    }

    /** Whether this engine has the lease now. */
    public boolean active() {
        return keeper.held();
    }

    /** Whether this engine has the lease now, or gets it within {@code patience}. */
    public boolean active(Duration patience) throws InterruptedException {
        return keeper.held(patience);
    }

    /** The longest that {@link #active(Duration)} can make sense: by then a vanished engine's lease is over. */
    public Duration takeover() {
        return keeper.takeover();
    }

    /**
     * An execution that is to be started.
     *
     * @param identity without an origin: child executions are the engine's own affair
     * @param type STANDARD or EXPRESS
     * @param definition of its state machine, one that was found valid
     */
    public record NewExecution(ExecutionIdentity identity, String type, String definition, Optional<String> versionArn, Optional<String> aliasArn) {
    }

    /**
     * Starts an execution.
     *
     * @return the execution as it is stored; empty if there is an execution of this ARN
     */
    public Optional<ExecutionRecord> start(NewExecution execution) {
        return settled(runs.begin(new Birth(execution.identity(), execution.type(), new Definition(execution.definition(), Optional.empty()),
                execution.versionArn(), execution.aliasArn(), Optional.empty(), new CompletableFuture<>())));
    }

    /** The execution as it is now; empty if there is none of this ARN. */
    public Optional<ExecutionRecord> find(String executionArn) {
        return runs.here(executionArn).flatMap(ExecutionRun::stored).or(() -> records.find(executionArn));
    }

    /** Waits until it has ended; empty when it has not within {@code patience}, or when there is none of this ARN. */
    public Optional<ExecutionRecord> await(String executionArn, Duration patience) throws InterruptedException {
        if (find(executionArn).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(runs.ended(executionArn).get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException runsOn) {
            return Optional.empty();
        } catch (ExecutionException stoodDown) {
            throw new StoreUnavailable("the engine stood down before the end of " + executionArn + ": ask again", stoodDown.getCause());
        }
    }

    /**
     * Ends a running execution as ABORTED.
     *
     * @return the execution as it is then; empty if there is none of this ARN
     */
    public Optional<ExecutionRecord> abort(String executionArn, Optional<String> error, Optional<String> cause) throws InterruptedException {
        Optional<ExecutionRecord> found = find(executionArn);
        if (found.isEmpty() || found.get().end().isPresent()) {
            return found;
        }
        return answer(runs.send(executionArn, new Mail.Happened(new ExecutionEvent.Aborted(error, cause)))).map(Mail.Difference::after);
    }

    /** What became of {@link #redrive}. */
    public sealed interface Redrive {
        record Done(Instant redrivenAt) implements Redrive {
        }

        /** @param reason the API's "redriveStatusReason" */
        record NotRedrivable(String reason) implements Redrive {
        }

        /** There is no execution of this ARN. */
        record Absent() implements Redrive {
        }
    }

    /** Lets an execution that did not succeed go on from where it failed ("Restarting state machine executions with redrive"). */
    public Redrive redrive(String executionArn) throws InterruptedException {
        Optional<ExecutionRecord> found = find(executionArn);
        if (found.isEmpty()) {
            return new Redrive.Absent();
        }
        Optional<String> obstacle = notRedrivable(found.get());
        if (obstacle.isPresent()) {
            return new Redrive.NotRedrivable(obstacle.get());
        }
        Optional<Mail.Difference> redriven = answer(runs.send(executionArn, new Mail.Happened(new ExecutionEvent.Redriven())));
        if (redriven.isEmpty()) {
            return new Redrive.Absent();
        }
        ExecutionRecord after = redriven.get().after();
        return after.redriveCount() > redriven.get().before().redriveCount()
                ? new Redrive.Done(after.redrivenAt().orElseThrow())
                : new Redrive.NotRedrivable(notRedrivable(after).orElse("Execution is " + after.status() + " and cannot be redriven"));
    }

    /** The API's "redriveStatusReason"; empty if the execution can be redriven. */
    public Optional<String> notRedrivable(ExecutionRecord execution) {
        return Redrivability.obstacle(execution, clock.instant());
    }

    /** What became of a report on a task. */
    public enum TaskReport {
        ACCEPTED,
        /** Nobody waits for it any more. */
        TIMED_OUT,
        INVALID_TOKEN
    }

    /** The task that {@code taskToken} names succeeded. */
    public TaskReport taskSucceeded(String taskToken, JsonNode output) throws InterruptedException {
        return report(taskToken, token -> new ExecutionEvent.TaskSucceeded(token.branch(), token.token(), output));
    }

    /** The task that {@code taskToken} names failed. */
    public TaskReport taskFailed(String taskToken, Optional<String> error, Optional<String> cause) throws InterruptedException {
        return report(taskToken, token -> new ExecutionEvent.TaskFailed(token.branch(), token.token(), error, cause));
    }

    /** Somebody still works on the task that {@code taskToken} names. */
    public TaskReport taskHeartbeat(String taskToken) throws InterruptedException {
        return report(taskToken, token -> new ExecutionEvent.TaskHeartbeat(token.branch(), token.token()));
    }

    private TaskReport report(String taskToken, Function<TaskToken, ExecutionEvent.TaskEvent> event) throws InterruptedException {
        Optional<TaskToken> token = TaskToken.parse(taskToken);
        if (token.isEmpty()) {
            return TaskReport.INVALID_TOKEN;
        }
        String arn = token.get().executionArn();
        if (runs.here(arn).isEmpty() && records.find(arn).filter(execution -> execution.end().isEmpty()).isEmpty()) {
            return TaskReport.TIMED_OUT;
        }
        return answer(runs.send(arn, new Mail.Report(token.get(), event.apply(token.get())))).orElse(false)
                ? TaskReport.ACCEPTED : TaskReport.TIMED_OUT;
    }

    /**
     * A task for a worker.
     *
     * @param input the task's arguments
     */
    public record ActivityTask(String taskToken, JsonNode input) {
    }

    /** The next task of the activity, marked as started by {@code workerName}; empty when none came within {@code patience}. */
    public Optional<ActivityTask> activityTask(String activityArn, Optional<String> workerName, Duration patience) throws InterruptedException {
        Instant end = clock.instant().plus(patience);
        while (true) {
            Duration left = Duration.between(clock.instant(), end);
            Optional<TaskCall> next = activities.take(activityArn, left.isPositive() ? left : Duration.ZERO);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            String token = next.get().taskToken().orElseThrow();
            if (report(token, of -> new ExecutionEvent.TaskStarted(of.branch(), of.token(), workerName)) == TaskReport.ACCEPTED) {
                return Optional.of(new ActivityTask(token, next.get().arguments()));
            }
        }
    }

    /** A map run as it is now; empty if there is none of this ARN. */
    public Optional<MapRun> mapRun(String mapRunArn) {
        Optional<MapRun> stored = mapRuns.find(mapRunArn);
        if (stored.isEmpty()) {
            return stored;
        }
        return running(stored.get().executionArn()).stream().filter(run -> run.arn().equals(mapRunArn)).findFirst().or(() -> stored);
    }

    /** The map runs of an execution as they are now, in the order of their start. */
    public List<MapRun> mapRuns(String executionArn) {
        List<MapRun> stored = mapRuns.of(executionArn);
        List<MapRun> running = stored.isEmpty() ? stored : running(executionArn);
        return stored.stream().map(run -> running.stream().filter(now -> now.arn().equals(run.arn())).findFirst().orElse(run)).toList();
    }

    private List<MapRun> running(String executionArn) {
        Mail.Question<List<MapRun>> question = new Mail.Question<>(Execution::mapRuns);
        boolean asked = runs.here(executionArn).map(run -> run.post(question)).orElse(false);
        return asked ? settled(question.answer()).orElse(List.of()) : List.of();
    }

    private <T> T settled(CompletableFuture<T> answer) {
        try {
            return answer(answer);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("the engine is being stopped: ask again");
        }
    }

    /** Waits for as long as it may take another engine to take over: after that, whoever asked had better ask again. */
    private <T> T answer(CompletableFuture<T> answer) throws InterruptedException {
        try {
            return answer.get(takeover().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw new StoreUnavailable("the store has not taken it within " + takeover().toSeconds() + " s; it may do so yet: look, then ask again");
        } catch (ExecutionException failed) {
            throw new StoreUnavailable(failed.getCause().getMessage(), failed.getCause());
        }
    }

    /** Leaves every execution as it is stored and gives the lease up: the next engine goes on at once. */
    @Override
    public void close() {
        retention.close();
        keeper.close();
        runs.close();
    }
}
