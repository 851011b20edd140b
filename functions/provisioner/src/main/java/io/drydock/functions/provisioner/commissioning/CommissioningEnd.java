package io.drydock.functions.provisioner.commissioning;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.machine.MachineText;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** What a commissioning came to: the results of its scripts go into the build model, whichever way it ended. */
@Singleton
class CommissioningEnd {
    /** The section of the build model. */
    static final String SECTION = "commissioning";

    private final ScriptResults results;

    CommissioningEnd(ScriptResults results) {
        this.results = results;
    }

    /** Whether MAAS has looked into the machine. */
    boolean isKnown(Machine machine) {
        return machine.json().path("cpu_count").asInt() > 0 && machine.json().path("memory").asInt() > 0;
    }

    /** @param subject the machine, for messages that go on after it */
    StepResult ready(NodeCall call, Machine machine, String subject) {
        List<ScriptResult> scripts = learn(call, machine);
        long failed = scripts.stream().filter(ScriptResult::failed).count();
        return new StepResult.Done(output(machine, scripts), subject + "is ready: " + scripts.stream().filter(ScriptResult::passed).count()
                + " scripts passed" + (failed == 0 ? "" : ", " + failed + " failed: " + told(scripts)));
    }

    /** It was commissioned before: MAAS is asked for the results only where they are not known. */
    StepResult alreadyReady(NodeCall call, Machine machine, String subject) {
        boolean known = call.known(SECTION).filter(section -> section.content().path("systemId").asText().equals(machine.systemId())).isPresent();
        ObjectNode output = known ? output(machine) : output(machine, learn(call, machine));
        return new StepResult.AlreadyThere(output, subject + "is ready: it was commissioned before");
    }

    /** What to throw: why, in MAAS's words, and which scripts failed. */
    StepFailed failed(NodeCall call, Machine machine, String subject) {
        String message = subject + "is " + MachineText.stateAndNote(machine);
        try {
            List<ScriptResult> scripts = learn(call, machine);
            return new StepFailed(message + scripts(scripts) + " The build model has the ends of their outputs (section " + SECTION + ").");
        } catch (MaasException e) {
            if (e.kind().passing()) {
                throw e;
            }
            return new StepFailed(message + ". What its scripts came to can't be read: " + e.getMessage(), e);
        }
    }

    private static String scripts(List<ScriptResult> scripts) {
        return scripts.stream().noneMatch(ScriptResult::failed) ? ". No script failed: look at the machine's events in MAAS, and its console."
                : ". Scripts that failed: " + told(scripts) + ".";
    }

    private static String told(List<ScriptResult> scripts) {
        return scripts.stream().filter(ScriptResult::failed).map(ScriptResult::told).collect(Collectors.joining("; "));
    }

    private List<ScriptResult> learn(NodeCall call, Machine machine) {
        List<ScriptResult> scripts = results.latest(machine.systemId());
        ObjectNode section = JsonNodeFactory.instance.objectNode().put("systemId", machine.systemId());
        section.setAll(ScriptResults.toJson(scripts));
        call.learn(SECTION, section);
        return scripts;
    }

    static ObjectNode output(Machine machine) {
        return JsonNodeFactory.instance.objectNode().put("systemId", machine.systemId()).put("state", MachineText.state(machine));
    }

    private static ObjectNode output(Machine machine, List<ScriptResult> scripts) {
        ObjectNode output = output(machine);
        ObjectNode counted = ScriptResults.toJson(scripts);
        return output.put("passed", counted.path("passed").asLong()).put("failed", counted.path("failed").asLong());
    }
}
