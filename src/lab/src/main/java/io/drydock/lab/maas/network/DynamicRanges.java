package io.drydock.lab.maas.network;

import io.drydock.design.network.IpAddress;
import java.math.BigInteger;
import java.util.Optional;

/** The addresses of a subnet that MAAS's DHCP server gives away. */
public final class DynamicRanges {
    private DynamicRanges() {
    }

    /** The range that the address lies in, as MAAS writes it: {@code 10.0.0.100 to 10.0.0.200}. */
    public static Optional<String> around(IpAddress address, Subnet subnet, Networks networks) {
        return networks.ranges(subnet).stream().filter(range -> range.isDynamic() && range.contains(address)).findFirst()
                .map(range -> range.start() + " to " + range.end());
    }

    /** The address that an interface with that number gets: the same one every time. */
    public static Optional<IpAddress> lease(Subnet subnet, int number, Networks networks) {
        return networks.ranges(subnet).stream().filter(IpRange::isDynamic).findFirst().map(range -> {
            Span span = range.span();
            return Span.address(range.start().family(), span.first().add(BigInteger.valueOf(number).mod(span.size())));
        });
    }
}
