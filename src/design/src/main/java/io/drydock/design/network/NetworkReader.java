package io.drydock.design.network;

import io.drydock.design.network.Network.DhcpRelay;
import io.drydock.design.network.Network.Dns;
import io.drydock.design.network.Network.Range;
import io.drydock.design.network.Network.Route;
import io.drydock.design.reading.FieldReader;
import io.drydock.design.value.Field;
import io.drydock.design.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads Network documents. */
public final class NetworkReader {
    private NetworkReader() {
    }

    /** The network that {@code data} describes; never fails. */
    public static Network read(String name, Value data) {
        FieldReader fields = FieldReader.of(data);
        FieldReader relay = fields.at("dhcp_relay");
        return new Network(name, fields.textMap("labels"), fields.parsed("cidr", Cidr::parse), fields.whole("vlan"),
                fields.whole("mtu"), fields.text("routedomain"), fields.items("ranges", NetworkReader::range),
                fields.items("routes", NetworkReader::route), dns(fields.at("dns")),
                new DhcpRelay(relay.parsed("self_ip", IpAddress::parse), relay.parsed("upstream_target", IpAddress::parse)));
    }

    private static Range range(FieldReader range) {
        return new Range(range.parsed("type", NetworkReader::rangeType), range.parsed("start", IpAddress::parse),
                range.parsed("end", IpAddress::parse));
    }

    private static Optional<Range.Type> rangeType(String text) {
        return switch (text) {
            case "static" -> Optional.of(Range.Type.STATIC);
            case "dhcp" -> Optional.of(Range.Type.DHCP);
            case "reserved" -> Optional.of(Range.Type.RESERVED);
            default -> Optional.empty();
        };
    }

    private static Route route(FieldReader route) {
        return new Route(route.parsed("subnet", Cidr::parse), route.text("routedomain"), route.parsed("gateway", IpAddress::parse),
                route.whole("metric"));
    }

    private static Dns dns(FieldReader dns) {
        return new Dns(dns.text("domain"), dns.text("servers").value().map(NetworkReader::servers).orElse(List.of()));
    }

    /** Addresses with commas between them, and perhaps spaces around them. */
    private static List<Field<IpAddress>> servers(String list) {
        if (list.isBlank()) {
            return List.of();
        }
        List<Field<IpAddress>> servers = new ArrayList<>();
        for (String server : list.split(",", -1)) {
            String text = server.strip();
            servers.add(IpAddress.parse(text).<Field<IpAddress>>map(Field.Present::new).orElseGet(() -> new Field.Malformed<>(text)));
        }
        return Collections.unmodifiableList(servers);
    }
}
