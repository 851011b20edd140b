package io.drydock.design.host;

import io.drydock.design.host.BaremetalNode.Addressing;
import io.drydock.design.network.IpAddress;
import io.drydock.design.reading.FieldReader;
import io.drydock.design.value.Field;
import io.drydock.design.value.Value;

/** Reads BaremetalNode documents. */
public final class BaremetalNodeReader {
    private static final String DHCP = "dhcp";

    private BaremetalNodeReader() {
    }

    /** The node that {@code data} describes; never fails. */
    public static BaremetalNode read(String name, Value data) {
        FieldReader fields = FieldReader.of(data);
        return new BaremetalNode(name, HostBodyReader.read(fields), fields.items("addressing", BaremetalNodeReader::addressing),
                fields.at("metadata").parsed("boot_mac", MacAddress::parse));
    }

    private static Addressing addressing(FieldReader entry) {
        boolean dhcp = entry.text("address").value().filter(DHCP::equals).isPresent();
        return new Addressing(entry.text("network"), dhcp ? Field.absent() : entry.parsed("address", IpAddress::parse), dhcp);
    }
}
