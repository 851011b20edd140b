package io.drydock.bootaction;

import io.drydock.design.host.BaremetalNode.Addressing;
import io.drydock.design.host.HostBody.Sriov;
import io.drydock.design.model.AppliedNetwork;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the templates of boot actions may name: {@code node.hostname}, {@code domain}, {@code tags}, {@code labels},
 * {@code network.<name>.ip|cidr|dns_suffix} ({@code default}: the primary network), {@code interfaces.<name>.sriov|vf_count|trustedmode};
 * {@code action.action_id}, {@code action_key}, {@code report_url}, {@code design_ref}.
 */
public final class TemplateNames {
    private TemplateNames() {
    }

    /**
     * What an action says of itself.
     *
     * @param key by which the node shows who it is: a secret
     * @param reportUrl where the node reports the action's end
     */
    public record Action(String id, String key, String reportUrl, String designRef) {
        /** Without the key. */
        @Override
        public String toString() {
            return "boot action " + id;
        }
    }

    /** The names and what they stand for: maps, lists and texts. */
    public static Map<String, Object> of(AppliedNode node, Action action) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("hostname", node.name());
        about.put("domain", node.domain());
        about.put("tags", node.tags());
        about.put("labels", node.ownerData());
        about.put("network", networks(node));
        about.put("interfaces", interfaces(node));
        return Map.of("node", about, "action", Map.of("action_id", action.id(), "action_key", action.key(), "report_url", action.reportUrl(),
                "design_ref", action.designRef()));
    }

    private static Map<String, Object> networks(AppliedNode node) {
        Map<String, Object> networks = new LinkedHashMap<>();
        for (Addressing entry : node.addressing()) {
            entry.network().value().ifPresent(name -> networks.put(name, network(entry, Optional.ofNullable(node.networks().get(name)))));
        }
        node.primaryNetwork().filter(networks::containsKey).ifPresent(primary -> networks.put("default", networks.get(primary)));
        return networks;
    }

    private static Map<String, Object> network(Addressing entry, Optional<AppliedNetwork> network) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("ip", entry.dhcp() ? "dhcp" : entry.address().value().map(IpAddress::toString).orElse(""));
        about.put("cidr", network.flatMap(AppliedNetwork::cidr).map(Cidr::toString).orElse(""));
        about.put("dns_suffix", network.map(AppliedNetwork::domain).orElse(""));
        return about;
    }

    private static Map<String, Object> interfaces(AppliedNode node) {
        Map<String, Object> interfaces = new LinkedHashMap<>();
        node.interfaces().forEach((name, device) -> {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("sriov", device.sriov().isPresent());
            about.put("vf_count", device.sriov().map(Sriov::virtualFunctions).flatMap(count -> count.value()).orElse(0L));
            about.put("trustedmode", device.sriov().map(Sriov::trust).flatMap(trust -> trust.value()).orElse(false));
            interfaces.put(name, about);
        });
        return interfaces;
    }
}
