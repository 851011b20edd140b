package io.drydock.functions.provisioner.network;

import io.drydock.design.model.AppliedNode;
import io.drydock.functions.provisioner.manifest.Manifest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the interfaces that belong to links which are not managed: the ports that the design names for them, interfaces of the design's names,
 * and all that is made of these or that these are made of. A device that is not found there is nobody's trouble.
 */
final class Untouched {
    private final AppliedNode node;
    private final Manifest manifest;
    private final MachineNetwork current;

    Untouched(AppliedNode node, Manifest manifest, MachineNetwork current) {
        this.node = node;
        this.manifest = manifest;
        this.current = current;
    }

    Set<Integer> of(Map<String, AppliedNode.Interface> unmanaged) {
        Set<String> names = new HashSet<>(unmanaged.keySet());
        Ports.of(node, unmanaged.values(), manifest, current).byName().values().forEach(port -> names.add(port.name()));
        boolean more = !names.isEmpty();
        while (more) {
            more = false;
            for (MachineInterface one : current.interfaces()) {
                if (names.contains(one.name())) {
                    more |= names.addAll(one.parents());
                } else if (one.parents().stream().anyMatch(names::contains)) {
                    more |= names.add(one.name());
                }
            }
        }
        return current.interfaces().stream().filter(one -> names.contains(one.name())).map(MachineInterface::id).collect(Collectors.toSet());
    }
}
