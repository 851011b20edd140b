package io.drydock.lab.site;

import io.drydock.design.network.Cidr;
import java.util.Optional;

/**
 * A layer 2 network of the lab: ports that are in one reach each other.
 *
 * @param name such as that of the design's Network
 * @param vlan the tag that switches give it; absent: it has none
 * @param cidr the addresses in it
 * @param mtu in bytes
 */
public record Segment(String name, Optional<Long> vlan, Optional<Cidr> cidr, long mtu) {
}
