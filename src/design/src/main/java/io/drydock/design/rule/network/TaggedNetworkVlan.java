package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.Optional;

/** N8: on a trunk only the native network goes without a tag. */
public final class TaggedNetworkVlan implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N8-tagged-network", "Network without VLAN on a trunk",
            "Every network on a link with trunking has a VLAN, but for the link's default_network, which runs untagged.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (NetworkLink link : site.links().values()) {
            Optional<Network> nativeNetwork = Trunk.nativeNetwork(link, site);
            boolean defaultReported = link.trunking().defaultNetwork().isWritten() && nativeNetwork.isEmpty();
            if (Trunk.isTagged(link) && !defaultReported) {
                link.allowedNetworks().stream().distinct().map(site.networks()::get)
                        .filter(network -> network != null && Trunk.isUntagged(network)
                                && nativeNetwork.filter(other -> other.name().equals(network.name())).isEmpty())
                        .forEach(network -> report.at(site.documentOf(Kind.NETWORK, network.name()), FieldPath.of("vlan"),
                                "network '" + network.name() + "' has no vlan, but is not the default_network of the trunked link '"
                                        + link.name() + "'" + nativeNetwork.map(other -> ", which is '" + other.name() + "'").orElse(""),
                                "Set the network's vlan, or make it the link's trunking.default_network."));
            }
        }
    }
}
