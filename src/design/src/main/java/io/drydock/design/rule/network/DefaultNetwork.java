package io.drydock.design.rule.network;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;

/** N8: the network that runs untagged on a link. */
public final class DefaultNetwork implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N8-default-network", "Default network of a link",
            "A link without trunking names its default_network, which has no VLAN there; a default_network is defined, and allowed on the link.");
    private static final FieldPath PATH = FieldPath.of("trunking", "default_network");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (NetworkLink link : site.links().values()) {
            Document document = site.documentOf(Kind.NETWORK_LINK, link.name());
            switch (link.trunking().defaultNetwork()) {
                case Field.Absent<String> _ when Trunk.isUntagged(link) && link.allowedNetworks().size() <= 1 -> report.at(document, PATH,
                        "link '" + link.name() + "' has no trunking and names no default_network",
                        "Set trunking.default_network to the network that runs on the link.");
                case Field.Present<String>(String name) -> checkNamed(name, link, document, site, report);
                case Field.Absent<String> _, Field.Malformed<String> _, Field.Misshapen<String> _ -> {
                }
            }
        }
    }

    private static void checkNamed(String name, NetworkLink link, Document document, Site site, Report report) {
        Network network = site.networks().get(name);
        boolean allowed = link.allowedNetworks().contains(name);
        if (network == null && !allowed) {
            report.at(document, PATH, "default_network '" + name + "' of link '" + link.name() + "' is not defined",
                    "Define the Network '" + name + "' and allow it on the link, or name one that is.");
        } else if (network != null && !allowed) {
            report.at(document, PATH, "default_network '" + name + "' of link '" + link.name() + "' is not in the link's allowed_networks",
                    "Add '" + name + "' to allowed_networks, or name a network that is allowed.");
        } else if (network != null && Trunk.isUntagged(link)) {
            Trunk.tag(network).ifPresent(vlan -> report.at(document, PATH,
                    "default_network '" + name + "' of link '" + link.name() + "' has VLAN " + vlan + ", but the link has no trunking",
                    "Set trunking.mode to 802.1q, or remove the network's vlan."));
        }
    }
}
