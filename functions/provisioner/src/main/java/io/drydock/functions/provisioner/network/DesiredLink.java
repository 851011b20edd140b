package io.drydock.functions.provisioner.network;

import io.drydock.design.network.IpAddress;
import io.drydock.functions.provisioner.maas.network.Subnet;
import java.util.Optional;

/**
 * A link that an interface shall have.
 *
 * @param address where the mode is static
 * @param gateway whether the machine's default route goes by the subnet's gateway
 */
record DesiredLink(LinkMode mode, Subnet subnet, Optional<IpAddress> address, boolean gateway) {
    @Override
    public String toString() {
        return mode.word() + address.map(ip -> " " + ip).orElse("") + " in " + subnet.cidr() + (gateway ? ", default gateway" : "");
    }
}
