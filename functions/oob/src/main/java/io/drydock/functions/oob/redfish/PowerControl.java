package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.PowerCommand;
import io.drydock.functions.oob.bmc.PowerState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A system's power (schema ComputerSystem: PowerState, action Reset). */
final class PowerControl {
    private final Service service;
    private final TaskMonitor tasks;

    PowerControl(Service service, TaskMonitor tasks) {
        this.service = service;
        this.tasks = tasks;
    }

    static PowerState state(JsonNode system) {
        return switch (Fields.text(system, "PowerState").orElse("").toLowerCase(Locale.ROOT)) {
            case "on" -> PowerState.ON;
            case "off" -> PowerState.OFF;
            default -> PowerState.CHANGING;
        };
    }

    void send(PowerCommand command, Resource system) {
        JsonNode action = Fields.at(system.json(), "Actions", "#ComputerSystem.Reset");
        String target = Fields.target(action.path("target"))
                .orElseThrow(() -> service.api().failure(Kind.UNSUPPORTED, system.path(), "has a System without the action Reset"));
        Optional<List<String>> allowed = Allowable.of(action, "ResetType").or(() -> Fields.target(action.path("@Redfish.ActionInfo"))
                .flatMap(service.api()::find).flatMap(info -> Allowable.ofParameter(info.json(), "ResetType")));
        String type = Allowable.best(ResetTypes.of(command), allowed).orElseThrow(() -> service.api().failure(Kind.UNSUPPORTED, system.path(),
                "can't " + words(command) + ": of " + String.join(", ", ResetTypes.of(command)) + " it offers none, but "
                        + String.join(", ", allowed.orElse(List.of()))));
        if (type.equals(ResetTypes.BUTTON) && done(command, state(system.json()))) {
            return;
        }
        Request request = Request.post(target, JsonNodeFactory.instance.objectNode().put("ResetType", type));
        tasks.follow(request, service.api().send(request));
    }

    /** Where the button would undo what is already there. */
    private static boolean done(PowerCommand command, PowerState state) {
        return command == PowerCommand.ON ? state == PowerState.ON : state == PowerState.OFF;
    }

    private static String words(PowerCommand command) {
        return switch (command) {
            case ON -> "switch power on";
            case OFF -> "switch power off";
            case CYCLE -> "cycle power";
            case RESET -> "restart the server";
            case SOFT_OFF -> "ask the operating system to shut down";
        };
    }
}
