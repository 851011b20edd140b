package io.drydock.functions.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.source.Sources;
import io.drydock.function.InvalidRequest;
import io.drydock.function.StepFunctions;
import io.drydock.step.Attempt;
import io.drydock.step.Outcome;
import io.drydock.step.Step;
import io.drydock.step.StepFailed;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.step.StepRunner;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/**
 * Fetches and renders a design's documents, computes the applied model of every node, and keeps both under the design's id.
 *
 * <p>The step depends on the documents' bytes, so these are fetched first: a design that was edited between a failure and the retry is
 * loaded anew, an unchanged one isn't. Broken documents do not fail this step: what is wrong with them is among the findings of
 * {@link EvaluateRules}.
 */
@Singleton
public class LoadDesign {
    static final String NAME = "load-design";
    private static final String STORED = "design:";

    private final StepRunner runner;
    private final DesignFetcher fetcher;
    private final DesignCabinet cabinet;

    LoadDesign(StepRunner runner, DesignFetcher fetcher, DesignCabinet cabinet) {
        this.runner = runner;
        this.fetcher = fetcher;
        this.cabinet = cabinet;
    }

    /** Takes {@code parameters.designRef}; the outcome's output is {@code {"designId", "documents", "nodes"}}, the latter two counted. */
    @Funq(NAME)
    public JsonNode loadDesign(JsonNode request) {
        return StepFunctions.answer(request, this::load);
    }

    private Outcome load(StepRequest request) {
        String reference = request.parameters().path("designRef").asText("");
        if (reference.isBlank()) {
            throw new InvalidRequest("load-design needs \"parameters\": {\"designRef\": …}: where the design is.");
        }
        return runner.run(request, reference.startsWith(STORED) ? stored(reference) : fetched(fetcher.fetch(reference)));
    }

    private Step fetched(Sources sources) {
        return new LoadStep(SourceDigest.of(sources)) {
            @Override
            public StepResult attempt(Attempt attempt) {
                ObjectNode summary = cabinet.keep(sources);
                return new StepResult.Done(summary, told(summary));
            }
        };
    }

    private Step stored(String reference) {
        String designId = reference.substring(STORED.length());
        return new LoadStep(designId) {
            @Override
            public StepResult attempt(Attempt attempt) {
                JsonNode summary = cabinet.summary(designId).orElseThrow(() -> new StepFailed("There is no stored design '" + designId
                        + "'. Name the design by the file, folder or URL that it stands in."));
                return new StepResult.AlreadyThere(summary, "The design is stored: " + told(summary));
            }
        };
    }

    private static String told(JsonNode summary) {
        return summary.path("documents").asInt() + " documents, " + summary.path("nodes").asInt() + " nodes";
    }

    /** The step, whichever way the design comes. */
    private abstract static class LoadStep implements Step {
        private final String digest;

        LoadStep(String digest) {
            this.digest = digest;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String inputDigest() {
            return digest;
        }
    }
}
