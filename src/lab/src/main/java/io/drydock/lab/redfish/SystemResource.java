package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.inventory.Health;
import io.drydock.lab.inventory.PciDevice;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.BootOverride;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerState;
import java.util.List;
import java.util.Optional;

/** Systems and the ComputerSystem of the server; a neighbour that the same manager shows tells little of itself. */
final class SystemResource {
    private SystemResource() {
    }

    static List<Route> routes() {
        return List.of(
                Route.of("Systems", (subject, _) -> Optional.of(new Found.Members(Subject.ROOT + "/Systems", "ComputerSystemCollection",
                        "Computer System Collection", subject.systems().stream().map(id -> Subject.ROOT + "/Systems/" + id).toList()))),
                Route.of("Systems/{}", (subject, id) -> id.getFirst().equals(subject.system()) ? Optional.of(new Found.Resource(body(subject)))
                        : subject.systems().contains(id.getFirst()) ? Optional.of(new Found.Resource(neighbour(id.getFirst()))) : Optional.empty()));
    }

    /** Whether the path's system is the server; nothing, else. */
    static Optional<Subject> own(Subject subject, List<String> variables) {
        return variables.getFirst().equals(subject.system()) ? Optional.of(subject) : Optional.empty();
    }

    static ObjectNode body(Subject subject) {
        LabServer server = subject.server();
        String uri = subject.systemUri();
        ObjectNode body = Json.resource(uri, "ComputerSystem.v1_16_0", subject.system(), "System").put("SystemType", "Physical")
                .put("Manufacturer", server.hardware().manufacturer()).put("Model", server.hardware().product())
                .put("PartNumber", server.hardware().partNumber()).put("SerialNumber", server.identity().serial())
                .put("UUID", server.identity().uuid().toString()).put("AssetTag", server.identity().assetTag()).put("HostName", server.name())
                .put("BiosVersion", server.hardware().bios()).put("PowerState", power(server.power()));
        Json.light(body, server.identifying());
        Health health = server.health();
        body.set("Status", Json.object().put("State", server.power().powered() ? "Enabled" : "Disabled").put("Health", Json.health(health))
                .put("HealthRollup", Json.health(health)));
        body.set("Boot", boot(subject, server.bootOverride()));
        body.set("ProcessorSummary", processors(server));
        ObjectNode memory = body.putObject("MemorySummary").put("TotalSystemMemoryGiB", server.hardware().memoryMebibytes() / 1024);
        memory.set("Status", Json.status(worst(server, server.hardware().memory().stream().map(module -> module.slot()).toList())));
        for (String part : List.of("Processors", "Memory", "Storage", "SimpleStorage", "EthernetInterfaces", "LogServices")) {
            body.set(part, Json.reference(uri + "/" + part));
        }
        List<PciDevice> devices = server.hardware().pciDevices();
        body.set("PCIeDevices", Json.references(PciResources.slots(server).stream().map(slot -> PciResources.deviceUri(subject, slot)).toList()));
        body.put("PCIeDevices@odata.count", PciResources.slots(server).size());
        body.set("PCIeFunctions", Json.references(devices.stream().map(device -> PciResources.functionUri(subject, device)).toList()));
        body.put("PCIeFunctions@odata.count", devices.size());
        ObjectNode links = body.putObject("Links");
        links.set("Chassis", Json.references(List.of(subject.chassisUri())));
        links.set("ManagedBy", Json.references(List.of(subject.managerUri())));
        ObjectNode reset = body.putObject("Actions").putObject("#ComputerSystem.Reset").put("target", uri + "/Actions/ComputerSystem.Reset");
        reset.set("ResetType@Redfish.AllowableValues", Json.texts(ResetType.titles()));
        return body;
    }

    private static ObjectNode processors(LabServer server) {
        ObjectNode summary = Json.object().put("Count", server.hardware().processors().size())
                .put("LogicalProcessorCount", server.hardware().processors().stream().mapToInt(processor -> processor.threads()).sum())
                .put("Model", server.hardware().processors().isEmpty() ? "" : server.hardware().processors().getFirst().model());
        summary.set("Status", Json.status(worst(server, server.hardware().processors().stream().map(processor -> processor.socket()).toList())));
        return summary;
    }

    private static Health worst(LabServer server, List<String> parts) {
        return parts.stream().map(server::partHealth).reduce(Health.OK, Health::worse);
    }

    private static ObjectNode boot(Subject subject, BootOverride override) {
        boolean none = override.device() == BootDevice.NONE;
        ObjectNode boot = Json.object().put("BootSourceOverrideEnabled", none ? "Disabled" : override.once() ? "Once" : "Continuous")
                .put("BootSourceOverrideTarget", BootTarget.of(override.device()))
                .put("BootSourceOverrideMode", (none ? subject.server().hardware().uefi() : override.uefi()) ? "UEFI" : "Legacy");
        boot.set("BootSourceOverrideTarget@Redfish.AllowableValues", Json.texts(BootTarget.allowed()));
        boot.set("BootSourceOverrideEnabled@Redfish.AllowableValues", Json.texts(enabledValues(subject)));
        boot.set("BootSourceOverrideMode@Redfish.AllowableValues", Json.texts("UEFI", "Legacy"));
        return boot;
    }

    /** What BootSourceOverrideEnabled may be set to. */
    static String[] enabledValues(Subject subject) {
        return subject.has(Fault.CONTINUOUS_ONLY) ? new String[] {"Disabled", "Continuous"} : new String[] {"Disabled", "Once", "Continuous"};
    }

    static String power(PowerState state) {
        return switch (state) {
            case ON -> "On";
            case OFF -> "Off";
            case POWERING_ON -> "PoweringOn";
            case POWERING_OFF -> "PoweringOff";
        };
    }

    private static ObjectNode neighbour(String id) {
        ObjectNode body = Json.resource(Subject.ROOT + "/Systems/" + id, "ComputerSystem.v1_16_0", id, "Neighbouring System")
                .put("SystemType", "Physical")
                .put("Manufacturer", "Lab").put("Model", "Neighbour").put("SerialNumber", "NEIGHBOUR").put("HostName", "neighbour")
                .put("PowerState", "On");
        body.set("Status", Json.status(Health.OK));
        return body;
    }
}
