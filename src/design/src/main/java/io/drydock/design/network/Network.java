package io.drydock.design.network;

import io.drydock.design.value.Field;
import java.util.List;
import java.util.Map;

/**
 * A network of layers 2 and 3.
 *
 * @param vlan VLAN id; absent, or 0 as public sites write it, is untagged
 * @param mtu in bytes; the link's where absent
 * @param routeDomain networks of one domain reach each other
 */
public record Network(String name, Map<String, String> labels, Field<Cidr> cidr, Field<Long> vlan, Field<Long> mtu,
                      Field<String> routeDomain, List<Range> ranges, List<Route> routes, Dns dns, DhcpRelay dhcpRelay) {
    /**
     * Addresses for one purpose, both ends included.
     */
    public record Range(Field<Type> type, Field<IpAddress> start, Field<IpAddress> end) {
        /** static: addresses of nodes; dhcp: served by the provisioner; reserved: never used. */
        public enum Type { STATIC, DHCP, RESERVED }
    }

    /**
     * A static route; exactly one of {@code subnet} and {@code routeDomain} names where it leads.
     *
     * @param subnet 0.0.0.0/0 (or ::/0) is the default route
     */
    public record Route(Field<Cidr> subnet, Field<String> routeDomain, Field<IpAddress> gateway, Field<Long> metric) {
    }

    /**
     * @param domain {@code local} where absent; the primary network's is the node's domain
     * @param servers addresses, as the comma-separated list names them
     */
    public record Dns(Field<String> domain, List<Field<IpAddress>> servers) {
        /** The domain of a network that names none. */
        public static final String DEFAULT_DOMAIN = "local";
    }

    /** Where DHCP requests of this network are relayed to. */
    public record DhcpRelay(Field<IpAddress> selfIp, Field<IpAddress> upstreamTarget) {
    }
}
