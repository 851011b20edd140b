package io.drydock.functions.tasks.confirm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.record.TaskConflict;
import io.drydock.functions.tasks.record.TaskRegister;
import io.drydock.functions.tasks.report.StepJson;
import io.drydock.step.Confirmation;
import io.drydock.step.Confirmations;
import io.drydock.step.Outcomes;
import io.drydock.step.StepRecord;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** Takes a person's word for work that a step asked a person for. */
@Singleton
public class ConfirmStep {
    private final TaskRegister register;
    private final Outcomes outcomes;
    private final Confirmations confirmations;
    private final InstantSource clock;

    ConfirmStep(TaskRegister register, Outcomes outcomes, Confirmations confirmations, InstantSource clock) {
        this.register = register;
        this.outcomes = outcomes;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /**
     * Takes a {@link ConfirmRequest}; the step hears of it when it is called the next time. Answers what was said, with the time:
     * {@code {"taskId", "node", "step", "done", "by", "note", "at"}}.
     */
    @Funq("confirm-step")
    public JsonNode confirmStep(JsonNode body) {
        ConfirmRequest request = ConfirmRequest.read(body);
        register.get(request.taskId());
        List<StepRecord> steps = outcomes.of(request.taskId(), request.node());
        StepRecord step = steps.stream().filter(one -> one.step().equals(request.step())).findFirst()
                .orElseThrow(() -> unknown(request, steps));
        if (step.handle().filter(handle -> handle.has(Confirmations.ASKED_AT)).isEmpty()) {
            throw new TaskConflict(named(request) + " does not wait for a person: it is " + StepJson.status(step)
                    + (step.reason().isBlank() ? "." : " (" + step.reason() + ")."));
        }
        Confirmation said = new Confirmation(request.done(), request.by(), request.note(), clock.instant());
        confirmations.put(request.taskId(), request.node(), request.step(), said);
        ObjectNode answer = said.toJson().put("taskId", request.taskId()).put("step", request.step());
        request.node().ifPresent(node -> answer.put("node", node));
        return answer;
    }

    private static StepNotFound unknown(ConfirmRequest request, List<StepRecord> steps) {
        String there = steps.isEmpty() ? request.node().map(_ -> "no step of that node has begun").orElse("no step of the site has begun")
                : "those that have begun are " + steps.stream().map(StepRecord::step).collect(Collectors.joining(", "));
        return new StepNotFound(named(request) + " is not there: " + there + ". show-task tells what waits for a person.");
    }

    private static String named(ConfirmRequest request) {
        return "The step '" + request.step() + "' of task " + request.taskId() + request.node().map(node -> " for node '" + node + "'").orElse("");
    }
}
