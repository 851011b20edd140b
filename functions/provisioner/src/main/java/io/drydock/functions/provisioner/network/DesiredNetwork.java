package io.drydock.functions.provisioner.network;

import java.util.List;
import java.util.Set;

/**
 * All interfaces that a machine shall have.
 *
 * @param interfaces parents before their VLANs
 * @param untouched ids of interfaces that are left as they are, whatever they are: those of links that are not managed
 * @param untouchedSubnets ids of subnets to which links are left as they are
 */
record DesiredNetwork(List<DesiredInterface> interfaces, Set<Integer> untouched, Set<Integer> untouchedSubnets) {
    DesiredNetwork {
        interfaces = List.copyOf(interfaces);
        untouched = Set.copyOf(untouched);
        untouchedSubnets = Set.copyOf(untouchedSubnets);
    }
}
