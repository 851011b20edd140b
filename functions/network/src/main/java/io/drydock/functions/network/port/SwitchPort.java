package io.drydock.functions.network.port;

import java.util.Optional;

/**
 * A port of a switch.
 *
 * @param switchName as the rack's {@code tor_switches} name it
 * @param port as the switch names it, such as {@code Ethernet1/7}
 */
public record SwitchPort(String switchName, String port) {
    /** Reads {@code <switch>/<port>}; the port's own name may hold slashes. */
    public static Optional<SwitchPort> parse(String text) {
        int slash = text.indexOf('/');
        return slash <= 0 || slash == text.length() - 1 ? Optional.empty()
                : Optional.of(new SwitchPort(text.substring(0, slash), text.substring(slash + 1)));
    }

    /** For messages. */
    @Override
    public String toString() {
        return switchName + " port " + port;
    }
}
