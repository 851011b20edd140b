package io.drydock.design.host;

import io.drydock.design.network.IpAddress;
import io.drydock.design.value.Field;
import java.util.List;

/**
 * One server.
 *
 * @param body what it has of its own and may also have from profiles
 * @param addressing its addresses
 * @param bootMac MAC address that it boots from, as written
 */
public record BaremetalNode(String name, HostBody body, List<Addressing> addressing, Field<MacAddress> bootMac) {
    /**
     * An address on a network.
     *
     * @param dhcp whether the address is the word {@code dhcp}; then {@code address} is absent
     */
    public record Addressing(Field<String> network, Field<IpAddress> address, boolean dhcp) {
    }
}
