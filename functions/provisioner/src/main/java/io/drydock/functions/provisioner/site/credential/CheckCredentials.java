package io.drydock.functions.provisioner.site.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.credential.CredentialException;
import io.drydock.credential.Credentials;
import io.drydock.function.probe.Listed;
import io.drydock.function.probe.Probes;
import io.drydock.function.probe.Trouble;
import io.drydock.function.site.SiteCall;
import io.drydock.function.site.SiteWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.site.SiteSettings;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether every secret can be had that the nodes in scope and the configuration refer to, and whether MAAS accepts its own. BMCs are
 * not asked: {@code check-bmc} does that.
 */
@Singleton
public class CheckCredentials implements SiteWork {
    static final String NAME = "check-credentials";
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int AT_ONCE = 16;

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final Credentials credentials;
    private final SiteSettings settings;

    CheckCredentials(ProvisionerSteps steps, Maas maas, Credentials credentials, SiteSettings settings) {
        this.steps = steps;
        this.maas = maas;
        this.credentials = credentials;
        this.settings = settings;
    }

    /** The outcome's output is {@code {"credentials", "nodes"}}, both counted: what was found, and for how many nodes. */
    @Funq(NAME)
    public JsonNode checkCredentials(JsonNode request) {
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
        ArrayNode slice = JsonNodeFactory.instance.arrayNode();
        NeededCredential.ofNodes(call.scope()).forEach(needed -> slice.addObject().put("reference", needed.reference())
                .put("users", String.join(",", needed.users())));
        return slice;
    }

    @Override
    public StepResult perform(SiteCall call) {
        List<NeededCredential> needed = new ArrayList<>(NeededCredential.ofNodes(call.scope()));
        settings.credentials().forEach((use, reference) -> needed.add(new NeededCredential(reference, List.of("the configuration, for " + use))));
        List<Trouble> troubles = new ArrayList<>(ask(needed, call.site().designRef()));
        keyOfMaas().ifPresent(troubles::add);
        if (!troubles.isEmpty()) {
            throw Trouble.error("Of " + (needed.size() + 1) + " credentials " + troubles.size() + " are of no use. ", troubles);
        }
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("credentials", needed.size() + 1).put("nodes", call.scope().size());
        return new StepResult.Done(output, "All " + (needed.size() + 1) + " credentials can be had, for " + call.scope().size() + " nodes; "
                + maas.name() + " accepts its API key");
    }

    private List<Trouble> ask(List<NeededCredential> needed, String designRef) {
        try {
            return Probes.ask(needed, one -> resolve(one, designRef), AT_ONCE, LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DownstreamUnavailable("the credentials were not asked to the end: this process ends", e);
        }
    }

    private Optional<Trouble> resolve(NeededCredential needed, String designRef) {
        try {
            String secret = credentials.reveal(needed.reference(), designRef);
            return secret.isEmpty() ? Optional.of(new Trouble(needed + " is empty" + users(needed), false)) : Optional.empty();
        } catch (CredentialException e) {
            return Optional.of(new Trouble(e.getMessage() + users(needed), e.passing()));
        }
    }

    private static String users(NeededCredential needed) {
        return " (needed by " + Listed.of(needed.users()) + ").";
    }

    private Optional<Trouble> keyOfMaas() {
        try {
            maas.get("users/", "whoami", MaasParameters.NONE);
            return Optional.empty();
        } catch (MaasException e) {
            return Optional.of(new Trouble(e.getMessage(), e.kind().passing()));
        }
    }
}
