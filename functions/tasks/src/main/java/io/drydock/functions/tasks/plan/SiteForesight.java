package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.model.AppliedNode;
import io.drydock.function.driver.DriverKind;
import io.drydock.function.scope.NodeScope;
import io.drydock.step.DesignLock.Locked;
import io.drydock.step.DriverNotEnabled;
import io.drydock.step.StepFailed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Foresees the steps of the site. */
final class SiteForesight implements Foresight {
    private static final String STORED = "design:";

    private final PlannedTask task;
    private final PlanContext context;
    private final Optional<Locked> lock;
    private final DoneSteps done;
    private final Plan plan;

    SiteForesight(PlannedTask task, PlanContext context, Optional<Locked> lock, DoneSteps done, Plan plan) {
        this.task = task;
        this.context = context;
        this.lock = lock;
        this.done = done;
        this.plan = plan;
    }

    @Override
    public Foreseen of(String step, JsonNode parameters) {
        Optional<Foreseen> known = done.ofSite(step);
        if (known.isPresent()) {
            return known.get();
        }
        Foreseen foreseen = foreseen(step, parameters);
        Optional<String> again = done.again(Optional.empty(), step, JsonNodeFactory.instance.missingNode());
        return foreseen.verdict() == Foreseen.Verdict.RUN && again.isPresent() ? foreseen.adding(" Again, since " + again.get()) : foreseen;
    }

    private Foreseen foreseen(String step, JsonNode parameters) {
        return switch (step) {
            case "load-design" -> loadDesign();
            case "evaluate-rules" -> evaluateRules();
            case "select-nodes" -> selectNodes(parameters);
            case "lock-design" -> lockDesign();
            case "configure-site-networks", "configure-site-access", "shuffle-images" -> lockedToOther().map(Foreseen::fail)
                    .orElseGet(() -> Foreseen.run("MAAS is compared with the design, and what differs is changed."));
            case "check-next-step" -> context.hasNextStep() ? Foreseen.run("What comes after Drydock is asked; nothing is changed.")
                    : Foreseen.skip("Nothing is configured that comes after Drydock (drydock.promenade.url, drydock.cluster.kubernetes,"
                            + " drydock.next-step.urls).");
            default -> Foreseen.run("It is asked; nothing is changed.");
        };
    }

    private Foreseen loadDesign() {
        String told = task.site().documents().size() + " documents, " + task.site().appliedNodes().size() + " nodes";
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("designId", task.designId())
                .put("documents", task.site().documents().size()).put("nodes", task.site().appliedNodes().size());
        return (task.input().path("designRef").asText().startsWith(STORED) ? Foreseen.skip("The design is stored: " + told + ".")
                : Foreseen.run("It was read for this plan: " + told + ".")).with(output);
    }

    private Foreseen evaluateRules() {
        String told = task.findings().errors() + " errors, " + task.findings().warnings() + " warnings";
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("designId", task.designId()).put("valid", task.findings().valid())
                .put("errors", task.findings().errors()).put("warnings", task.findings().warnings());
        return (task.findings().valid() ? Foreseen.run("The rules were evaluated for this plan: " + told + ".")
                : Foreseen.fail("The design is not valid: " + told + ". validate-design lists every finding.")).with(output);
    }

    private Foreseen selectNodes(JsonNode parameters) {
        NodeScope scope = NodeScope.read(parameters);
        Set<DriverKind> kinds = DriverKind.read(parameters.path("drivers"));
        List<AppliedNode> selected;
        try {
            selected = scope.select(task.site());
            context.drivers().require(task.site(), selected, kinds);
        } catch (StepFailed e) {
            return Foreseen.fail(e.getMessage());
        } catch (DriverNotEnabled e) {
            tellEachNode(scope.select(task.site()), kinds);
            return Foreseen.fail(e.errorType() + ": " + e.getMessage());
        }
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("count", selected.size());
        ArrayNode names = output.putArray("nodes");
        selected.forEach(node -> names.add(node.name()));
        return Foreseen.run(scope.told(selected.size(), task.site()) + ".").with(output);
    }

    private void tellEachNode(List<AppliedNode> selected, Set<DriverKind> kinds) {
        for (AppliedNode node : selected) {
            List<String> missing = context.drivers().missing(task.site(), List.of(node), kinds);
            if (!missing.isEmpty()) {
                plan.add(Optional.of(node.name()), "select-nodes", Foreseen.fail(String.join("; ", missing) + "."));
            }
        }
    }

    private Foreseen lockDesign() {
        Optional<String> other = lockedToOther();
        return other.isPresent() ? Foreseen.fail(other.get())
                : lock.map(known -> Foreseen.skip("The site is locked to this design since " + known.since() + ", by task " + known.taskId() + "."))
                        .orElseGet(() -> Foreseen.run("The site is not locked: it will be to this design."));
    }

    private Optional<String> lockedToOther() {
        return other(lock, task.designId());
    }

    /** Why nothing can be changed for a design; empty: it can. */
    static Optional<String> other(Optional<Locked> lock, String designId) {
        return lock.filter(known -> !known.designId().equals(designId)).map(known -> "DesignLocked: the site is locked to the design "
                + known.designId() + " by task " + known.taskId() + " since " + known.since() + ", and this one is " + designId
                + ". Use that one, or unlock-design.");
    }
}
