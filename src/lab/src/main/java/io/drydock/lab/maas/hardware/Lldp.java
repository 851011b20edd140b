package io.drydock.lab.maas.hardware;

import io.drydock.lab.inventory.LinuxNames;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.Cable;
import io.drydock.lab.site.Placement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What {@code lldpctl -f xml} writes on a server: the switches at the other ends of its cables. */
public final class Lldp {
    private Lldp() {
    }

    public static byte[] of(LabServer server, Placement placement) {
        Xml xml = new Xml();
        xml.open("lldp", "label", "LLDP neighbors");
        List<String> names = LinuxNames.networkPorts(server.hardware());
        for (int port = 0; port < server.hardware().networkPorts().size(); port++) {
            Optional<Cable> cable = placement.cable(port);
            if (cable.isPresent()) {
                neighbour(xml, names.get(port), port + 1, cable.get());
            }
        }
        return xml.close().bytes();
    }

    private static void neighbour(Xml xml, String name, int number, Cable cable) {
        xml.open("interface", "label", "Interface", "name", name, "via", "LLDP", "rid", Integer.toString(number), "age", "0 day, 00:01:12");
        xml.open("chassis", "label", "Chassis");
        xml.element("id", chassisMac(cable.switchName()), "label", "ChassisID", "type", "mac");
        xml.element("name", cable.switchName(), "label", "SysName");
        xml.element("descr", "Lab switch, software 10.4(3)", "label", "SysDescr");
        xml.open("capability", "label", "Capability", "type", "Bridge", "enabled", "on").close();
        xml.open("capability", "label", "Capability", "type", "Router", "enabled", "on").close();
        xml.close().open("port", "label", "Port");
        xml.element("id", cable.switchPort(), "label", "PortID", "type", "ifname");
        xml.element("descr", cable.switchPort(), "label", "PortDescr");
        xml.element("ttl", "120", "label", "TTL").close().close();
    }

    /** A switch's MAC address, made of its name. */
    private static String chassisMac(String name) {
        long bits = UUID.nameUUIDFromBytes(("switch/" + name).getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
        return String.format("02:%02x:%02x:%02x:%02x:%02x", bits & 0xFF, bits >> 8 & 0xFF, bits >> 16 & 0xFF, bits >> 24 & 0xFF, bits >> 32 & 0xFF);
    }
}
