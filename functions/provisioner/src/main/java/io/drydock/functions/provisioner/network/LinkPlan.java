package io.drydock.functions.provisioner.network;

import io.drydock.functions.provisioner.network.NetworkChange.ChooseGateway;
import io.drydock.functions.provisioner.network.NetworkChange.ClearGateways;
import io.drydock.functions.provisioner.network.NetworkChange.Link;
import io.drydock.functions.provisioner.network.NetworkChange.Target;
import io.drydock.functions.provisioner.network.NetworkChange.Unlink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The changes of links to subnets, and of which of them leads to the default gateway. A link without an address that is there already is
 * never taken away: MAAS makes one whenever there is no other, and drops it for any other.
 */
final class LinkPlan {
    private final DesiredNetwork desired;
    private final MachineNetwork current;
    private final Map<String, MachineInterface> kept;
    private final List<NetworkChange> unlinks = new ArrayList<>();
    private final List<NetworkChange> links = new ArrayList<>();
    private final Set<Integer> gone = new HashSet<>();
    private Optional<ChooseGateway> gateway = Optional.empty();

    private LinkPlan(DesiredNetwork desired, MachineNetwork current, Map<String, MachineInterface> kept) {
        this.desired = desired;
        this.current = current;
        this.kept = kept;
    }

    static List<NetworkChange> of(DesiredNetwork desired, MachineNetwork current, Map<String, MachineInterface> kept) {
        LinkPlan plan = new LinkPlan(desired, current, kept);
        desired.interfaces().forEach(plan::plan);
        List<NetworkChange> changes = new ArrayList<>(plan.unlinks);
        boolean wrong = plan.hasWrongGateway();
        if (wrong) {
            changes.add(new ClearGateways());
        }
        changes.addAll(plan.links);
        plan.gateway.filter(chosen -> wrong || !current.gatewayLinks().contains(chosen.link().id())).ifPresent(changes::add);
        return changes;
    }

    private void plan(DesiredInterface wanted) {
        Target target = NetworkPlan.target(wanted.name(), kept);
        Optional<MachineInterface> found = Optional.ofNullable(kept.get(wanted.name()));
        // An interface that moves to another VLAN loses its links, which were to subnets of the old one.
        boolean stays = found.filter(one -> KeptInterfaces.isOn(wanted, one)).isPresent();
        List<InterfaceLink> there = found.map(MachineInterface::links).orElse(List.of());
        there.stream().filter(link -> !stays || !isWanted(link, wanted)).forEach(link -> gone.add(link.id()));
        List<InterfaceLink> stale = there.stream().filter(link -> link.mode() != LinkMode.LINK_UP && !isWanted(link, wanted)).toList();
        boolean instead = !wanted.links().isEmpty() && canBeReplaced(there, stale, wanted);
        if (!instead) {
            stale.forEach(link -> unlinks.add(new Unlink(target, link)));
        }
        for (DesiredLink link : wanted.links()) {
            Optional<InterfaceLink> same = there.stream().filter(one -> stays && one.is(link)).findFirst();
            if (same.isEmpty()) {
                links.add(new Link(target, link, instead));
                instead = false;
            } else if (link.gateway()) {
                gateway = Optional.of(new ChooseGateway(target, same.get()));
            }
        }
    }

    /** Whether the first link can take the place of all others at once. A fixed address goes before: another interface may get it. */
    private boolean canBeReplaced(List<InterfaceLink> there, List<InterfaceLink> stale, DesiredInterface wanted) {
        return !stale.isEmpty() && there.stream().noneMatch(link -> link.mode() == LinkMode.STATIC || isWanted(link, wanted));
    }

    private boolean isWanted(InterfaceLink link, DesiredInterface wanted) {
        return wanted.links().stream().anyMatch(link::is)
                || link.subnet().isPresent() && desired.untouchedSubnets().contains(link.subnet().getAsInt());
    }

    /** One that stays, and is not the desired one: of an interface that stays. */
    private boolean hasWrongGateway() {
        return kept.values().stream().flatMap(one -> one.links().stream()).map(InterfaceLink::id)
                .anyMatch(id -> current.gatewayLinks().contains(id) && !gone.contains(id)
                        && gateway.filter(chosen -> chosen.link().id() == id).isEmpty());
    }
}
