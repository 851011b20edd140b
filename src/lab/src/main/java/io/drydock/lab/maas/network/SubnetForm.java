package io.drydock.lab.maas.network;

import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.FormErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a client would have a subnet be. */
final class SubnetForm {
    private static final Pattern NAME = Pattern.compile("[.: \\w/-]+");
    private static final List<String> RDNS_MODES = List.of("0", "1", "2");

    private final Form form;
    private final Networks networks;
    private final Subnet own;
    private final Optional<Cidr> cidr;
    private final Optional<Vlan> vlan;
    private final Optional<IpAddress> gateway;
    private final List<IpAddress> servers;

    /** @param own the subnet that is changed; null: a new one */
    SubnetForm(Form form, Networks networks, Subnet own) {
        this.form = form;
        this.networks = networks;
        this.own = own;
        this.cidr = cidr();
        this.vlan = vlan();
        this.gateway = form.address("gateway_ip");
        this.servers = servers();
        form.matching("name", NAME, 255);
        form.choice("rdns_mode", RDNS_MODES);
        Optional<IpAddress> wanted = gateway.or(() -> form.has("gateway_ip") || own == null ? Optional.empty() : own.gateway());
        if (form.isRight("gateway_ip") && cidr.isPresent() && wanted.filter(address -> !cidr.get().contains(address)).isPresent()) {
            form.error("gateway_ip", "Gateway IP must be within CIDR range.");
        }
    }

    private Optional<Cidr> cidr() {
        Optional<String> text = own == null ? form.required("cidr") : form.text("cidr");
        if (text.isEmpty()) {
            if (own != null && form.has("cidr")) {
                form.error("cidr", FormErrors.REQUIRED);
            }
            return Optional.ofNullable(own).map(Subnet::cidr);
        }
        Optional<Cidr> parsed = Cidr.parse(text.get()).map(Cidr::normal);
        if (parsed.isEmpty()) {
            form.error("cidr", "Required format: <network>/<prefixlen>.");
        } else if (parsed.get().isEverything()) {
            form.error("cidr", "Prefix length must be greater than 0.");
        } else if (networks.subnet(parsed.get()).filter(other -> other != own).isPresent()) {
            form.error("cidr", "Subnet with this Cidr already exists.");
        }
        return parsed;
    }

    private Optional<Vlan> vlan() {
        Optional<Vlan> named = form.object("vlan", networks::vlan);
        if (own != null) {
            return Optional.of(named.orElse(own.vlan()));
        }
        Optional<Fabric> fabric = form.object("fabric", text -> networks.fabrics().stream()
                .filter(one -> Integer.toString(one.id()).equals(text)).findFirst());
        Optional<Integer> vid = form.whole("vid", 0, 4094);
        if (named.isPresent()) {
            fabric.filter(one -> one != named.get().fabric()).ifPresent(one -> form.error("vlan",
                    "VLAN " + named.get().fabric().name() + "." + named.get().name() + " is not in fabric name=" + one.name() + "."));
            return named;
        }
        Fabric of = fabric.orElseGet(() -> networks.fabric(0).orElseThrow());
        Optional<Vlan> found = vid.filter(number -> number != 0).map(of::vlan).orElse(Optional.of(of.defaultVlan()));
        if (found.isEmpty()) {
            form.error("vid", "No VLAN with vid " + vid.get() + " in " + (fabric.isPresent() ? "fabric name=" + of.name() : "default fabric") + ".");
        }
        return found;
    }

    private List<IpAddress> servers() {
        List<IpAddress> found = new ArrayList<>();
        for (String text : form.list("dns_servers").stream().flatMap(words -> List.of(words.split("\\s+")).stream()).toList()) {
            IpAddress.parse(text).ifPresentOrElse(found::add, () -> form.error("dns_servers", "Invalid IP address: " + text + "."));
        }
        return found;
    }

    /** A new subnet, once nothing is wrong. */
    Subnet create() {
        Subnet subnet = networks.addSubnet(form.text("name", cidr.orElseThrow().toString()), vlan.orElseThrow(), cidr.orElseThrow());
        change(subnet);
        return subnet;
    }

    void change(Subnet subnet) {
        boolean namedByCidr = subnet.name().equals(subnet.cidr().toString());
        subnet.cidr(cidr.orElseThrow());
        subnet.vlan(vlan.orElseThrow());
        form.text("name").ifPresentOrElse(subnet::name, () -> {
            if (namedByCidr) {
                subnet.name(subnet.cidr().toString());
            }
        });
        if (form.has("description")) {
            subnet.description(form.text("description", ""));
        }
        if (form.has("gateway_ip")) {
            subnet.gateway(gateway);
        }
        if (form.has("dns_servers")) {
            subnet.dnsServers(servers);
        }
        form.text("rdns_mode").map(Integer::parseInt).ifPresent(subnet::rdnsMode);
        subnet.allowDns(form.truth("allow_dns", subnet.allowDns()));
        subnet.allowProxy(form.truth("allow_proxy", subnet.allowProxy()));
        subnet.activeDiscovery(form.truth("active_discovery", subnet.activeDiscovery()));
        subnet.managed(form.truth("managed", subnet.managed()));
    }
}
