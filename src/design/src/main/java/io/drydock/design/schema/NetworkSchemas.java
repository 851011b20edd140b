package io.drydock.design.schema;

import static io.drydock.design.schema.Shapes.closed;
import static io.drydock.design.schema.Shapes.list;
import static io.drydock.design.schema.Shapes.text;
import static io.drydock.design.schema.Shapes.textMap;
import static io.drydock.design.schema.Shapes.texts;

import io.drydock.design.network.IpAddress;
import io.drydock.design.schema.Shape.Struct;

/** What Network and NetworkLink documents may hold. */
final class NetworkSchemas {
    private NetworkSchemas() {
    }

    static Struct networkLink() {
        return closed()
                .with("labels", textMap())
                .with("bonding", closed().ruled("mode", "hash", "peer_rate", "mon_rate", "up_delay", "down_delay").build())
                .ruled("mtu")
                .with("linkspeed", text())
                .with("trunking", closed().ruled("mode", "default_network").build())
                .with("allowed_networks", texts())
                .build();
    }

    static Struct network() {
        return closed()
                .ruled("cidr", "vlan", "mtu")
                .with("routedomain", text())
                .with("ranges", list(closed().ruled("type", "start", "end").build()))
                .with("routes", list(closed().ruled("subnet", "routedomain", "gateway", "metric").build()))
                .with("dns", closed().ruled("domain", "servers").build())
                .with("dhcp_relay", closed().with("self_ip", address()).with("upstream_target", address()).build())
                .with("labels", textMap())
                .build();
    }

    static Shape.Text address() {
        return text(address -> IpAddress.parse(address).isPresent(), "an IP address");
    }
}
