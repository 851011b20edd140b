package io.drydock.functions.network.controller;

import io.drydock.design.site.Rack;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows where a rack's switches are set up, and whether they are at all. */
@Singleton
public class Controllers {
    /** The configuration's key for the drivers that are enabled. */
    public static final String DRIVERS = "drydock.drivers.network";
    private static final String NONE = "none";
    private static final String WEBHOOK = "webhook+";
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Set<String> enabled;
    private final Translation translation;

    Controllers(@ConfigProperty(name = DRIVERS, defaultValue = "restconf,webhook") List<String> enabled, Translation translation) {
        this.enabled = enabled.stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
        this.translation = translation;
    }

    /** Whether switches are set up by us at all. */
    public boolean any() {
        return enabled.stream().anyMatch(name -> !name.equals(NONE));
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
        Protocol protocol = translation.of(written).startsWith(WEBHOOK) ? Protocol.WEBHOOK : Protocol.RESTCONF;
        URI uri = address(written).orElseThrow(() -> new StepFailed("sdn_api_uri of switch " + switchName + " of rack " + rack.name()
                + " is '" + written + "', which is neither RESTCONF's address (https://…) nor a webhook's (webhook+https://…). Mend it in the design."));
        if (!enabled.contains(protocol.word())) {
            throw new StepFailed("switch " + switchName + " of rack " + rack.name() + " is set up by " + protocol.word() + " (sdn_api_uri " + written
                    + "), and " + DRIVERS + " is " + enabled.stream().sorted().collect(Collectors.joining(",")) + ". Enable the driver.");
        }
        return new Controller(switchName, protocol, uri, written);
    }

    /** Where it is asked from here what the design has the address {@code written} of; nothing: it makes no sense. */
    public Optional<URI> address(String written) {
        return parse(translation.of(written));
    }

    /** The address of RESTCONF, or of a webhook; nothing: it is neither. */
    public static Optional<URI> parse(String text) {
        try {
            URI uri = URI.create(text.startsWith(WEBHOOK) ? text.substring(WEBHOOK.length()) : text);
            return uri.getHost() != null && uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
