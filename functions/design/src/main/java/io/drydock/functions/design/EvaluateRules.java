package io.drydock.functions.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.FindingJson;
import io.drydock.design.Rendered;
import io.drydock.design.Validation;
import io.drydock.design.ValidationResult;
import io.drydock.design.rule.RuleSettings;
import io.drydock.function.InvalidRequest;
import io.drydock.function.StepEndpoint;
import io.drydock.step.Attempt;
import io.drydock.step.Outcome;
import io.drydock.step.Step;
import io.drydock.step.StepFailed;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.step.StepRunner;
import io.drydock.step.design.StoredDesigns;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds a loaded design against all rules. An invalid design does not fail the step: its outcome says so, and the result is kept beside
 * the design, because a state machine carries no more than 256 KiB.
 */
@Singleton
public class EvaluateRules {
    static final String NAME = "evaluate-rules";

    private final StepRunner runner;
    private final DesignCabinet cabinet;
    private final StoredDesigns stored;
    private final RuleSettings settings;
    private final String rules;

    EvaluateRules(StepRunner runner, DesignCabinet cabinet, StoredDesigns stored, RuleSettings settings,
                  @ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version) {
        this.runner = runner;
        this.cabinet = cabinet;
        this.stored = stored;
        this.settings = settings;
        this.rules = RulesDigest.of(this.settings, version);
    }

    /** The outcome's output is {@code {"designId", "valid", "errors", "warnings", "rules"}}; the findings stand under the last. */
    @Funq(NAME)
    public JsonNode evaluateRules(JsonNode request) {
        return StepEndpoint.answer(request, this::evaluate);
    }

    private Outcome evaluate(StepRequest request) {
        if (request.designId().isBlank()) {
            throw new InvalidRequest("evaluate-rules needs a \"designId\": load-design's outcome has it.");
        }
        return runner.run(request, new Step() {
            @Override
            public String name() {
                return NAME;
            }

            @Override
            public String inputDigest() {
                return request.designId() + "/" + rules;
            }

            @Override
            public StepResult attempt(Attempt attempt) {
                return evaluate(request.designId());
            }
        });
    }

    private StepResult evaluate(String designId) {
        Rendered design = cabinet.rendered(designId).orElseThrow(() -> new StepFailed("There is no stored design '" + designId
                + "'. Run load-design first; it answers the id."));
        ValidationResult result = new Validation(settings).evaluate(design);
        stored.saveFindings(designId, rules, FindingJson.toJson(result).toString().getBytes(StandardCharsets.UTF_8));
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("designId", designId).put("valid", result.valid())
                .put("errors", result.errors()).put("warnings", result.warnings()).put("rules", rules);
        return new StepResult.Done(output, result.errors() + " errors, " + result.warnings() + " warnings");
    }
}
