package io.drydock.lab.network;

import java.util.Map;

/**
 * How the lab's switches are served.
 *
 * @param port 0: any that is free
 * @param user who may ask them, by HTTP's basic authentication
 * @param password that user's
 * @param vlans the VLAN of a segment that the design gives none, by its name
 * @param defaultVlan the VLAN of all other segments without one
 * @param initialVlan the access VLAN of every port at the start; the lab's servers reach nothing in it unless it is some segment's
 */
public record SwitchSettings(int port, String user, String password, Map<String, Integer> vlans, int defaultVlan, int initialVlan) {
    /** Any free port; every port is in VLAN 999 at first. */
    public static final SwitchSettings DEFAULT = new SwitchSettings(0, "drydock", "switched-5e3", Map.of(), 1, 999);

    public SwitchSettings {
        vlans = Map.copyOf(vlans);
    }

    public SwitchSettings withVlans(Map<String, Integer> other) {
        return new SwitchSettings(port, user, password, other, defaultVlan, initialVlan);
    }

    public SwitchSettings withPort(int other) {
        return new SwitchSettings(other, user, password, vlans, defaultVlan, initialVlan);
    }
}
