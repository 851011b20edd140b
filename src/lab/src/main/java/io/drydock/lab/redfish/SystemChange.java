package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.BootOverride;
import io.drydock.lab.server.LabServer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** PATCH of the system: boot device and identify light. All of a request is understood before any of it is done. */
final class SystemChange {
    private Optional<BootOverride> boot = Optional.empty();
    private Optional<Boolean> light = Optional.empty();

    private SystemChange() {
    }

    /**
     * Carries it out.
     *
     * @param current the system as it is
     * @throws Refused if it can't be done; then nothing was
     */
    static void apply(Subject subject, ObjectNode wanted, ObjectNode current) throws Refused {
        SystemChange change = new SystemChange();
        for (Map.Entry<String, JsonNode> property : wanted.properties()) {
            change.read(subject, property.getKey(), property.getValue(), current);
        }
        LabServer server = subject.server();
        change.boot.ifPresent(server::bootOverride);
        change.light.ifPresent(on -> server.identify(on ? LabServer.FOREVER : Duration.ZERO));
    }

    private void read(Subject subject, String property, JsonNode value, ObjectNode current) throws Refused {
        switch (property) {
            case "Boot" -> boot = Optional.of(boot(subject, value));
            case "IndicatorLED" -> light = Optional.of(!Body.oneOf(value, property, "Lit", "Blinking", "Off").equals("Off"));
            case "LocationIndicatorActive" -> {
                if (!value.isBoolean()) {
                    throw new Refused(400, Message.of("PropertyValueTypeError", "The value '" + value.asText() + "' for the property " + property
                            + " is of a different type than the property can accept.", "Send true or false.", value.asText(), property));
                }
                light = Optional.of(value.booleanValue());
            }
            default -> throw current.has(property) ? Body.notWritable(property) : Body.unknown(property);
        }
    }

    private static BootOverride boot(Subject subject, JsonNode value) throws Refused {
        BootOverride now = subject.server().bootOverride();
        boolean none = now.device() == BootDevice.NONE;
        BootDevice device = now.device();
        boolean uefi = none ? subject.server().hardware().uefi() : now.uefi();
        String enabled = !none && !now.once() || subject.has(Fault.CONTINUOUS_ONLY) ? "Continuous" : "Once";
        if (!value.isObject()) {
            throw new Refused(400, Message.of("PropertyValueTypeError",
                    "The value for the property Boot is of a different type than the property can accept.",
                    "Send an object.", value.asText(), "Boot"));
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            switch (property.getKey()) {
                case "BootSourceOverrideTarget" -> device = BootTarget.device(
                        Body.oneOf(property.getValue(), property.getKey(), BootTarget.allowed())).orElse(BootDevice.NONE);
                case "BootSourceOverrideEnabled" -> enabled = Body.oneOf(property.getValue(), property.getKey(),
                        SystemResource.enabledValues(subject));
                case "BootSourceOverrideMode" -> uefi = Body.oneOf(property.getValue(), property.getKey(), "UEFI", "Legacy").equals("UEFI");
                default -> throw Body.unknown("Boot/" + property.getKey());
            }
        }
        return enabled.equals("Disabled") || device == BootDevice.NONE ? BootOverride.NONE
                : new BootOverride(device, enabled.equals("Once"), uefi, now.options());
    }
}
