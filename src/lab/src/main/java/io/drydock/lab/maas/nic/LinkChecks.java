package io.drydock.lab.maas.nic;

import io.drydock.design.network.IpAddress;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.FormErrors;
import io.drydock.lab.maas.network.DynamicRanges;
import io.drydock.lab.maas.network.Networks;
import io.drydock.lab.maas.network.Subnet;
import java.util.Optional;

/** What a link of each mode needs. */
final class LinkChecks {
    private LinkChecks() {
    }

    static void check(Form form, Nic nic, LinkMode mode, Optional<Subnet> subnet, Optional<IpAddress> address, boolean force, Networks networks) {
        switch (mode) {
            case AUTO -> need(form, subnet);
            case STATIC -> {
                need(form, subnet);
                if (subnet.isPresent() && address.isPresent()) {
                    within(form, networks, subnet.get(), address.get());
                }
            }
            case DHCP -> nic.links().stream().filter(link -> link.mode() == LinkMode.DHCP).findFirst().ifPresent(link -> form.error("mode",
                    link.subnet().map(one -> "Interface is already set to DHCP from '" + one + "'.").orElse("Interface is already set to DHCP.")));
            case LINK_UP -> {
                if (!force && nic.links().stream().anyMatch(link -> link.mode() != LinkMode.LINK_UP)) {
                    form.error("mode", "Cannot configure interface to link up (with no IP address) while other links are already configured. "
                            + "Specify force=True to override this behavior and delete all links.");
                }
            }
        }
    }

    private static void need(Form form, Optional<Subnet> subnet) {
        if (subnet.isEmpty() && form.isRight("subnet")) {
            form.error("subnet", FormErrors.REQUIRED);
        }
    }

    private static void within(Form form, Networks networks, Subnet subnet, IpAddress address) {
        if (!subnet.cidr().contains(address)) {
            form.error("ip_address", "IP address is not in the given subnet '" + subnet + "'.");
        }
        DynamicRanges.around(address, subnet, networks).ifPresent(range -> form.error("ip_address",
                "IP address is inside a dynamic range " + range + "."));
    }

    static void gateway(Form form, LinkMode mode, Optional<Subnet> subnet) {
        if (mode != LinkMode.AUTO && mode != LinkMode.STATIC) {
            form.error("default_gateway", "Cannot use in mode '" + mode.word() + "'.");
        } else if (subnet.isEmpty()) {
            form.error("default_gateway", "Subnet is required when default_gateway is True.");
        } else if (subnet.get().gateway().isEmpty()) {
            form.error("default_gateway", "Cannot set as default gateway because subnet " + subnet.get() + " doesn't provide a gateway IP address.");
        }
    }
}
