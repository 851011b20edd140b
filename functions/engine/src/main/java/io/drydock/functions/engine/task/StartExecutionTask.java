package io.drydock.functions.engine.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.states.execution.ExecutionResult;
import io.drydock.states.model.TaskResource;
import io.drydock.states.model.TaskResource.Pattern;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * The integration {@code states:startExecution} in all its patterns ("Start an AWS Step Functions state machine execution"). The execution
 * runs on this engine. One without a name gets one that follows from the attempt, so the attempt never starts two.
 */
public final class StartExecutionTask {
    private final Executions executions;
    private final StateMachineDirectory machines;
    private final StartedExecutions started;

    public StartExecutionTask(Executions executions, StateMachineDirectory machines, InstantSource clock) {
        this.executions = executions;
        this.machines = machines;
        this.started = new StartedExecutions(clock);
    }

    TaskInFlight start(TaskCall call, TaskResource.Integration integration, Function<TaskDispatcher.Work, TaskInFlight> threads) {
        Attempt attempt = new Attempt(call, integration.pattern());
        TaskInFlight thread = threads.apply(attempt::perform);
        return attempt.waits() ? attempt.endingWith(thread) : thread;
    }

    private final class Attempt {
        private final TaskCall call;
        private final Pattern pattern;
        private volatile boolean cancelled;

        Attempt(TaskCall call, Pattern pattern) {
            this.call = call;
            this.pattern = pattern;
        }

        boolean waits() {
            return pattern == Pattern.SYNC || pattern == Pattern.SYNC_2;
        }

        /** With a task that waits for the execution's end, the execution ends too. */
        TaskInFlight endingWith(TaskInFlight thread) {
            return new TaskInFlight() {
                @Override
                public void cancel() {
                    cancelled = true;
                    thread.cancel();
                    stop();
                }

                @Override
                public void leave() {
                    thread.leave();
                }
            };
        }

        void perform() throws InterruptedException {
            try {
                StateMachineDirectory.Startable machine = machine(call);
                ExecutionIdentity identity = started.identity(call, machine);
                if (!call.submitted()) {
                    start(machine, identity);
                }
                if (waits()) {
                    executions.ended(identity.executionArn()).thenAccept(execution -> ended(call, execution, pattern));
                }
            } catch (TaskRefused refused) {
                call.failed(refused.error(), refused.getMessage());
            } catch (InterruptedException interrupted) {
                if (cancelled) {
                    // It may have been started behind the back of cancel().
                    stop();
                }
                throw interrupted;
            }
        }

        private void start(StateMachineDirectory.Startable machine, ExecutionIdentity identity) throws TaskRefused, InterruptedException {
            if (!executions.start(identity, machine, call.id())) {
                throw TaskRefused.byStepFunctions("ExecutionAlreadyExists", "Execution Already Exists: '" + identity.executionArn() + "'");
            }
            JsonNode response = StartedExecutions.response(identity);
            if (pattern == Pattern.REQUEST_RESPONSE) {
                call.succeeded(response);
            } else {
                call.isSubmitted(response);
            }
        }

        private void stop() {
            try {
                executions.stop(started.identity(call, machine(call)).executionArn());
            } catch (TaskRefused neverStarted) {
                // then there is nothing to stop
            }
        }
    }

    private StateMachineDirectory.Startable machine(TaskCall call) throws TaskRefused {
        JsonNode arn = call.arguments().path("StateMachineArn");
        if (!arn.isTextual()) {
            throw new TaskRefused("States.Runtime", "The Parameters '" + call.arguments()
                    + "' could not be used to start the Task: [The field \"StateMachineArn\" is required but was missing]");
        }
        return machines.find(arn.textValue()).orElseThrow(() ->
                TaskRefused.byStepFunctions("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn.textValue() + "'"));
    }

    private static void ended(TaskCall call, ExecutionRecord execution, Pattern pattern) {
        JsonNode description = StartedExecutions.description(execution, pattern == Pattern.SYNC_2);
        if (execution.end().orElseThrow().result() instanceof ExecutionResult.Succeeded) {
            call.succeeded(description);
        } else {
            call.failed("States.TaskFailed", description.toString());
        }
    }
}
