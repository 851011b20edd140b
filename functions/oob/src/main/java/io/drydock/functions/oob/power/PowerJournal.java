package io.drydock.functions.oob.power;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.step.BuildModels.Section;
import java.time.Instant;
import java.util.Optional;

/**
 * Which change of power a step has begun, written into the build model before the BMC is asked: after a crash the next call goes on from
 * there, and a power cycle whose last command was given is not done twice.
 *
 * @param since when this attempt began with the phase
 * @param attempt its number: another attempt has the whole time for itself
 */
record PowerJournal(PowerPhase phase, Instant since, int attempt) {
    private static final String SECTION = "power-change";

    /** What this step has begun for this task and input, if it has not ended it. */
    static Optional<PowerJournal> of(NodeCall call) {
        return call.known(SECTION).filter(section -> isOf(section, call))
                .flatMap(section -> PowerPhase.of(section.content().path("phase").asText())
                        .map(phase -> read(phase, section.content())));
    }

    private static boolean isOf(Section section, NodeCall call) {
        return section.taskId().equals(call.request().taskId()) && section.step().equals(call.step())
                && section.content().path("digest").asText().equals(call.digest());
    }

    private static PowerJournal read(PowerPhase phase, JsonNode json) {
        return new PowerJournal(phase, Instant.parse(json.path("since").asText()), json.path("attempt").asInt());
    }

    void write(NodeCall call) {
        call.learn(SECTION, handle().put("digest", call.digest()));
    }

    /** Nothing is under way any more. */
    static void end(NodeCall call) {
        call.learn(SECTION, JsonNodeFactory.instance.objectNode().put("phase", "ended").put("digest", call.digest()));
    }

    /** What is stored with the step while it is in progress. */
    ObjectNode handle() {
        return JsonNodeFactory.instance.objectNode().put("phase", phase.label()).put("since", since.toString()).put("attempt", attempt);
    }
}
