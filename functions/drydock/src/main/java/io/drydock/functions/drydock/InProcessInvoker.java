package io.drydock.functions.drydock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.function.ErrorAnswer;
import io.drydock.functions.engine.task.CallTime;
import io.drydock.functions.engine.task.CallTurns;
import io.drydock.functions.engine.task.FunctionName;
import io.drydock.functions.engine.task.HttpTaskInvoker;
import io.drydock.functions.engine.task.TaskAnswer;
import io.drydock.functions.engine.task.TaskInvoker;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.funqy.runtime.FunctionInvoker;
import io.quarkus.funqy.runtime.FunctionRecorder;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Calls the functions that are in this process as they are, and all others over HTTP. A function's errors have the same names and texts
 * either way.
 */
@Singleton
class InProcessInvoker implements TaskInvoker {
    private static final Logger LOG = Logger.getLogger(InProcessInvoker.class);

    private final HttpTaskInvoker http;
    private final ObjectMapper mapper;
    private final RunningCalls running;
    private final CallTurns turns;

    InProcessInvoker(HttpTaskInvoker http, ObjectMapper mapper, RunningCalls running,
            @ConfigProperty(name = "drydock.functions.concurrent-calls") int concurrentCalls) {
        this.http = http;
        this.mapper = mapper;
        this.running = running;
        this.turns = new CallTurns(concurrentCalls);
    }

    @Override
    public TaskAnswer invoke(String resource, JsonNode payload, CallTime time) throws InterruptedException {
        Optional<FunctionInvoker> function = here(FunctionName.of(resource));
        if (function.isEmpty()) {
            return http.invoke(resource, payload, time);
        }
        // A call whose turn has not come yet is not made any more once its answer is not wanted.
        turns.take(time);
        return running.answer(function.get().getName(), () -> {
            try {
                return call(function.get(), payload);
            } finally {
                turns.give();
            }
        });
    }

    private static Optional<FunctionInvoker> here(String function) {
        return Optional.ofNullable(FunctionRecorder.registry).map(functions -> functions.matchInvoker(function));
    }

    private TaskAnswer call(FunctionInvoker function, JsonNode payload) throws InterruptedException {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            // Copies: what one side does to its tree afterwards is not the other's affair.
            JsonNode input = payload.deepCopy();
            FunctionCall call = new FunctionCall(function.hasInput()
                    ? mapper.convertValue(input, mapper.constructType(function.getInputType())) : null);
            function.invoke(call.request(), call);
            JsonNode output = mapper.valueToTree(call.getOutput().await().indefinitely());
            return new TaskAnswer.Succeeded(output.deepCopy());
        } catch (RuntimeException thrown) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the call of " + function.getName() + " was cancelled");
            }
            return failed(function.getName(), thrown);
        } finally {
            context.terminate();
        }
    }

    private static TaskAnswer failed(String function, RuntimeException thrown) {
        String errorId = UUID.randomUUID().toString();
        ErrorAnswer answer = ErrorAnswer.of(thrown, errorId);
        if (answer.status() == ErrorAnswer.NOT_MEANT) {
            LOG.errorf(thrown, "The function %s failed, error id %s", function, errorId);
        }
        return new TaskAnswer.Failed(answer.errorType(), answer.json().toString());
    }
}
