package io.drydock.lab.maas.machine;

import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.life.MachineCare;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MachineStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Gives machines to users. */
final class Allocation {
    private static final List<String> CONSTRAINTS = List.of("name", "tags", "not_tags", "arch", "cpu_count", "mem", "zone", "pool", "domain");

    private final MachineCare care;

    Allocation(MachineCare care) {
        this.care = care;
    }

    /** @throws Refused if there is no machine to be had */
    MaasMachine allocate(MaasRequest request) throws Refused {
        Optional<String> systemId = request.filled("system_id");
        if (systemId.isPresent()) {
            MaasMachine machine = care.state().machine(systemId.get()).filter(Allocation::isFree)
                    .orElseThrow(() -> Refused.conflict("No machine with system ID " + systemId.get() + " available."));
            take(machine, request);
            return machine;
        }
        MaasMachine machine = care.state().machines().stream().filter(Allocation::isFree).filter(wanted(request)).findFirst()
                .orElseThrow(() -> none(request));
        if (!request.truth("dry_run", false)) {
            take(machine, request);
        }
        return machine;
    }

    /** The machine belongs to whoever asks. */
    void take(MaasMachine machine, MaasRequest request) {
        machine.owner(Optional.of(request.owner()));
        request.one("agent_name").ifPresent(machine::agentName);
        care.lifecycle().enter(machine, MachineStatus.ALLOCATED, "Allocated");
    }

    private static boolean isFree(MaasMachine machine) {
        return machine.status() == MachineStatus.READY && machine.owner().isEmpty();
    }

    private static Predicate<MaasMachine> wanted(MaasRequest request) {
        List<Predicate<MaasMachine>> all = new ArrayList<>();
        request.filled("name").ifPresent(name -> all.add(machine -> name.equals(machine.hostname()) || name.equals(machine.fqdn())));
        words(request, "tags").forEach(tag -> all.add(machine -> machine.tags().contains(tag)));
        words(request, "not_tags").forEach(tag -> all.add(machine -> !machine.tags().contains(tag)));
        request.filled("domain").ifPresent(domain -> all.add(machine -> machine.domain().equals(domain)));
        request.filled("arch").ifPresent(arch -> all.add(machine -> machine.architecture().equals(arch) || machine.architecture().startsWith(arch + "/")));
        request.filled("zone").ifPresent(zone -> all.add(_ -> zone.equals("default")));
        request.filled("pool").ifPresent(pool -> all.add(_ -> pool.equals("default")));
        request.filled("cpu_count").ifPresent(count -> all.add(machine -> number(count) <= machine.server()
                .map(server -> server.hardware().processors().stream().mapToInt(cpu -> cpu.threads()).sum()).orElse(0)));
        request.filled("mem").ifPresent(mebibytes -> all.add(machine -> number(mebibytes)
                <= machine.server().map(server -> server.hardware().memoryMebibytes()).orElse(0L)));
        return all.stream().reduce(_ -> true, Predicate::and);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.MAX_VALUE;
        }
    }

    private static List<String> words(MaasRequest request, String parameter) {
        return request.all(parameter).stream().flatMap(text -> List.of(text.split("[,\\s]+")).stream()).filter(word -> !word.isEmpty()).toList();
    }

    private static Refused none(MaasRequest request) {
        List<String> given = new ArrayList<>();
        List<String> resolved = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : request.parameters().entrySet()) {
            if (CONSTRAINTS.contains(entry.getKey())) {
                given.add("('" + entry.getKey() + "', ['" + String.join("', '", entry.getValue()) + "'])");
                resolved.add(entry.getKey() + "=" + String.join(",", entry.getValue()));
            }
        }
        return Refused.conflict(given.isEmpty() ? "No machine available."
                : "No available machine matches constraints: [" + String.join(", ", given) + "] (resolved to \"" + String.join(" ", resolved) + "\")");
    }
}
