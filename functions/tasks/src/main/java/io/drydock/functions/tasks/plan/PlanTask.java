package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.Validation;
import io.drydock.design.ValidationResult;
import io.drydock.design.model.Site;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.rule.RuleSettings;
import io.drydock.functions.tasks.machine.Definitions;
import io.drydock.functions.tasks.machine.StateMachines;
import io.drydock.functions.tasks.machine.StateMachines.Execution;
import io.drydock.functions.tasks.record.TaskKind;
import io.drydock.functions.tasks.record.TaskRecord;
import io.drydock.functions.tasks.record.TaskRegister;
import io.drydock.functions.tasks.record.TaskStatus;
import io.drydock.functions.tasks.report.NodePage;
import io.drydock.functions.tasks.start.TaskRequest;
import io.drydock.step.Outcomes;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Says what a task would do, without touching anything: nothing downstream is asked, and nothing written. */
@Singleton
public class PlanTask {
    private final TaskRegister register;
    private final StateMachines machines;
    private final Definitions definitions;
    private final Outcomes outcomes;
    private final PlannedDesigns designs;
    private final RuleSettings rules;
    private final Planner planner;

    PlanTask(TaskRegister register, StateMachines machines, Definitions definitions, Outcomes outcomes, PlannedDesigns designs, RuleSettings rules,
             Planner planner) {
        this.register = register;
        this.machines = machines;
        this.definitions = definitions;
        this.outcomes = outcomes;
        this.designs = designs;
        this.rules = rules;
        this.planner = planner;
    }

    /**
     * Takes a {@link TaskRequest} with {@code "task"} beside it, or {@code {"taskId"}}: what retry-task would do with that task. Both may have
     * {@code "nodeLimit"} (100) and {@code "nodeAfter"}. Answers
     * {@code {"taskId"?, "task", "designId", "valid", "errors", "warnings", "steps": {step: {"run", "skip", "fail"}},
     * "site": [{"step", "verdict": "run" | "skip" | "fail", "reason"}], "nodes": [{"node", "steps": [the same]}], "nextNode"?}}, the counts over the
     * site and all nodes; for a task with which retry-task does nothing {@code {"taskId", "task", "status", "reason"}} and no steps.
     *
     * @throws io.drydock.function.InvalidRequest with everything that is wrong with the request
     * @throws io.drydock.functions.tasks.record.TaskNotFound if there is no such task
     * @throws io.drydock.step.StepException if the design can't be read
     */
    @Funq("plan-task")
    public JsonNode planTask(JsonNode request) {
        return switch (PlanRequest.read(request)) {
            case PlanRequest.OfRequest(TaskKind kind, TaskRequest asked, NodePage page) -> {
                String designRef = asked.designRef().orElse("");
                yield plan("", kind, designRef, asked.scope(), asked.documents().map(designs::inline).orElseGet(() -> designs.of(designRef)), page);
            }
            case PlanRequest.OfRetry(String taskId, NodePage page) -> retry(register.get(taskId), page);
        };
    }

    private ObjectNode retry(TaskRecord task, NodePage page) {
        Optional<String> nothing = nothingToRetry(task);
        if (nothing.isPresent()) {
            ObjectNode answer = JsonNodeFactory.instance.objectNode().put("taskId", task.taskId()).put("task", task.kind().title())
                    .put("status", task.status().word()).put("reason", nothing.get());
            answer.putObject("steps");
            answer.putArray("site");
            answer.putArray("nodes");
            return answer;
        }
        return plan(task.taskId(), task.kind(), task.designRef(), task.scope(), designs.of(task.designRef()), page);
    }

    /** The task's record may be behind; to bring it up to date would write. */
    private Optional<String> nothingToRetry(TaskRecord task) {
        boolean running = task.status() == TaskStatus.RUNNING;
        Optional<Execution> execution = task.latestRun().filter(_ -> running).map(run -> machines.look(run.executionArn()));
        if (task.status() == TaskStatus.SUCCEEDED || execution.filter(Execution.Succeeded.class::isInstance).isPresent()) {
            return Optional.of("The task has succeeded: retry-task does nothing. Start a new one to look at everything again.");
        }
        return execution.filter(Execution.Running.class::isInstance)
                .map(_ -> "The task is running: retry-task does nothing. show-task tells how far it is.");
    }

    private ObjectNode plan(String taskId, TaskKind kind, String designRef, ObjectNode scope, PlannedDesigns.Read design, NodePage page) {
        Site site = SiteBuilder.build(design.rendered().documents());
        ValidationResult findings = new Validation(rules).evaluate(design.rendered(), site);
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("taskId", taskId).put("designRef", designRef);
        input.setAll(scope);
        PlannedTask task = new PlannedTask(taskId, input, definitions.of(kind), definitions::get, design.designId(), site, findings,
                taskId.isEmpty() ? List.of() : outcomes.of(taskId));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (!taskId.isEmpty()) {
            answer.put("taskId", taskId);
        }
        answer.put("task", kind.title()).put("designId", design.designId()).put("valid", findings.valid()).put("errors", findings.errors())
                .put("warnings", findings.warnings());
        answer.setAll(planner.of(task).toJson(page.limit(), page.after()));
        return answer;
    }
}
