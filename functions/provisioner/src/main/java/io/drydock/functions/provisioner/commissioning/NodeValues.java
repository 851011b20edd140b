package io.drydock.functions.provisioner.commissioning;

import io.drydock.design.host.MacAddress;
import io.drydock.design.network.IpAddress;
import io.drydock.function.node.ManagedNode;
import io.drydock.step.StepFailed;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills what the design says of a node into a script's parameters. */
final class NodeValues {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z_]+(?:\\.[^{}]+)?)}");
    private static final String OWNER_DATA = "owner_data.";

    private NodeValues() {
    }

    /**
     * {@code text} with the node's values.
     *
     * @param parameter its name, for the message
     * @throws StepFailed if there is no such value
     */
    static String fill(String text, String parameter, ManagedNode node) {
        Matcher places = PLACE.matcher(text);
        return places.replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), node).orElseThrow(() -> new StepFailed("the parameter "
                + parameter + " of scripts (drydock.commissioning.profiles.\"" + node.applied().hardwareProfile().orElse("")
                + "\".parameters) names {" + place.group(1) + "}, which the design does not say of node " + node.name()
                + ". There are {name}, {domain}, {rack}, {boot_mac}, {bmc} and {owner_data.KEY}."))));
    }

    private static Optional<String> value(String name, ManagedNode node) {
        return switch (name) {
            case "name" -> Optional.of(node.name());
            case "domain" -> Optional.of(node.applied().domain());
            case "rack" -> node.applied().rack();
            case "boot_mac" -> node.applied().bootMac().value().map(MacAddress::toString);
            case "bmc" -> node.address().map(IpAddress::toString);
            default -> name.startsWith(OWNER_DATA) ? Optional.ofNullable(node.applied().ownerData().get(name.substring(OWNER_DATA.length())))
                    : Optional.empty();
        };
    }
}
