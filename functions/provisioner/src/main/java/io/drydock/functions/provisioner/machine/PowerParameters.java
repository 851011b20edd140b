package io.drydock.functions.provisioner.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.network.IpAddress;
import io.drydock.functions.provisioner.maas.BmcAddresses;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import java.util.Optional;

/**
 * By what MAAS reaches a machine's BMC. Holds the password: not to be kept, shown or logged.
 *
 * @param json by MAAS's names, without their prefix {@code power_parameters_}
 */
record PowerParameters(JsonNode json) {
    /** Reads those of one machine; MAAS shows them to administrators alone. */
    static PowerParameters read(Maas maas, String systemId) {
        return new PowerParameters(maas.get("machines/" + systemId + "/", "power_parameters", MaasParameters.NONE));
    }

    /** The BMC's address, where MAAS knows one. */
    Optional<IpAddress> address() {
        return BmcAddresses.address(json);
    }

    String text(String name) {
        return json.path(name).asText("");
    }

    /** Without what it holds. */
    @Override
    public String toString() {
        return "power parameters";
    }
}
