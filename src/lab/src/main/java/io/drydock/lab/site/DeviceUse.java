package io.drydock.lab.site;

import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNode.DeviceSelector;
import io.drydock.design.model.AppliedNode.Interface;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the nodes of a hardware profile use its devices for, by alias: a profile itself does not say what kind of device an alias is.
 *
 * @param network aliases that interfaces consist of
 * @param pxe those of interfaces whose name, link or network tells of PXE
 * @param disks storage devices, by alias or by their names in the operating system, and how many bytes nodes want of each
 */
record DeviceUse(Set<String> network, Set<String> pxe, Map<String, Long> disks) {
    static DeviceUse by(Collection<AppliedNode> nodes) {
        Set<String> network = new HashSet<>();
        Set<String> pxe = new HashSet<>();
        Map<String, Long> disks = new TreeMap<>();
        for (AppliedNode node : nodes) {
            for (Map.Entry<String, Interface> entry : node.interfaces().entrySet()) {
                Interface device = entry.getValue();
                boolean boots = tellsPxe(entry.getKey()) || device.deviceLink().filter(DeviceUse::tellsPxe).isPresent()
                        || device.networks().stream().anyMatch(DeviceUse::tellsPxe);
                device.slaves().stream().map(DeviceSelector::written).forEach(alias -> {
                    network.add(alias);
                    if (boots) {
                        pxe.add(alias);
                    }
                });
            }
            DiskNeeds.of(node.storage()).forEach((disk, bytes) -> disks.merge(disk, bytes, Math::max));
        }
        return new DeviceUse(network, pxe, disks);
    }

    private static boolean tellsPxe(String name) {
        return name.toLowerCase(Locale.ROOT).contains("pxe");
    }

    boolean isDisk(String alias) {
        return disks.containsKey(alias);
    }

    /** Whether nodes use it so, or its name or type tells it. */
    boolean isNetwork(String alias, String type) {
        String words = (alias + " " + type).toLowerCase(Locale.ROOT);
        return network.contains(alias) || words.contains("nic") || words.contains("eth") || words.contains("network");
    }

    boolean isPxe(String alias) {
        return pxe.contains(alias) || tellsPxe(alias);
    }
}
