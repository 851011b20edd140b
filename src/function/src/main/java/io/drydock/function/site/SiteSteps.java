package io.drydock.function.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.InvalidRequest;
import io.drydock.function.StepEndpoint;
import io.drydock.step.Attempt;
import io.drydock.step.DesignLock;
import io.drydock.step.Digests;
import io.drydock.step.Outcome;
import io.drydock.step.Step;
import io.drydock.step.StepFailed;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.step.StepRunner;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Runs the steps that are done for the whole site: what they have in common. */
@Singleton
public class SiteSteps {
    private final StepRunner runner;
    private final Sites sites;
    private final DesignLock lock;

    SiteSteps(StepRunner runner, Sites sites, DesignLock lock) {
        this.runner = runner;
        this.sites = sites;
        this.lock = lock;
    }

    /** What a function answers: the outcome of {@code work} for the site of the design that the request names. */
    public JsonNode answer(JsonNode request, SiteWork work) {
        return StepEndpoint.answer(request, asked -> run(asked, work));
    }

    private Outcome run(StepRequest request, SiteWork work) {
        if (request.designId().isBlank()) {
            throw new InvalidRequest(work.name() + " needs a \"designId\": load-design's outcome has it.");
        }
        work.check(request);
        Optional<DesignedSite> site = sites.of(request.designId())
                .map(model -> new DesignedSite(model, request.designId(), request.parameters().path("designRef").asText("")));
        // A step of the site is not a node's, whoever asks for it.
        StepRequest asked = new StepRequest(request.taskId(), request.designId(), Optional.empty(), request.parameters());
        return runner.run(asked, new SiteStep(asked, work, site));
    }

    /** One call of a step for the site, as the runner sees it. */
    private final class SiteStep implements Step {
        private final StepRequest request;
        private final SiteWork work;
        private final Optional<DesignedSite> site;

        private SiteStep(StepRequest request, SiteWork work, Optional<DesignedSite> site) {
            this.request = request;
            this.work = work;
            this.site = site;
        }

        @Override
        public String name() {
            return work.name();
        }

        @Override
        public String inputDigest() {
            ObjectNode parameters = request.parameters().deepCopy();
            parameters.remove("designRef");
            return site.map(found -> Digests.of(work.dependsOn(new SiteCall(request, found, Attempt.unleased(0, Optional.empty()))), parameters))
                    .orElseGet(() -> "no design " + request.designId());
        }

        @Override
        public StepResult attempt(Attempt attempt) {
            DesignedSite found = site.orElseThrow(() -> new StepFailed("There is no stored design '" + request.designId()
                    + "'. Run load-design first; it answers the id."));
            if (work.changesSite()) {
                lock.require(request.designId());
            }
            return work.perform(new SiteCall(request, found, attempt));
        }
    }
}
