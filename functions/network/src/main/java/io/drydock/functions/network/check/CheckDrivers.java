package io.drydock.functions.network.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.model.AppliedNode;
import io.drydock.function.driver.DriverKind;
import io.drydock.function.driver.EnabledDrivers;
import io.drydock.function.driver.NodeDrivers;
import io.drydock.function.probe.Probes;
import io.drydock.function.probe.Trouble;
import io.drydock.function.site.SiteCall;
import io.drydock.function.site.SiteSteps;
import io.drydock.function.site.SiteWork;
import io.drydock.functions.network.controller.Controllers;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks whether the drivers are enabled that the nodes in scope need, and whether the switch controllers of their racks answer. */
@Singleton
public class CheckDrivers implements SiteWork {
    static final String NAME = "check-drivers";
    private static final Duration LIMIT = Duration.ofSeconds(16);
    private static final Set<DriverKind> NEEDED = Set.of(DriverKind.OOB, DriverKind.NETWORK);

    private final SiteSteps steps;
    private final NodeDrivers drivers;
    private final EnabledDrivers enabled;
    private final Controllers controllers;
    private final ControllerSettings settings;

    CheckDrivers(SiteSteps steps, NodeDrivers drivers, EnabledDrivers enabled, Controllers controllers, ControllerSettings settings) {
        this.steps = steps;
        this.drivers = drivers;
        this.enabled = enabled;
        this.controllers = controllers;
        this.settings = settings;
    }

    /** The outcome's output is {@code {"controllers": [uri]}}: those that answered. */
    @Funq(NAME)
    public JsonNode checkDrivers(JsonNode request) {
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
        SwitchController.of(call.site().model(), call.scope()).forEach(controller -> slice.add(controller.toString()));
        call.scope().forEach(node -> slice.add(node.name() + " " + node.oob().getOrDefault("type", "")));
        return slice;
    }

    @Override
    public StepResult perform(SiteCall call) {
        List<AppliedNode> scope = call.scope();
        List<SwitchController> designed = SwitchController.of(call.site().model(), scope);
        List<Trouble> troubles = new ArrayList<>(drivers.missing(call.site().model(), scope, NEEDED).stream()
                .map(text -> new Trouble(text + ".", false)).toList());
        if (controllers.any()) {
            troubles.addAll(ask(designed));
        }
        if (!troubles.isEmpty()) {
            throw Trouble.error("The drivers can't do all that the nodes in scope need. ", troubles);
        }
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode answered = output.putArray("controllers");
        String known = "The drivers of all " + scope.size() + " nodes in scope are enabled; ";
        if (designed.isEmpty()) {
            return new StepResult.AlreadyThere(output, known + "the design names no switch controller (sdn_api_uri) for their racks");
        }
        if (!controllers.any()) {
            return new StepResult.AlreadyThere(output, known + enabled.told(DriverKind.NETWORK) + ", so that no switch controller was asked");
        }
        designed.forEach(controller -> answered.add(controller.uri()));
        return new StepResult.Done(output, known + "all " + designed.size() + " switch controllers of their racks answer");
    }

    private List<Trouble> ask(List<SwitchController> designed) {
        if (designed.isEmpty()) {
            return List.of();
        }
        HttpClient client = client();
        try {
            ControllerProbe probe = new ControllerProbe(client, settings, controllers::address);
            return Probes.ask(designed, probe::ask, settings.concurrency(), LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DownstreamUnavailable("the switch controllers were not asked to the end: this process ends", e);
        } finally {
            client.shutdownNow();
        }
    }

    private HttpClient client() {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).followRedirects(HttpClient.Redirect.NEVER);
        settings.caBundle().ifPresent(file -> builder.sslContext(ControllerTrust.in(file)));
        return builder.build();
    }
}
