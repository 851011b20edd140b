package io.drydock.lab.server;

import io.drydock.design.host.MacAddress;
import io.drydock.lab.inventory.Hardware;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What a server is made of.
 *
 * @param address of its BMC
 * @param hardware shared by all servers of its model
 * @param accounts of the BMC
 * @param kg the BMC's key K_G of at most 20 bytes (IPMI 2.0, section 13.20); absent: the account's password serves in its place
 * @param macs one for each network port of the hardware, in that order
 * @param on whether it has power at first
 * @param clock what time it is in the lab
 * @param seed of what is random about it
 */
public record ServerSpec(String name, InetAddress address, Hardware hardware, Identity identity, List<Account> accounts, Optional<byte[]> kg,
                         List<MacAddress> macs, boolean on, PowerDelays delays, InstantSource clock, long seed) {
    public ServerSpec {
        accounts = List.copyOf(accounts);
        macs = List.copyOf(macs);
        if (macs.size() != hardware.networkPorts().size()) {
            throw new IllegalArgumentException(name + " has " + hardware.networkPorts().size() + " network ports and " + macs.size() + " addresses");
        }
        if (kg.isPresent() && kg.get().length > 20) {
            throw new IllegalArgumentException("a key K_G has at most 20 bytes, that of " + name + " has " + kg.get().length);
        }
    }

    /** Without keys and passwords. */
    @Override
    public String toString() {
        return name + " at " + address.getHostAddress();
    }
}
