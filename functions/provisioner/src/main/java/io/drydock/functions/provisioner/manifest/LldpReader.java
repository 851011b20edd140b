package io.drydock.functions.provisioner.manifest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the output of {@code lldpctl -f xml}: an element for each neighbour that an interface has heard, by LLDP or a like protocol. */
final class LldpReader {
    private static final String WHAT = "The output of lldpctl";

    private LldpReader() {
    }

    /** @throws UnreadableDetails if it is not what lldpctl writes */
    static List<Neighbour> read(byte[] xml) {
        XmlElement root = XmlDocument.read(xml, WHAT);
        if (!root.name().equals("lldp")) {
            throw new UnreadableDetails(WHAT + " begins with <" + root.name() + ">, not with <lldp>");
        }
        return root.children("interface").flatMap(heard -> neighbour(heard).stream()).toList();
    }

    private static Optional<Neighbour> neighbour(XmlElement heard) {
        Optional<XmlElement> chassis = heard.children("chassis").findFirst();
        Optional<XmlElement> port = heard.children("port").findFirst();
        if (chassis.isEmpty() && port.isEmpty()) {
            return Optional.empty();
        }
        return heard.attribute("name").map(name -> new Neighbour(name, chassis.flatMap(found -> found.childText("id")),
                chassis.flatMap(found -> found.childText("name")),
                chassis.stream().flatMap(LldpReader::managementAddresses).toList(),
                port.flatMap(LldpReader::portName)));
    }

    private static Stream<String> managementAddresses(XmlElement chassis) {
        return chassis.children("mgmt-ip").map(XmlElement::text).filter(text -> !text.isEmpty());
    }

    /** A port is called by its id where that is a name; otherwise its description says more than a MAC address. */
    private static Optional<String> portName(XmlElement port) {
        Optional<XmlElement> id = port.children("id").findFirst();
        boolean named = id.flatMap(found -> found.attribute("type")).filter(type -> type.equals("ifname") || type.equals("ifalias")
                || type.equals("local")).isPresent();
        Optional<String> text = id.map(XmlElement::text).filter(value -> !value.isEmpty());
        return named ? text : port.childText("descr").or(() -> text);
    }
}
