package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.RuleSettings;
import io.drydock.design.value.FieldPath;
import java.util.Optional;

/** N5: packets of a network fit its link. */
public final class NetworkMtu implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N5-network-mtu", "Network MTU above the link's",
            "The MTU of every network that a link allows, tagged ones too, is at most the link's. A network that names none has the link's, "
                    + "a link that names none has 1500.");
    private final RuleSettings settings;

    public NetworkMtu(RuleSettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (NetworkLink link : site.links().values()) {
            Optional<Long> limit = link.mtu().isAbsent() ? Optional.of(NetworkLink.DEFAULT_MTU) : link.mtu().value().filter(this::isSane);
            limit.ifPresent(mtu -> link.allowedNetworks().stream().distinct().map(site.networks()::get)
                    .filter(network -> network != null && network.mtu().value().filter(this::isSane).filter(own -> own > mtu).isPresent())
                    .forEach(network -> report(network, link, mtu, site, report)));
        }
    }

    /** Bounds are another rule's. */
    private boolean isSane(long mtu) {
        return mtu >= settings.minimumMtu() && mtu <= settings.maximumMtu();
    }

    private static void report(Network network, NetworkLink link, long limit, Site site, Report report) {
        report.at(site.documentOf(Kind.NETWORK, network.name()), FieldPath.of("mtu"),
                "mtu " + network.mtu().value().orElseThrow() + " of network '" + network.name() + "' is above the " + limit
                        + (link.mtu().isAbsent() ? " that link '" + link.name() + "' has by default" : " of link '" + link.name() + "'"),
                "Set the network's mtu to at most " + limit + ", or raise the link's.");
    }
}
