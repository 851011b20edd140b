package io.drydock.lab.maas.nic;

import io.drydock.design.network.IpAddress;
import io.drydock.lab.maas.network.Subnet;
import java.util.Optional;

/** An interface's connection to a subnet. */
final class Link {
    private final int id;
    private final LinkMode mode;
    private final Optional<Subnet> subnet;
    private Optional<IpAddress> address;

    Link(int id, LinkMode mode, Optional<Subnet> subnet, Optional<IpAddress> address) {
        this.id = id;
        this.mode = mode;
        this.subnet = subnet;
        this.address = address;
    }

    int id() {
        return id;
    }

    LinkMode mode() {
        return mode;
    }

    Optional<Subnet> subnet() {
        return subnet;
    }

    Optional<IpAddress> address() {
        return address;
    }

    void address(Optional<IpAddress> other) {
        address = other;
    }

    /** Whether a machine may have its default route by it. */
    boolean hasGateway() {
        return mode != LinkMode.LINK_UP && subnet.flatMap(Subnet::gateway).isPresent();
    }
}
