package io.drydock.functions.provisioner.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.network.IpAddress;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import java.net.URI;
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

    /** The BMC's address, where MAAS knows one; it may be written as a URL, or with a port. */
    Optional<IpAddress> address() {
        return address(text("power_address"));
    }

    String text(String name) {
        return json.path(name).asText("");
    }

    static Optional<IpAddress> address(String written) {
        Optional<IpAddress> plain = IpAddress.parse(written);
        if (plain.isPresent() || written.isBlank()) {
            return plain;
        }
        try {
            String host = URI.create(written.contains("://") ? written : "bmc://" + written).getHost();
            return Optional.ofNullable(host).map(name -> name.replaceAll("^\\[|]$", "")).flatMap(IpAddress::parse);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Without what it holds. */
    @Override
    public String toString() {
        return "power parameters";
    }
}
