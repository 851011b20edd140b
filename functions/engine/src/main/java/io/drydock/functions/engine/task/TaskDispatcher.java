package io.drydock.functions.engine.task;

import io.drydock.states.model.TaskResource;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Gives each task to what works for its kind of resource. */
public final class TaskDispatcher {
    private static final Logger LOG = Logger.getLogger(TaskDispatcher.class);
    private static final TaskInFlight NOTHING_TO_CANCEL = () -> {
    };

    private final LambdaFunctionTask functions;
    private final LambdaInvokeTask lambda;
    private final StartExecutionTask executions;
    private final ActivityTasks activities;

    public TaskDispatcher(TaskInvoker invoker, StartExecutionTask executions, ActivityTasks activities, InstantSource clock) {
        this.functions = new LambdaFunctionTask(invoker, clock);
        this.lambda = new LambdaInvokeTask(invoker, clock);
        this.executions = executions;
        this.activities = activities;
    }

    /** Begins; returns at once. The attempt's end, if it comes to one, goes to {@link TaskCall#events()}. */
    public TaskInFlight start(TaskCall call) {
        return switch (call.resource()) {
            case TaskResource.LambdaFunction function -> onThread(call, () -> functions.perform(call, function));
            case TaskResource.Activity activity -> activities.offer(call, activity.arn());
            case TaskResource.Integration integration -> switch (integration.service() + ":" + action(integration)) {
                case "lambda:invoke" -> lambda.isDone(call, integration)
                        ? NOTHING_TO_CANCEL : onThread(call, () -> lambda.perform(call, integration));
                case "states:startExecution" -> executions.start(call, integration, work -> onThread(call, work));
                default -> onThread(call, () -> call.failed("States.Runtime", "The engine has no service integration " + integration.arn()
                        + ". It runs Lambda functions by their ARNs, lambda:invoke, states:startExecution and activities."));
            };
        };
    }

    /** Without the pattern's suffix. */
    private static String action(TaskResource.Integration integration) {
        String action = integration.action();
        return action.contains(".") ? action.substring(0, action.indexOf('.')) : action;
    }

    /** A task's work that waits; it is interrupted when the task is cancelled. */
    interface Work {
        void perform() throws InterruptedException;
    }

    private static TaskInFlight onThread(TaskCall call, Work work) {
        Thread thread = Thread.ofVirtual().name("task of " + call.executionArn()).start(() -> {
            try {
                work.perform();
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "The call of %s by the execution %s broke", call.resource().arn(), call.executionArn());
                call.failed("States.Runtime", "the engine could not call " + call.resource().arn() + ": " + broken.getClass().getSimpleName()
                        + ". The engine's log says more.");
            }
        });
        return thread::interrupt;
    }
}
