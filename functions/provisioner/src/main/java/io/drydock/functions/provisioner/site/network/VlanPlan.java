package io.drydock.functions.provisioner.site.network;

import io.drydock.functions.provisioner.maas.network.Vlan;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Net;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateVlan;
import io.drydock.functions.provisioner.site.network.NetworkChange.UpdateVlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The VLANs of a link. The untagged one has the link's MTU, since it carries the others' frames too; its name is MAAS's own, whatever it is
 * told. A tagged one has the MTU of its networks, and the name of the first of them.
 */
final class VlanPlan {
    /** What the untagged VLAN of a new fabric has (MAAS's defaults). */
    private static final int DEFAULT_MTU = 1500;

    private VlanPlan() {
    }

    static List<NetworkChange> changes(PlacedLink placed) {
        Map<Integer, List<Net>> networks = new TreeMap<>(placed.byVid());
        networks.putIfAbsent(0, List.of());
        List<NetworkChange> changes = new ArrayList<>();
        networks.forEach((vid, nets) -> change(placed, vid, nets).ifPresent(changes::add));
        return changes;
    }

    private static Optional<NetworkChange> change(PlacedLink placed, int vid, List<Net> nets) {
        int mtu = vid == 0 ? placed.link().mtu() : nets.stream().mapToInt(Net::mtu).max().orElseThrow();
        Optional<String> name = vid == 0 ? Optional.empty() : nets.stream().map(Net::name).findFirst();
        Optional<Vlan> vlan = placed.vlan(vid);
        if (vlan.isEmpty() && vid != 0) {
            return Optional.of(new CreateVlan(placed.vlanName(vid), name.orElseThrow(), mtu));
        }
        Optional<String> otherName = name.filter(wanted -> vlan.filter(found -> found.name().equals(wanted)).isEmpty());
        Optional<Integer> otherMtu = Optional.of(mtu).filter(wanted -> !wanted.equals(vlan.map(Vlan::mtu).orElse(DEFAULT_MTU)));
        return otherName.isEmpty() && otherMtu.isEmpty() ? Optional.empty() : Optional.of(new UpdateVlan(placed.vlanName(vid), otherName, otherMtu));
    }
}
