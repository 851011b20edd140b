package io.drydock.functions.provisioner.maas;

import io.drydock.design.host.MacAddress;
import io.drydock.design.network.IpAddress;
import io.drydock.function.node.ManagedNode;
import io.drydock.step.StepFailed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of MAAS's machines a node is, by what its design says of it. */
final class NodeMatch {
    private final ManagedNode node;
    private final Map<String, Optional<IpAddress>> bmcs;

    /** @param bmcs the addresses of the machines' BMCs, by system id */
    NodeMatch(ManagedNode node, Map<String, Optional<IpAddress>> bmcs) {
        this.node = node;
        this.bmcs = bmcs;
    }

    /**
     * The machine with the node's name, its BMC or its boot MAC. A machine with the same name in another domain is not meant where there is
     * one in the node's own.
     *
     * @throws StepFailed if several machines are meant: whichever was taken, the wrong one might be wiped
     */
    Optional<Machine> in(List<Machine> machines) {
        Map<Machine, List<String>> reasons = new LinkedHashMap<>();
        machines.forEach(machine -> {
            List<String> found = reasons(machine);
            if (!found.isEmpty()) {
                reasons.put(machine, found);
            }
        });
        boolean inDomain = reasons.keySet().stream().anyMatch(this::hasFqdn);
        reasons.entrySet().removeIf(entry -> inDomain && entry.getValue().equals(List.of(name())) && !hasFqdn(entry.getKey()));
        if (reasons.size() > 1) {
            throw new StepFailed("Node " + node.name() + " is more than one machine of MAAS: " + reasons.entrySet().stream()
                    .map(entry -> entry.getKey() + " by " + String.join(" and ", entry.getValue())).sorted().collect(Collectors.joining(", "))
                    + ". Delete the wrong one in MAAS, or correct the design.");
        }
        return reasons.keySet().stream().findFirst();
    }

    private List<String> reasons(Machine machine) {
        List<String> reasons = new ArrayList<>();
        if (machine.hostname().equalsIgnoreCase(node.name())) {
            reasons.add(name());
        }
        node.address().filter(address -> bmcs.getOrDefault(machine.systemId(), Optional.empty()).filter(address::equals).isPresent())
                .ifPresent(address -> reasons.add("its BMC's address " + address));
        node.applied().bootMac().value().filter(mac -> boots(machine, mac)).ifPresent(mac -> reasons.add("its boot MAC " + mac));
        return reasons;
    }

    private static boolean boots(Machine machine, MacAddress mac) {
        return machine.bootMac().filter(mac::equals).isPresent() || machine.macs().contains(mac);
    }

    private boolean hasFqdn(Machine machine) {
        return machine.fqdn().equalsIgnoreCase(node.applied().fqdn());
    }

    private static String name() {
        return "its name";
    }
}
