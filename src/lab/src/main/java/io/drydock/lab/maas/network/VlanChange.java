package io.drydock.lab.maas.network;

import io.drydock.lab.maas.form.Form;
import java.util.Optional;

/**
 * Who serves DHCP in a VLAN, as a form would have it.
 *
 * @param primary the rack controller that does, by its system id
 * @param relay the VLAN that requests are relayed to
 */
record VlanChange(boolean dhcpOn, Optional<String> primary, Optional<String> secondary, Optional<Vlan> relay) {

    /** @param vlan that is changed; null: a new one */
    static VlanChange read(Form form, Vlan vlan, Networks networks) {
        Optional<String> primary = rack(form, "primary_rack", vlan == null ? Optional.empty() : vlan.primaryRack(), networks);
        Optional<String> secondary = rack(form, "secondary_rack", vlan == null ? Optional.empty() : vlan.secondaryRack(), networks);
        boolean dhcpOn = form.truth("dhcp_on", vlan != null && vlan.dhcpOn());
        Optional<String> before = vlan == null ? Optional.empty() : vlan.primaryRack();
        if (primary.isEmpty() && vlan != null && vlan.secondaryRack().isPresent()) {
            primary = vlan.secondaryRack();
            secondary = Optional.empty();
        }
        if (primary.isPresent() && vlan != null && primary.equals(vlan.secondaryRack())) {
            secondary = Optional.empty();
        }
        if (secondary.isPresent() && secondary.equals(before)) {
            form.error(secondary.get() + " is already set as the primary rack controller");
        } else if (secondary.isPresent() && secondary.equals(primary)) {
            form.error("The primary and secondary rack must be different");
        }
        boolean ranged = vlan != null && networks.subnets(vlan).stream().flatMap(subnet -> networks.ranges(subnet).stream()).anyMatch(IpRange::isDynamic);
        if (dhcpOn && !ranged) {
            form.error("dhcp_on", "dhcp can only be turned on when a dynamic IP range is defined.");
        } else if (dhcpOn && primary.isEmpty() && before.isEmpty()) {
            form.error("dhcp can only be turned on when a primary rack controller is set.");
        }
        return new VlanChange(dhcpOn, primary, secondary, relay(form, vlan, networks));
    }

    private static Optional<String> rack(Form form, String field, Optional<String> now, Networks networks) {
        if (!form.has(field)) {
            return now;
        }
        return form.choice(field, networks.racks().stream().toList());
    }

    /** A VLAN that is relayed itself is no choice, nor is any while the VLAN has a DHCP server of its own. */
    private static Optional<Vlan> relay(Form form, Vlan vlan, Networks networks) {
        Optional<Vlan> now = vlan == null ? Optional.empty() : vlan.relay();
        if (!form.has("relay_vlan")) {
            return now;
        }
        boolean served = vlan != null && vlan.dhcpOn();
        return form.object("relay_vlan", text -> networks.vlan(text).filter(other -> served ? now.filter(other::equals).isPresent()
                : other != vlan && other.relay().isEmpty()));
    }
}
