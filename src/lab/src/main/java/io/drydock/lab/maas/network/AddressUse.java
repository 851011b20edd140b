package io.drydock.lab.maas.network;

import io.drydock.design.network.IpAddress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which addresses of a subnet are in use and which are free. */
final class AddressUse {
    private final Subnet subnet;
    private final List<Span> used;

    private AddressUse(Subnet subnet, List<Span> used) {
        this.subnet = subnet;
        this.used = used.stream().sorted(Comparator.comparing(Span::first)).toList();
    }

    /** With everything that takes addresses: ranges, gateways, name servers and machines. */
    static AddressUse of(Subnet subnet, Networks networks) {
        List<Span> used = new ArrayList<>(networks.ranges(subnet).stream().map(IpRange::span).toList());
        subnet.gateway().filter(subnet.cidr()::contains).ifPresent(gateway -> used.add(Span.of(gateway, "gateway-ip")));
        subnet.dnsServers().stream().filter(subnet.cidr()::contains).forEach(server -> used.add(Span.of(server, "dns-server")));
        networks.routes().stream().filter(route -> route.source() == subnet).forEach(route -> used.add(Span.of(route.gateway(), "gateway-ip")));
        networks.addresses().in(subnet).forEach(address -> used.add(Span.of(address, "assigned-ip")));
        return new AddressUse(subnet, used);
    }

    /** With ranges alone, but for one of them. */
    static AddressUse ofRanges(Subnet subnet, Networks networks, int exceptRange) {
        return new AddressUse(subnet, networks.ranges(subnet).stream().filter(range -> range.id() != exceptRange).map(IpRange::span).toList());
    }

    /** With everything but one range. */
    static AddressUse except(Subnet subnet, Networks networks, IpRange range) {
        return new AddressUse(subnet, of(subnet, networks).used.stream().filter(span -> range == null || !span.equals(range.span())).toList());
    }

    List<Span> used() {
        return used;
    }

    boolean isFree(Span span) {
        return used.stream().noneMatch(span::overlaps);
    }

    /** What is free among the addresses that hosts may have. */
    List<Span> free() {
        List<Span> free = new ArrayList<>();
        BigInteger next = Span.number(subnet.cidr().first()).add(subnet.cidr().networkAddress().isPresent() ? BigInteger.ONE : BigInteger.ZERO);
        BigInteger end = Span.number(subnet.cidr().last()).subtract(subnet.cidr().broadcast().isPresent() ? BigInteger.ONE : BigInteger.ZERO);
        for (Span span : used) {
            if (span.first().compareTo(next) > 0) {
                free.add(new Span(next, span.first().subtract(BigInteger.ONE).min(end), ""));
            }
            next = next.max(span.last().add(BigInteger.ONE));
        }
        if (next.compareTo(end) <= 0) {
            free.add(new Span(next, end, ""));
        }
        return free;
    }

    /** The lowest address that is free. */
    Optional<IpAddress> next() {
        return free().stream().findFirst().map(span -> Span.address(subnet.cidr().address().family(), span.first()));
    }
}
