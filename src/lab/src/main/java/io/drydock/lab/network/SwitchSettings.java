package io.drydock.lab.network;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the lab's switches are served.
 *
 * @param port 0: any that is free
 * @param user who may ask them, by HTTP's basic authentication
 * @param password that user's
 * @param vlans the VLAN of a segment that the design gives none, by its name
 * @param defaultVlan the VLAN of all other segments without one
 * @param initialVlan the access VLAN of every port at the start; the lab's servers reach nothing in it unless it is some segment's
 * @param served names of the switches that can be set up; absent: all, and the others are as the cables were laid
 */
public record SwitchSettings(int port, String user, String password, Map<String, Integer> vlans, int defaultVlan, int initialVlan,
                             Optional<Set<String>> served) {
    /** Any free port; every port is in VLAN 999 at first. */
    public static final SwitchSettings DEFAULT = new SwitchSettings(0, "drydock", "switched-5e3", Map.of(), 1, 999, Optional.empty());

    public SwitchSettings {
        vlans = Map.copyOf(vlans);
        served = served.map(Set::copyOf);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "port " + port + ", " + served.map(names -> names.size() + " switches").orElse("all switches");
    }

    public SwitchSettings withVlans(Map<String, Integer> other) {
        return new SwitchSettings(port, user, password, other, defaultVlan, initialVlan, served);
    }

    public SwitchSettings withPort(int other) {
        return new SwitchSettings(other, user, password, vlans, defaultVlan, initialVlan, served);
    }

    public SwitchSettings withPassword(String other) {
        return new SwitchSettings(port, user, other, vlans, defaultVlan, initialVlan, served);
    }

    public SwitchSettings serving(Set<String> switches) {
        return new SwitchSettings(port, user, password, vlans, defaultVlan, initialVlan, Optional.of(switches));
    }
}
