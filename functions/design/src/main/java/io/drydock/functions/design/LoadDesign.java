package io.drydock.functions.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.source.Sources;
import io.drydock.function.InvalidRequest;
import io.drydock.function.StepEndpoint;
import io.drydock.function.design.DesignFetcher;
import io.drydock.step.Attempt;
import io.drydock.step.Outcome;
import io.drydock.step.Outcomes;
import io.drydock.step.Step;
import io.drydock.step.StepException;
import io.drydock.step.StepFailed;
import io.drydock.step.StepRecord;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.step.StepRunner;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Fetches and renders a design's documents, computes the applied model of every node, and keeps both under the design's id.
 *
 * <p>The step depends on the documents' bytes, so these are fetched first: a design that was edited between a failure and the retry is
 * loaded anew, an unchanged one isn't. Broken documents do not fail this step: what is wrong with them is among the findings of
 * {@link EvaluateRules}.
 *
 * <p>A state machine that another one has started names the design that the task has loaded already: the whole run is made by that one,
 * whatever becomes of the documents meanwhile.
 */
@Singleton
public class LoadDesign {
    static final String NAME = "load-design";
    private static final String STORED = "design:";

    private final StepRunner runner;
    private final DesignFetcher fetcher;
    private final DesignCabinet cabinet;
    private final Outcomes outcomes;

    LoadDesign(StepRunner runner, DesignFetcher fetcher, DesignCabinet cabinet, Outcomes outcomes) {
        this.runner = runner;
        this.fetcher = fetcher;
        this.cabinet = cabinet;
        this.outcomes = outcomes;
    }

    /**
     * Takes {@code parameters.designRef}, and {@code parameters.designId} where the task has loaded it; the outcome's output is
     * {@code {"designId", "documents", "nodes"}}, the latter two counted.
     */
    @Funq(NAME)
    public JsonNode loadDesign(JsonNode request) {
        return StepEndpoint.answer(request, this::load);
    }

    private Outcome load(StepRequest request) {
        String reference = request.parameters().path("designRef").asText("");
        if (reference.isBlank()) {
            throw new InvalidRequest("load-design needs \"parameters\": {\"designRef\": …}: where the design is.");
        }
        String designId = request.parameters().path("designId").asText("");
        if (designId.isEmpty()) {
            return runner.run(request, reference.startsWith(STORED) ? stored(reference.substring(STORED.length())) : fetched(reference));
        }
        return loaded(request.taskId(), designId).orElseGet(() -> runner.run(request, stored(designId)));
    }

    private Optional<Outcome> loaded(String taskId, String designId) {
        return outcomes.of(taskId, Optional.empty(), NAME).flatMap(StepRecord::outcome)
                .filter(outcome -> outcome.status().isSuccess() && outcome.output().path("designId").asText().equals(designId));
    }

    private Step fetched(String reference) {
        Sources sources;
        try {
            sources = fetcher.fetch(reference);
        } catch (StepException failure) {
            // An attempt of its own, so that the task's steps tell of it.
            return new LoadStep("not fetched: " + reference, () -> {
                throw failure;
            });
        }
        return new LoadStep(SourceDigest.of(sources), () -> {
            ObjectNode summary = cabinet.keep(sources);
            return new StepResult.Done(summary, told(summary));
        });
    }

    private Step stored(String designId) {
        return new LoadStep(designId, () -> {
            JsonNode summary = cabinet.summary(designId).orElseThrow(() -> new StepFailed("There is no stored design '" + designId
                    + "'. Name the design by the file, folder or URL that it stands in."));
            return new StepResult.AlreadyThere(summary, "The design is stored: " + told(summary));
        });
    }

    private static String told(JsonNode summary) {
        return summary.path("documents").asInt() + " documents, " + summary.path("nodes").asInt() + " nodes";
    }

    /** The step, whichever way the design comes. */
    private record LoadStep(String inputDigest, Supplier<StepResult> work) implements Step {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public StepResult attempt(Attempt attempt) {
            return work.get();
        }
    }
}
