package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.execution.Activity.Heartbeat;
import io.drydock.states.execution.Activity.Phase;
import io.drydock.states.execution.Activity.TaskInFlight;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.State;
import io.drydock.states.model.TaskResource;
import io.drydock.states.model.TaskResource.Pattern;
import io.drydock.states.model.TaskState;
import io.drydock.states.query.QueryScope;
import io.drydock.states.query.Template;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Runs a Task state. */
final class TaskAction {
    private static final int SECRET_BYTES = 16;

    private TaskAction() {
    }

    /** The first attempt, or one more. */
    static Move attempt(Turn turn, TaskState state, Visit visit) throws StateFailure {
        // The attempt's token is the id of the event that is about to be recorded: the task's own arguments may hold it.
        long token = turn.draft().lastEventId() + 1;
        Optional<String> secret = answeredByToken(state.resource()) ? Optional.of(secret(turn)) : Optional.empty();
        QueryScope scope = turn.scope(visit, secret.map(word -> token(turn, token, word).text()));
        JsonNode arguments = DataProcessing.effectiveInput(turn, state.flow(), scope);
        String text = turn.draft().text(arguments);
        if (DataLimits.exceeds(text)) {
            throw new StateFailure(ErrorName.DATA_LIMIT_EXCEEDED, "The state/task '" + name(state)
                    + "' was given an input with a size exceeding the maximum number of bytes service limit.");
        }
        QueryScope filtered = scope.rootedAt(DataProcessing.filteredInput(turn, state.flow(), scope));
        Optional<Long> timeout = seconds(turn, state, "TimeoutSeconds", state.timeoutSeconds(), filtered);
        Optional<Long> heartbeat = seconds(turn, state, "HeartbeatSeconds", state.heartbeatSeconds(), filtered);
        Optional<JsonNode> credentials = state.credentials().isPresent()
                ? Optional.of(turn.evaluate(state.credentials().get(), filtered)) : Optional.empty();
        TaskHistory history = new TaskHistory(turn, state.resource());
        history.scheduled(new TaskHistory.Schedule(text, timeout, heartbeat, credentials));
        boolean fetched = state.resource() instanceof TaskResource.Activity;
        if (!fetched) {
            history.started(Optional.empty());
        }
        long seconds = timeout.orElse(TaskState.DEFAULT_TIMEOUT_SECONDS);
        // Nobody's time runs before a worker has fetched an activity's task.
        Instant never = turn.now().plusSeconds(TaskState.DEFAULT_TIMEOUT_SECONDS);
        Optional<Heartbeat> beat = heartbeat.filter(_ -> secret.isPresent())
                .map(every -> new Heartbeat(every, fetched ? never : turn.now().plusSeconds(every)));
        TaskInFlight task = new TaskInFlight(visit, token, secret, arguments, fetched ? Phase.SCHEDULED : Phase.STARTED, seconds,
                fetched ? never : turn.now().plusSeconds(seconds), beat);
        turn.draft().effect(invocation(turn, state, task));
        return new Move.Stay(task);
    }

    /** A worker took the task of an activity: its time begins now ("Task state fields", TimeoutSeconds). */
    static Move started(Turn turn, TaskState state, TaskInFlight task, Optional<String> workerName) {
        if (task.phase() != Phase.SCHEDULED) {
            return new Move.Stay(task);
        }
        new TaskHistory(turn, state.resource()).started(workerName);
        return new Move.Stay(task.in(Phase.STARTED).anew(turn.now()));
    }

    static Move submitted(Turn turn, TaskState state, TaskInFlight task, JsonNode response) {
        if (task.phase() == Phase.SUBMITTED) {
            return new Move.Stay(task);
        }
        new TaskHistory(turn, state.resource()).submitted(response);
        return new Move.Stay(task.in(Phase.SUBMITTED));
    }

    static Move heartbeat(Turn turn, TaskInFlight task) {
        return new Move.Stay(task.beaten(turn.now()));
    }

    static Move putOff(Turn turn, TaskInFlight task) {
        return new Move.Stay(task.anew(turn.now()));
    }

    static Move succeeded(Turn turn, TaskState state, TaskInFlight task, JsonNode result) throws StateFailure {
        String text = turn.draft().text(result);
        if (DataLimits.exceeds(text)) {
            String cause = DataLimits.tooLarge(name(state));
            new TaskHistory(turn, state.resource()).failed(Optional.of(ErrorName.DATA_LIMIT_EXCEEDED), Optional.of(cause));
            return Failures.handle(turn, task.visit(), Optional.of(ErrorName.DATA_LIMIT_EXCEEDED), Optional.of(cause));
        }
        new TaskHistory(turn, state.resource()).succeeded(text);
        return turn.leave(new Turn.Way(state.flow(), state.assign(), HistoryEventType.TASK_STATE_EXITED, state.successor()), task.visit(), result);
    }

    static Move failed(Turn turn, TaskState state, TaskInFlight task, Optional<String> error, Optional<String> cause) {
        new TaskHistory(turn, state.resource()).failed(error, cause);
        return Failures.handle(turn, task.visit(), error, cause);
    }

    static Move timedOut(Turn turn, TaskState state, TaskInFlight task) {
        String error = turn.now().isBefore(task.deadline()) ? ErrorName.HEARTBEAT_TIMEOUT : ErrorName.TIMEOUT;
        turn.draft().effect(new Effect.CancelTask(turn.branch().id(), task.token()));
        new TaskHistory(turn, state.resource()).timedOut(ErrorName.TIMEOUT);
        return Failures.handle(turn, task.visit(), Optional.of(error), Optional.empty());
    }

    /** Asks for the work of an attempt, for the first time or, after a restart, once more. */
    static Effect.InvokeTask invocation(Turn turn, TaskState state, TaskInFlight task) {
        return new Effect.InvokeTask(turn.branch().id(), task.token(), state.resource(), task.arguments(),
                task.secret().map(secret -> token(turn, task.token(), secret).text()), task.deadline(), inOthersHands(state, task));
    }

    /**
     * Whether a restarted engine has to ask the resource once more: whoever was asked, if anybody was, may not have heard. Not if the service
     * has the job, or a worker the activity's task.
     */
    static boolean isAskedAgain(State state, TaskInFlight task) {
        return task.phase() == Phase.STARTED && !(((TaskState) state).resource() instanceof TaskResource.Activity);
    }

    private static boolean inOthersHands(TaskState state, TaskInFlight task) {
        return task.phase() != Phase.SCHEDULED && !isAskedAgain(state, task);
    }

    private static TaskToken token(Turn turn, long token, String secret) {
        return new TaskToken(turn.setting().identity().executionArn(), turn.branch().id(), token, secret);
    }

    private static boolean answeredByToken(TaskResource resource) {
        return switch (resource) {
            case TaskResource.LambdaFunction _ -> false;
            case TaskResource.Activity _ -> true;
            case TaskResource.Integration integration -> integration.pattern() == Pattern.WAIT_FOR_TASK_TOKEN;
        };
    }

    private static String secret(Turn turn) {
        byte[] bytes = new byte[SECRET_BYTES];
        turn.random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Optional<Long> seconds(Turn turn, TaskState state, String field, Optional<Template> template, QueryScope scope) throws StateFailure {
        if (template.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(FieldValue.integer(turn, state, field, template.get(), scope, 0, TaskState.DEFAULT_TIMEOUT_SECONDS));
    }

    /** What messages call the resource: a function by its ARN, a service by its name. */
    private static String name(TaskState state) {
        return state.resource() instanceof TaskResource.Integration integration ? integration.service() : state.resource().arn();
    }
}
