package io.drydock.lab.maas;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasPart;
import java.util.List;

/** Which version of MAAS it is, which anybody may ask. */
final class VersionResource implements MaasPart {
    private static final List<String> CAPABILITIES = List.of("networks-management", "static-ipaddresses", "ipv6-deployment-ubuntu",
            "devices-management", "storage-deployment-ubuntu", "network-deployment-ubuntu", "bridging-interface-ubuntu", "bridging-automatic-ubuntu",
            "authenticate-api");

    @Override
    public void routes(Routes routes) {
        routes.at("version/").anonymous().get(_ -> {
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("version", "3.5.0").put("subversion", "16317-g.a6b5fd9d0");
            CAPABILITIES.forEach(body.putArray("capabilities")::add);
            return MaasReply.json(body);
        });
    }
}
