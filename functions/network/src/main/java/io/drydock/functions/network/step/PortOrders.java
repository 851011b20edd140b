package io.drydock.functions.network.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.design.site.Rack;
import io.drydock.function.driver.DriverKind;
import io.drydock.function.node.NodeCall;
import io.drydock.function.site.Sites;
import io.drydock.functions.network.controller.Controller;
import io.drydock.functions.network.controller.Controllers;
import io.drydock.functions.network.controller.Protocol;
import io.drydock.functions.network.controller.SwitchDriver;
import io.drydock.functions.network.controller.SwitchDriver.Answer;
import io.drydock.functions.network.controller.SwitchDriver.Order;
import io.drydock.functions.network.location.HeardPorts;
import io.drydock.functions.network.location.NodePorts;
import io.drydock.functions.network.port.PortState;
import io.drydock.functions.network.port.SwitchPort;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Has a node's switch ports set up: finds them, and asks the drivers of their switches. */
@Singleton
class PortOrders {
    private final Sites sites;
    private final Controllers controllers;
    private final Map<Protocol, SwitchDriver> drivers;

    PortOrders(Sites sites, Controllers controllers, @All List<SwitchDriver> drivers) {
        this.sites = sites;
        this.controllers = controllers;
        this.drivers = drivers.stream().collect(Collectors.toUnmodifiableMap(SwitchDriver::protocol, Function.identity()));
    }

    /** What becomes of ports that nobody knows. */
    @FunctionalInterface
    interface Unknown {
        /** @return why they are left as they are; it throws where they may not be */
        String bear(List<String> slaves);
    }

    /** @param wanted how ports shall be, by the interface's name */
    StepResult carryOut(NodeCall call, Map<String, PortState> wanted, Unknown unknown) {
        AppliedNode node = call.node().applied();
        if (wanted.isEmpty()) {
            return skipped("The design has no port of " + node.name() + " that is to be set up.");
        }
        if (!controllers.any()) {
            return skipped(DriverKind.NETWORK.key() + " is none: switch ports are set up by others.");
        }
        Optional<Rack> rack = node.rack().flatMap(name -> sites.of(call.node().designId()).map(site -> site.racks().get(name)));
        if (rack.isEmpty()) {
            return skipped(node.rack().map(name -> "The design does not define rack " + name).orElse("The design names no rack of " + node.name())
                    + ": its switch ports are set up by others.");
        }
        if (!Controllers.any(rack.get())) {
            return skipped("The design does not say where the switches of rack " + rack.get().name()
                    + " are set up (sdn_api_uri): their ports are set up by others.");
        }
        NodePorts found = NodePorts.of(node, wanted.keySet(), rack.get(), HeardPorts.of(call));
        if (!found.problems().isEmpty()) {
            throw new StepFailed("It is not clear which switch ports " + node.name() + " is plugged into: " + String.join("; ", found.problems()) + ".");
        }
        List<String> notes = new ArrayList<>();
        if (!found.unknown().isEmpty()) {
            notes.add(unknown.bear(found.unknown()));
        }
        return setUp(call, ordersOf(call, wanted, found, rack.get(), notes), notes);
    }

    private List<Order> ordersOf(NodeCall call, Map<String, PortState> wanted, NodePorts found, Rack rack, List<String> notes) {
        Map<String, Map<SwitchPort, PortState>> bySwitch = new LinkedHashMap<>();
        found.ports().forEach((name, ports) -> ports.forEach(port -> bySwitch.computeIfAbsent(port.switchName(), _ -> new LinkedHashMap<>())
                .put(port, wanted.get(name))));
        List<Order> orders = new ArrayList<>();
        bySwitch.forEach((name, ports) -> {
            Optional<Controller> controller = controllers.of(rack, name);
            controller.ifPresent(one -> orders.add(new Order(one, ports, call.node().name(), call.node().designRef(),
                    call.request().taskId() + "/" + call.step() + "/" + call.node().name() + "/" + name + "/" + call.digest(), call::requireHold)));
            if (controller.isEmpty()) {
                notes.add("switch " + name + " is set up by others (it has no sdn_api_uri)");
            }
        });
        return orders;
    }

    private StepResult setUp(NodeCall call, List<Order> orders, List<String> notes) {
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode ports = output.putArray("ports");
        ArrayNode changes = output.putArray("changes");
        List<String> working = new ArrayList<>();
        for (Order order : orders) {
            switch (drivers.get(order.controller().protocol()).setUp(order)) {
                case Answer.AsOrdered(List<String> made) -> made.forEach(change -> changes.add(order.controller().switchName() + " " + change));
                case Answer.Working(String told) -> working.add(order.controller() + ": " + told);
            }
            order.ports().keySet().forEach(port -> ports.add(port.switchName() + "/" + port.port()));
        }
        if (!working.isEmpty()) {
            return new StepResult.InProgress(JsonNodeFactory.instance.objectNode(), String.join("; ", working));
        }
        notes.addFirst(ports.isEmpty() ? "No switch port of " + call.node().name() + " was set up"
                : ports.size() + " switch ports of " + call.node().name() + (changes.isEmpty() ? " were set up so already" : " are set up"));
        String reason = String.join("; ", notes) + ".";
        return changes.isEmpty() ? new StepResult.AlreadyThere(output, reason) : new StepResult.Done(output, reason);
    }

    private static StepResult skipped(String reason) {
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.putArray("ports");
        output.putArray("changes");
        return new StepResult.AlreadyThere(output, reason);
    }

    /** What the steps depend on, but for settings and what was found out of the node. */
    static JsonNode slice(AppliedNode node) {
        ObjectNode slice = AppliedNodeJson.toJson(node).retain("name", "hardware", "interfaces", "links", "networks");
        node.rack().ifPresent(rack -> slice.put("rack", rack));
        return slice;
    }
}
