package io.drydock.functions.provisioner.inspection;

import io.drydock.design.model.AppliedLink;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNode.DeviceSelector;
import io.drydock.design.site.Rack;
import io.drydock.function.verdict.Verdict;
import io.drydock.functions.provisioner.inspection.InspectionSettings.Doubt;
import io.drydock.functions.provisioner.manifest.DeviceAliases;
import io.drydock.functions.provisioner.manifest.Manifest;
import io.drydock.functions.provisioner.manifest.Neighbour;
import io.drydock.functions.provisioner.manifest.NetworkDevice;
import io.drydock.functions.provisioner.manifest.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks whether the ports that the design names have a link, and whether those of one bond end at one switch, or at the two switches of the
 * node's rack. Links that are not managed are not looked at.
 */
final class ConnectivityCheck {
    private final DeviceAliases aliases;
    private final Map<String, Neighbour> neighbours = new HashMap<>();
    private final Optional<Rack> rack;
    private final Doubt missingNeighbour;
    private final List<Verdict> verdicts = new ArrayList<>();

    private ConnectivityCheck(DeviceAliases aliases, List<Neighbour> neighbours, Optional<Rack> rack, Doubt missingNeighbour) {
        this.aliases = aliases;
        neighbours.forEach(one -> this.neighbours.putIfAbsent(one.port(), one));
        this.rack = rack;
        this.missingNeighbour = missingNeighbour;
    }

    /** @param rack the node's, where the design has it */
    static List<Verdict> of(AppliedNode node, Manifest manifest, List<Neighbour> neighbours, Optional<Rack> rack, Doubt missingNeighbour) {
        ConnectivityCheck check = new ConnectivityCheck(new DeviceAliases(node.hardware(), manifest), neighbours, rack, missingNeighbour);
        node.interfaces().forEach((name, one) -> one.deviceLink().map(node.links()::get).filter(link -> !link.unmanaged())
                .ifPresent(link -> check.look(name, one, link)));
        return check.verdicts;
    }

    private void look(String name, AppliedNode.Interface written, AppliedLink link) {
        Map<NetworkDevice, Neighbour> heard = new LinkedHashMap<>();
        for (DeviceSelector slave : written.slaves()) {
            String check = "link " + name + " " + slave.written();
            Resolution<NetworkDevice> found = aliases.networkDevices(List.of(slave));
            found.problems().forEach(problem -> verdicts.add(Verdict.fail(check, problem)));
            found.devices().values().forEach(device -> {
                Optional<Neighbour> neighbour = device.name().map(neighbours::get);
                neighbour.ifPresent(one -> heard.put(device, one));
                verdicts.add(link(check, device, neighbour));
                if (neighbour.isEmpty() && device.link().orElse(true)) {
                    verdicts.add(silent("neighbour " + name + " " + slave.written(), device));
                }
            });
        }
        if (link.bond().isPresent() && heard.size() > 1) {
            verdicts.add(agreement("neighbours " + name, heard));
        }
    }

    /** Who hears a neighbour has a link. */
    private static Verdict link(String check, NetworkDevice device, Optional<Neighbour> neighbour) {
        if (neighbour.isPresent()) {
            return Verdict.pass(check, device.name().orElse("") + " is connected to " + neighbour.get());
        }
        return device.link().map(up -> up ? Verdict.pass(check, device + " has a link") : Verdict.fail(check, device + " has no link"))
                .orElseGet(() -> Verdict.unknown(check, "the manifest does not say whether " + device + " has a link"));
    }

    private Verdict silent(String check, NetworkDevice device) {
        String detail = device.name().orElse("") + " heard no neighbour by LLDP";
        return missingNeighbour == Doubt.FAIL ? Verdict.fail(check, detail + " (drydock.inspection.missing-neighbour=fail)")
                : Verdict.unknown(check, detail);
    }

    private Verdict agreement(String check, Map<NetworkDevice, Neighbour> heard) {
        String told = heard.entrySet().stream().map(one -> one.getKey().name().orElse("") + " to " + one.getValue())
                .collect(Collectors.joining(", "));
        if (heard.values().stream().map(one -> one.chassisId().or(one::systemName)).distinct().count() == 1) {
            return Verdict.pass(check, told);
        }
        if (rack.filter(known -> !known.torSwitches().isEmpty()).isEmpty()) {
            return Verdict.unknown(check, told + ": several switches, and the design does not tell which are those of the node's rack");
        }
        List<Neighbour> foreign = heard.values().stream().filter(one -> !isOf(rack.get(), one)).toList();
        return foreign.isEmpty() ? Verdict.pass(check, told)
                : Verdict.fail(check, told + ": the ports of a bond end at one switch, or at those of the rack, "
                        + String.join(" and ", rack.get().torSwitches().keySet()));
    }

    private static boolean isOf(Rack rack, Neighbour neighbour) {
        return rack.torSwitches().entrySet().stream().anyMatch(known ->
                neighbour.systemName().filter(name -> isCalled(name, known.getKey())).isPresent()
                || known.getValue().managementIp().value().filter(ip -> neighbour.managementAddresses().contains(ip.toString())).isPresent());
    }

    /** Some switches give their name with their domain. */
    private static boolean isCalled(String systemName, String name) {
        return systemName.equalsIgnoreCase(name)
                || systemName.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ".");
    }
}
