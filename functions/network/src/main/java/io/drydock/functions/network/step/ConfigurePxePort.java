package io.drydock.functions.network.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.network.Network;
import io.drydock.design.network.Network.Range.Type;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeSteps;
import io.drydock.function.node.NodeWork;
import io.drydock.function.site.Sites;
import io.drydock.functions.network.NetworkSettings;
import io.drydock.functions.network.NetworkSettings.UnknownPort;
import io.drydock.functions.network.wanted.WantedPorts;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the switch ports from which a node boots into the network where it boots. */
@Singleton
public class ConfigurePxePort implements NodeWork {
    static final String NAME = "configure-pxe-port";

    private final NodeSteps steps;
    private final PortOrders orders;
    private final Sites sites;
    private final NetworkSettings settings;

    ConfigurePxePort(NodeSteps steps, PortOrders orders, Sites sites, NetworkSettings settings) {
        this.steps = steps;
        this.orders = orders;
        this.sites = sites;
        this.settings = settings;
    }

    /** The outcome's output is {@code {"ports": ["<switch>/<port>"], "changes": [what was changed, in words]}}. */
    @Funq(NAME)
    public JsonNode configurePxePort(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesNode() {
        return true;
    }

    @Override
    public JsonNode dependsOn(ManagedNode node) {
        return PortOrders.slice(node.applied());
    }

    @Override
    public StepResult perform(NodeCall call) {
        return orders.carryOut(call, new WantedPorts(call.node().applied(), settings).pxe(dhcpNetworks(call.node().designId())), this::unknown);
    }

    private Set<String> dhcpNetworks(String designId) {
        return sites.of(designId).stream().flatMap(site -> site.networks().values().stream())
                .filter(network -> network.ranges().stream().anyMatch(range -> range.type().value().equals(Optional.of(Type.DHCP))))
                .map(Network::name).collect(Collectors.toUnmodifiableSet());
    }

    private String unknown(List<String> slaves) {
        String told = "the switch port of " + String.join(", ", slaves) + " is not known";
        if (settings.unknownPort() == UnknownPort.ACCEPT) {
            return told + " yet, and taken to be right as it is (drydock.network.unknown-port=accept)";
        }
        throw new StepFailed(capital(told) + ": label the interface in the design (switch_port: <switch>/<port>), or have the node interrogated "
                + "first, so that it tells which switches it hears; drydock.network.unknown-port=accept takes the port to be right as it is.");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
