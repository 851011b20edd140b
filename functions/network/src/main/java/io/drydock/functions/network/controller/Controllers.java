package io.drydock.functions.network.controller;

import io.drydock.design.site.Rack;
import io.drydock.function.driver.DriverKind;
import io.drydock.function.driver.EnabledDrivers;
import io.drydock.function.driver.SwitchAddresses;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Knows where a rack's switches are set up, and whether they are at all. */
@Singleton
public class Controllers {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final EnabledDrivers enabled;
    private final SwitchAddresses addresses;

    Controllers(EnabledDrivers enabled, SwitchAddresses addresses) {
        this.enabled = enabled;
        this.addresses = addresses;
    }

    /** Whether switches are set up by us at all. */
    public boolean any() {
        return !enabled.isLeftToOthers(DriverKind.NETWORK);
    }

    /** Whether the design says where one of the rack's switches is set up. */
    public static boolean any(Rack rack) {
        return rack.torSwitches().keySet().stream().anyMatch(name -> uri(rack, name).isPresent());
    }

    /**
     * Where a switch is set up; nothing: nowhere, by the design.
     *
     * @throws StepFailed if its address makes no sense, or no driver for it is enabled
     */
    public Optional<Controller> of(Rack rack, String switchName) {
        return uri(rack, switchName).map(written -> controller(rack, switchName, written));
    }

    private static Optional<String> uri(Rack rack, String switchName) {
        return Optional.ofNullable(rack.torSwitches().get(switchName)).flatMap(tor -> tor.sdnApiUri().value()).map(String::strip)
                .filter(uri -> !uri.isEmpty());
    }

    private Controller controller(Rack rack, String switchName, String written) {
        Protocol protocol = Protocol.of(addresses.driver(written));
        URI uri = address(written).orElseThrow(() -> new StepFailed("sdn_api_uri of switch " + switchName + " of rack " + rack.name()
                + " is '" + written + "', which is neither RESTCONF's address (https://…) nor a webhook's (webhook+https://…). Mend it in the design."));
        if (!enabled.of(DriverKind.NETWORK).contains(protocol.word())) {
            throw new StepFailed("switch " + switchName + " of rack " + rack.name() + " is set up by " + protocol.word() + " (sdn_api_uri " + written
                    + "), and " + enabled.told(DriverKind.NETWORK) + ". Enable the driver.");
        }
        return new Controller(switchName, protocol, uri, written);
    }

    /** Where it is asked from here what the design has the address {@code written} of; nothing: it makes no sense. */
    public Optional<URI> address(String written) {
        return parse(addresses.of(written));
    }

    /** The address of RESTCONF, or of a webhook; nothing: it is neither. */
    public static Optional<URI> parse(String text) {
        try {
            URI uri = URI.create(text.startsWith(SwitchAddresses.WEBHOOK) ? text.substring(SwitchAddresses.WEBHOOK.length()) : text);
            return uri.getHost() != null && uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
