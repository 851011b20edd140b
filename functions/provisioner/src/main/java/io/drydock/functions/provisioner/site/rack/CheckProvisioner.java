package io.drydock.functions.provisioner.site.rack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.function.site.SiteCall;
import io.drydock.function.site.SiteWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.MaasVersion;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Looks whether MAAS can be worked with: it answers, accepts the API key, and one of its rack controllers is healthy. */
@Singleton
public class CheckProvisioner implements SiteWork {
    static final String NAME = "check-provisioner";

    private final ProvisionerSteps steps;
    private final Maas maas;

    CheckProvisioner(ProvisionerSteps steps, Maas maas) {
        this.steps = steps;
        this.maas = maas;
    }

    /** The outcome's output is {@code {"version", "user", "rackControllers", "healthy", "warnings": [text]}}, those two counted. */
    @Funq(NAME)
    public JsonNode checkProvisioner(JsonNode request) {
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

    /** The design does not matter to it. */
    @Override
    public JsonNode dependsOn(SiteCall call) {
        return TextNode.valueOf("");
    }

    @Override
    public StepResult perform(SiteCall call) {
        String version = MaasVersion.of(maas).version();
        // The version is told to everybody: the key is tried by a question that is not.
        String user = maas.get("users/", "whoami", MaasParameters.NONE).path("username").asText();
        List<RackController> racks = RackController.all(maas);
        List<RackController> healthy = racks.stream().filter(RackController::isHealthy).toList();
        List<String> troubles = racks.stream().filter(rack -> !rack.isHealthy()).map(RackController::trouble).toList();
        if (healthy.isEmpty()) {
            throw new StepFailed(maas.name() + (racks.isEmpty() ? " has no rack controller, and so boots no machine. Register one (maas-rack register)."
                    : " has no healthy rack controller: " + String.join("; ", troubles) + ". Mend the services of one of them."));
        }
        List<String> warnings = Stream.concat(troubles.stream(), healthy.stream().filter(rack -> !rack.remarks().isEmpty())
                .map(rack -> "rack controller " + rack.hostname() + " (" + rack.systemId() + "): " + String.join(", ", rack.remarks()))).toList();
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("version", version).put("user", user).put("rackControllers", racks.size())
                .put("healthy", healthy.size());
        warnings.forEach(output.putArray("warnings")::add);
        return new StepResult.Done(output, maas.name() + " is version " + version + ", knows us as " + user + ", and has " + racks.size()
                + " rack controllers, of which " + healthy.size() + " are healthy" + (warnings.isEmpty() ? "" : ". Warnings: " + String.join("; ", warnings)));
    }
}
