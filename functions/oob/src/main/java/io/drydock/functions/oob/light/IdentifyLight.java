package io.drydock.functions.oob.light;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.InvalidRequest;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.oob.driver.BmcContact;
import io.drydock.functions.oob.driver.OobWork;
import io.drydock.functions.oob.step.OobSteps;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Lets a node's identify light blink, so that a person finds it. BMCs don't tell whether it does: that they took the command has to do. */
@Singleton
public class IdentifyLight implements OobWork {
    static final String NAME = "identify-light";
    private static final String SECONDS = "seconds";
    private static final int DEFAULT_SECONDS = 60;
    private static final int MOST_SECONDS = 86_400;

    private final OobSteps steps;

    IdentifyLight(OobSteps steps) {
        this.steps = steps;
    }

    /** {@code parameters.seconds} says for how long, 60 where it is absent; 0 switches it off. The output is {@code {"seconds"}}: how long
     * it blinks, absent where the BMC lets it blink until it is switched off. */
    @Funq(NAME)
    public JsonNode identifyLight(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesNode() {
        return false;
    }

    @Override
    public void check(StepRequest request) {
        JsonNode seconds = request.parameters().path(SECONDS);
        if (!seconds.isMissingNode() && !(seconds.isInt() && seconds.intValue() >= 0 && seconds.intValue() <= MOST_SECONDS)) {
            throw new InvalidRequest("parameters.seconds of identify-light is a whole number from 0 (off) to " + MOST_SECONDS + ", not "
                    + seconds + ".");
        }
    }

    @Override
    public String instruction(NodeCall call) {
        return "Find node " + call.node().name() + ": it has no light that could be switched from afar.";
    }

    @Override
    public StepResult perform(BmcContact contact, NodeCall call) {
        int seconds = call.request().parameters().path(SECONDS).asInt(DEFAULT_SECONDS);
        call.requireHold();
        Optional<Duration> blinking = contact.session().identify(Duration.ofSeconds(seconds));
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        blinking.ifPresent(time -> output.put(SECONDS, time.toSeconds()));
        return new StepResult.Done(output, contact + " was asked to " + blinking.map(IdentifyLight::words)
                .orElse("let its identify light blink until it is switched off (seconds: 0): it keeps no time for it"));
    }

    private static String words(Duration time) {
        return time.isZero() ? "switch its identify light off" : "let its identify light blink for " + time.toSeconds() + " s";
    }
}
