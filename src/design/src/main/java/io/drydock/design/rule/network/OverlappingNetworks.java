package io.drydock.design.rule.network;

import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.Network;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** N2: an address belongs to one network only. */
public final class OverlappingNetworks implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N2-overlapping-networks", "Overlapping networks",
            "The CIDRs of two networks have no address in common: the provisioner refuses that, and routes would be ambiguous.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        List<Block> blocks = new ArrayList<>();
        for (Network network : site.networks().values()) {
            network.cidr().value().ifPresent(cidr -> blocks.add(new Block(network.name(), cidr.normal())));
        }
        blocks.sort(Comparator.comparing((Block block) -> block.cidr.first()).thenComparing(block -> block.cidr.prefix()));
        // Two blocks are apart or one holds the other, so the last one that reaches furthest is the only one to compare with.
        Optional<Block> widest = Optional.empty();
        for (Block block : blocks) {
            if (widest.isPresent() && widest.get().cidr.overlaps(block.cidr)) {
                Block outer = widest.get();
                report.at(site.documentOf(Kind.NETWORK, block.network), FieldPath.of("cidr"),
                        "cidr " + block.cidr + " of network '" + block.network + "' overlaps with " + outer.cidr + " of network '"
                                + outer.network + "'", "Give one of the two networks a block of its own, or make one Network of them.");
            } else {
                widest = Optional.of(block);
            }
        }
    }

    private record Block(String network, Cidr cidr) {
    }
}
