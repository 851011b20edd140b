package io.drydock.functions.cluster.health;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.site.SiteCall;
import io.drydock.function.site.SiteSteps;
import io.drydock.function.site.SiteWork;
import io.drydock.functions.cluster.ClusterSettings;
import io.drydock.functions.cluster.kubernetes.Kubernetes;
import io.drydock.functions.cluster.promenade.Promenade;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepException;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks whether what comes after Drydock is there: Promenade, the Kubernetes API, and whatever else is configured. */
@Singleton
public class CheckNextStep implements SiteWork {
    static final String NAME = "check-next-step";

    private final SiteSteps steps;
    private final ClusterSettings settings;
    private final Kubernetes kubernetes;
    private final Promenade promenade;
    private final NextStepUrls urls;

    CheckNextStep(SiteSteps steps, ClusterSettings settings, Kubernetes kubernetes, Promenade promenade, NextStepUrls urls) {
        this.steps = steps;
        this.settings = settings;
        this.kubernetes = kubernetes;
        this.promenade = promenade;
        this.urls = urls;
    }

    /** The outcome's output is {@code {"checked": [system]}}; where one is not there, the error names all that are not. */
    @Funq(NAME)
    public JsonNode checkNextStep(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesSite() {
        return false;
    }

    @Override
    public JsonNode dependsOn(SiteCall call) {
        return NullNode.getInstance();
    }

    @Override
    public StepResult perform(SiteCall call) {
        Map<String, Runnable> checks = new LinkedHashMap<>();
        if (promenade.configured()) {
            checks.put(promenade.name(), promenade::checkHealth);
        }
        if (settings.kubernetes()) {
            checks.put(kubernetes.name(), () -> kubernetes.ask("readyz", client -> client.raw("/readyz")));
        }
        for (URI url : urls.all()) {
            checks.put(url.toString(), () -> urls.check(url));
        }
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode checked = output.putArray("checked");
        checks.keySet().forEach(checked::add);
        if (checks.isEmpty()) {
            return new StepResult.AlreadyThere(output, "Nothing is configured that comes after Drydock (drydock.promenade.url,"
                    + " drydock.cluster.kubernetes, drydock.next-step.urls).");
        }
        List<StepException> failed = run(checks.values());
        if (!failed.isEmpty()) {
            String told = failed.size() + " of " + checks.size() + " systems of the next step are not there: "
                    + String.join(" / ", failed.stream().map(Throwable::getMessage).toList());
            throw failed.stream().allMatch(DownstreamUnavailable.class::isInstance) ? new DownstreamUnavailable(told) : new StepFailed(told);
        }
        return new StepResult.Done(output, String.join(", ", checks.keySet()) + (checks.size() == 1 ? " answers." : " answer."));
    }

    private static List<StepException> run(Iterable<Runnable> checks) {
        List<StepException> failed = new ArrayList<>();
        for (Runnable check : checks) {
            try {
                check.run();
            } catch (StepException e) {
                failed.add(e);
            }
        }
        return failed;
    }
}
