package io.drydock.lab.maas.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.maas.domain.DomainPart;
import io.drydock.lab.maas.hardware.Lshw;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.life.BmcPower;
import io.drydock.lab.maas.result.ScriptRuns;
import io.drydock.lab.maas.result.ScriptSet;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.server.Identity;
import io.drydock.lab.server.LabServer;
import java.util.List;
import java.util.Optional;

/** A machine as MAAS shows it. */
public final class MachineJson {
    private static final String UNKNOWN = "Unknown";

    private final List<MaasPart> parts;
    private final BmcPower power;
    private final DomainPart domains;

    /** @param parts that have a share in it */
    public MachineJson(List<MaasPart> parts, BmcPower power, DomainPart domains) {
        this.parts = parts;
        this.power = power;
        this.domains = domains;
    }

    /** The whole machine. */
    public ObjectNode of(MaasMachine machine) {
        ObjectNode body = Json.object().put("system_id", machine.systemId()).put("hostname", machine.hostname()).put("fqdn", machine.fqdn())
                .put("description", machine.description()).put("architecture", machine.architecture()).put("node_type", 0)
                .put("node_type_name", "Machine").put("status", machine.status().code()).put("status_name", machine.status().title())
                .put("status_message", machine.statusMessage().orElse(null)).put("status_action", (String) null)
                .put("error_description", machine.error()).put("owner", machine.owner().orElse(null)).put("locked", machine.locked())
                .put("power_type", machine.power().type()).put("power_state", power.query(machine)).put("osystem", machine.platform().osystem())
                .put("distro_series", machine.platform().series()).put("hwe_kernel", machine.platform().kernel().orElse(null))
                .put("min_hwe_kernel", "").put("netboot", machine.platform().netboot()).put("agent_name", machine.agentName());
        body.set("tag_names", Json.texts(machine.tags()));
        ObjectNode annotations = body.putObject("owner_data");
        machine.ownerData().forEach(annotations::put);
        body.set("workload_annotations", annotations.deepCopy());
        empty(body);
        place(body, machine);
        hardware(body, machine);
        scripts(body, machine);
        parts.forEach(part -> part.show(machine, body));
        return body.put("resource_uri", "/MAAS/api/2.0/machines/" + machine.systemId() + "/");
    }

    /** What no machine of the lab has, or a part of MAAS fills in. */
    private static void empty(ObjectNode body) {
        for (String list : List.of("interface_set", "blockdevice_set", "physicalblockdevice_set", "virtualblockdevice_set", "volume_groups", "raids",
                "bcaches", "cache_sets", "special_filesystems")) {
            body.putArray(list);
        }
        for (String nothing : List.of("boot_interface", "boot_disk", "parent", "pod", "virtualmachine_id", "swap_size", "address_ttl",
                "sync_interval", "last_sync", "next_sync")) {
            body.putNull(nothing);
        }
        body.put("storage", 0.0).put("disable_ipv4", false).put("ephemeral_deploy", false).put("enable_hw_sync", false);
        ObjectNode gateways = body.putObject("default_gateways");
        for (String family : List.of("ipv4", "ipv6")) {
            gateways.putObject(family).putNull("gateway_ip").putNull("link_id");
        }
    }

    private void place(ObjectNode body, MaasMachine machine) {
        body.putObject("zone").put("id", 1).put("name", "default").put("description", "").put("resource_uri", "/MAAS/api/2.0/zones/default/");
        body.putObject("pool").put("id", 0).put("name", "default").put("description", "Default pool")
                .put("resource_uri", "/MAAS/api/2.0/resourcepool/0/");
        domains.json(machine.domain()).ifPresent(domain -> body.set("domain", domain));
    }

    private static void hardware(ObjectNode body, MaasMachine machine) {
        Optional<LabServer> known = machine.server().filter(_ -> machine.commissioned());
        Optional<Hardware> hardware = known.map(LabServer::hardware);
        Optional<Identity> identity = known.map(LabServer::identity);
        int cores = hardware.map(model -> model.processors().stream().mapToInt(cpu -> cpu.threads()).sum()).orElse(0);
        long memory = hardware.map(Hardware::memoryMebibytes).orElse(0L);
        body.put("cpu_count", cores).put("memory", memory)
                .put("cpu_speed", hardware.map(model -> model.processors().getFirst().megahertz()).orElse(0))
                .put("hardware_uuid", identity.map(one -> one.uuid().toString()).orElse(null))
                .put("bios_boot_method", hardware.map(model -> model.uefi() ? "uefi" : "pxe").orElse(null));
        ObjectNode numa = body.putArray("numanode_set").addObject().put("index", 0).put("memory", memory);
        for (int core = 0; core < cores; core++) {
            numa.withArray("/cores").add(core);
        }
        numa.withArray("/cores");
        numa.putArray("hugepages_set");
        String maker = hardware.map(Hardware::manufacturer).orElse(UNKNOWN);
        String serial = identity.map(Identity::serial).orElse(UNKNOWN);
        body.putObject("hardware_info").put("system_vendor", maker).put("system_product", hardware.map(Hardware::product).orElse(UNKNOWN))
                .put("system_family", UNKNOWN).put("system_version", UNKNOWN).put("system_sku", hardware.map(Hardware::partNumber).orElse(UNKNOWN))
                .put("system_serial", serial)
                .put("cpu_model", hardware.map(model -> model.processors().getFirst().model()).orElse(UNKNOWN))
                .put("mainboard_vendor", maker).put("mainboard_product", hardware.map(Hardware::partNumber).orElse(UNKNOWN))
                .put("mainboard_serial", identity.map(Identity::boardSerial).orElse(UNKNOWN)).put("mainboard_version", UNKNOWN)
                .put("mainboard_firmware_vendor", maker).put("mainboard_firmware_date", hardware.map(_ -> Lshw.biosDate()).orElse(UNKNOWN))
                .put("mainboard_firmware_version", hardware.map(Hardware::bios).orElse(UNKNOWN)).put("chassis_vendor", maker)
                .put("chassis_type", hardware.map(_ -> "Rack Mount Chassis").orElse(UNKNOWN)).put("chassis_serial", serial)
                .put("chassis_version", UNKNOWN);
    }

    private static void scripts(ObjectNode body, MaasMachine machine) {
        ScriptRuns runs = ScriptRuns.of(machine);
        status(body, "commissioning", runs.current(ScriptSet.Type.COMMISSIONING));
        status(body, "testing", runs.current(ScriptSet.Type.TESTING));
        runs.current(ScriptSet.Type.INSTALLATION).ifPresentOrElse(set -> body.put("current_installation_result_id", set.id()),
                () -> body.putNull("current_installation_result_id"));
        Optional<ScriptSet> tests = runs.current(ScriptSet.Type.TESTING);
        for (String kind : List.of("storage", "cpu", "memory", "interface", "network", "other")) {
            Optional<ScriptSet> of = tests.filter(_ -> kind.equals("storage"));
            body.put(kind + "_test_status", of.map(ScriptSet::statusCode).orElse(-1)).put(kind + "_test_status_name",
                    of.map(ScriptSet::statusName).orElse(UNKNOWN));
        }
    }

    private static void status(ObjectNode body, String kind, Optional<ScriptSet> set) {
        body.put(kind + "_status", set.map(ScriptSet::statusCode).orElse(-1)).put(kind + "_status_name", set.map(ScriptSet::statusName).orElse(UNKNOWN))
                .put("current_" + kind + "_result_id", set.map(ScriptSet::id).orElse(null));
    }
}
