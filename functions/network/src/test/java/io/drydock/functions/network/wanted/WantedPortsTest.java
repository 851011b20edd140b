package io.drydock.functions.network.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.DesignReader;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.functions.network.NetworkSettings;
import io.drydock.functions.network.port.PortState;
import io.drydock.functions.network.port.PortState.Lag;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The ports of the sample site's nodes: PXE on an access port, everything else on a bond of two. */
class WantedPortsTest {
    private static final AppliedNode CONTROL = SiteBuilder.build(DesignReader.read(DesignSource.of("file:" + Path.of("../../infra/sample-site")
            .toAbsolutePath().normalize(), SourceSettings.DEFAULT), ReadLimits.DEFAULT).documents()).appliedNodes().get("r1-n01");

    private static WantedPorts wanted(Map<String, Integer> vlans) {
        return new WantedPorts(CONTROL, new NetworkSettings() {
            @Override
            public Map<String, Integer> vlans() {
                return vlans;
            }

            @Override
            public int defaultVlan() {
                return 1;
            }

            @Override
            public Optional<List<String>> nat() {
                return Optional.empty();
            }

            @Override
            public UnknownPort unknownPort() {
                return UnknownPort.FAIL;
            }
        });
    }

    @Test
    void aTrunkCarriesAllNetworksOfItsLink() {
        PortState bond = wanted(Map.of("management", 102)).production().get("bond0");

        assertThat(bond.untagged()).contains(102);
        assertThat(bond.tagged()).as("the overlay too, which this node has no address in").containsExactly(120, 130, 140);
        assertThat(bond.mtu()).isEqualTo(9100);
        assertThat(bond.lag()).contains(new Lag("r1-n01-bond0", true, true));
        assertThat(bond.description()).isEqualTo("node r1-n01 bond0");
    }

    @Test
    void aLinkWithoutTagsIsAnAccessPort() {
        PortState pxe = wanted(Map.of()).production().get("pxe0");

        assertThat(pxe.isTrunk()).isFalse();
        assertThat(pxe.untagged()).as("the switch's own").contains(1);
        assertThat(pxe.lag()).isEmpty();
    }

    @Test
    void forPxeThePortIsInThePxeNetworkAlone() {
        Map<String, PortState> pxe = wanted(Map.of("pxe", 101)).pxe(Set.of());

        assertThat(pxe).containsOnlyKeys("pxe0");
        assertThat(pxe.get("pxe0").untagged()).contains(101);
        assertThat(pxe.get("pxe0").isTrunk()).isFalse();
    }

    @Test
    void whatDiffersIsSaid() {
        PortState wanted = wanted(Map.of()).production().get("bond0");
        PortState present = new PortState(Optional.of(1), new TreeSet<>(List.of(120)), 1500, Optional.empty(), true, "node r1-n01 bond0");

        assertThat(wanted.differencesFrom(wanted)).isEmpty();
        assertThat(wanted.differencesFrom(present)).containsExactly("tagged VLANs [120, 130, 140] instead of [120]", "MTU 9100 instead of 1500",
                "link aggregation r1-n01-bond0, LACP fast instead of none");
    }
}
