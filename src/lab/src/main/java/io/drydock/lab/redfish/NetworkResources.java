package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.inventory.Health;
import io.drydock.lab.inventory.NetworkPort;
import io.drydock.lab.server.LabServer;
import java.util.List;

/** The server's network ports as EthernetInterfaces. */
final class NetworkResources {
    private NetworkResources() {
    }

    static List<Route> routes() {
        return List.of(
                Route.of("Systems/{}/EthernetInterfaces", (subject, system) -> SystemResource.own(subject, system)
                        .map(_ -> new Found.Members(uri(subject),
                        "EthernetInterfaceCollection", "Ethernet Interface Collection",
                        subject.server().hardware().networkPorts().stream().map(port -> uri(subject) + "/" + port.name()).toList()))),
                Route.of("Systems/{}/EthernetInterfaces/{}", (subject, ids) -> SystemResource.own(subject, ids)
                        .flatMap(_ -> subject.server().hardware()
                        .networkPorts().stream().filter(port -> port.name().equals(ids.getLast())).findFirst())
                        .map(port -> new Found.Resource(body(subject, port)))));
    }

    private static String uri(Subject subject) {
        return subject.systemUri() + "/EthernetInterfaces";
    }

    private static ObjectNode body(Subject subject, NetworkPort port) {
        LabServer server = subject.server();
        String mac = server.spec().macs().get(server.hardware().networkPorts().indexOf(port)).toString();
        boolean up = server.power().powered();
        ObjectNode body = Json.resource(uri(subject) + "/" + port.name(), "EthernetInterface.v1_8_0", port.name(), "Ethernet Interface")
                .put("MACAddress", mac).put("PermanentMACAddress", mac).put("InterfaceEnabled", true).put("FullDuplex", true)
                .put("LinkStatus", up ? "LinkUp" : "LinkDown");
        if (up) {
            body.put("SpeedMbps", port.megabitsPerSecond());
        } else {
            body.putNull("SpeedMbps");
        }
        body.set("Status", Json.status(Health.OK));
        return body;
    }
}
