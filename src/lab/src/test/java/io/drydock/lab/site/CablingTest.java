package io.drydock.lab.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.DesignReader;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CablingTest {
    private static LabSite sample() {
        return DesignedServers.of(SiteBuilder.build(DesignReader.read(DesignSource.of("../../infra/sample-site", SourceSettings.DEFAULT),
                ReadLimits.DEFAULT).documents()), SiteSettings.DEFAULT).site();
    }

    @Test
    void theBootPortIsInThePxeNetworkAndABondStandsOnBothSwitchesOfItsRack() {
        LabSite site = sample();
        Placement placement = site.placement(site.server("r2-n01"));
        assertThat(placement.rack()).contains("r2");
        assertThat(placement.bmcAddress()).startsWith("10.20.0.");
        assertThat(placement.bmcType()).isEqualTo("redfish");
        assertThat(placement.cable(0).orElseThrow().untagged().orElseThrow().name()).isEqualTo("pxe");
        assertThat(placement.cable(1).orElseThrow().switchName()).isEqualTo("r2-a");
        assertThat(placement.cable(2).orElseThrow().switchName()).isEqualTo("r2-b");
        assertThat(placement.cable(2).orElseThrow().untagged().orElseThrow().name()).isEqualTo("management");
        assertThat(placement.cable(2).orElseThrow().tagged()).extracting(Segment::name).containsExactly("storage", "overlay", "calico");
    }

    @Test
    void noTwoPortsShareAPortOfASwitch() {
        for (LabSite site : Set.of(sample(), GeneratedServers.site(90, LoopbackNetwork.parse("127.22.1.0/24"), SiteSettings.DEFAULT))) {
            Set<String> taken = new HashSet<>();
            site.servers().forEach(server -> site.placement(server).cables().values()
                    .forEach(cable -> assertThat(taken.add(cable.switchName() + " " + cable.switchPort())).isTrue()));
            assertThat(taken).hasSizeGreaterThan(site.servers().size());
        }
    }

    @Test
    void anUnusedServerHasNoCable() {
        LabSite site = new LabSite(GeneratedServers.site(1, LoopbackNetwork.parse("127.22.1.0/24"), SiteSettings.DEFAULT).servers());
        assertThat(site.placement(site.servers().getFirst()).cables()).isEmpty();
    }
}
