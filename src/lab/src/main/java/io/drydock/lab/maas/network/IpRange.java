package io.drydock.lab.maas.network;

import io.drydock.design.network.IpAddress;
import java.util.List;

/**
 * Addresses of a subnet that are for one purpose.
 *
 * @param type {@code reserved}: MAAS gives none of them away; {@code dynamic}: for its DHCP server
 * @param owner the user who set it up
 */
record IpRange(int id, Subnet subnet, String type, IpAddress start, IpAddress end, String owner, String comment) {
    static final String RESERVED = "reserved";
    static final String DYNAMIC = "dynamic";
    static final List<String> TYPES = List.of(RESERVED, DYNAMIC);

    IpRange withId(int number) {
        return new IpRange(number, subnet, type, start, end, owner, comment);
    }

    boolean isDynamic() {
        return type.equals(DYNAMIC);
    }

    Span span() {
        return Span.of(start, end, type);
    }

    boolean contains(IpAddress address) {
        return start.compareTo(address) <= 0 && address.compareTo(end) <= 0;
    }
}
