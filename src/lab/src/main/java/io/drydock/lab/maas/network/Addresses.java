package io.drydock.lab.maas.network;

import io.drydock.design.network.IpAddress;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** The addresses that machines have. */
public final class Addresses {
    private final TreeSet<IpAddress> taken = new TreeSet<>();
    private final Networks networks;

    Addresses(Networks networks) {
        this.networks = networks;
    }

    /** Takes the address, unless somebody has it. */
    public boolean take(IpAddress address) {
        return taken.add(address);
    }

    public void free(IpAddress address) {
        taken.remove(address);
    }

    /** Takes the lowest free address of a subnet; nothing if there is none. */
    public Optional<IpAddress> takeNext(Subnet subnet) {
        Optional<IpAddress> next = AddressUse.of(subnet, networks).next();
        next.ifPresent(taken::add);
        return next;
    }

    /** Whether a subnet has at least so many free addresses. */
    public boolean hasRoom(Subnet subnet, int count) {
        return AddressUse.of(subnet, networks).free().stream().map(Span::size).reduce(BigInteger.ZERO, BigInteger::add)
                .compareTo(BigInteger.valueOf(count)) >= 0;
    }

    Collection<IpAddress> in(Subnet subnet) {
        return taken.subSet(subnet.cidr().first(), true, subnet.cidr().last(), true);
    }
}
