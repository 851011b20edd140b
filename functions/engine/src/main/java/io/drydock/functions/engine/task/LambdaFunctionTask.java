package io.drydock.functions.engine.task;

import io.drydock.states.model.TaskResource;
import java.time.InstantSource;

/** A Task state whose resource is a Lambda function: the arguments are the payload, the function's answer is the result. */
final class LambdaFunctionTask {
    private final TaskInvoker invoker;
    private final InstantSource clock;

    LambdaFunctionTask(TaskInvoker invoker, InstantSource clock) {
        this.invoker = invoker;
        this.clock = clock;
    }

    void perform(TaskCall call, TaskResource.LambdaFunction function) throws InterruptedException {
        switch (invoker.invoke(function.arn(), call.arguments(), call.time(clock))) {
            case TaskAnswer.Succeeded(var result) -> call.succeeded(result);
            case TaskAnswer.Failed(String error, String cause) -> call.failed(error, cause);
        }
    }
}
