package io.drydock.functions.provisioner.site.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.provisioner.LabDesign;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Link;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Net;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.RangeType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesiredNetworksTest {
    @Test
    void theSampleSiteHasTwoLinksToConfigure(@TempDir Path folder) {
        DesiredNetworks desired = DesiredNetworks.of(LabDesign.read(folder.resolve("design"), folder.resolve("password")).site());

        assertThat(desired.links()).extracting(Link::name).containsExactly("pxe", "uplink");
        assertThat(desired.links().get(1).mtu()).isEqualTo(9100);
        assertThat(desired.links().get(1).networks()).extracting(Net::name).containsExactly("management", "storage", "overlay", "calico");
        assertThat(desired.links().get(1).networks()).extracting(Net::vid).containsExactly(0, 120, 130, 140);
        Net pxe = desired.links().getFirst().networks().getFirst();
        assertThat(pxe.ranges()).extracting(DesiredNetworks.Range::type).isEqualTo(List.of(RangeType.RESERVED, RangeType.DYNAMIC));
        assertThat(pxe.gateway()).contains(SimulatedNetworks.ip("10.20.1.1"));
        assertThat(pxe.nameServers()).extracting(Object::toString).containsExactly("10.20.1.2", "10.20.1.3");
        assertThat(pxe.domain()).isEqualTo("pxe.quay.example");
        assertThat(desired.addresses()).extracting(DesiredNetworks.NodeAddress::network).contains("management").doesNotContain("oob", "pxe");
    }

    @Test
    void aNetworkWithTheLabelIsLeftAlone(@TempDir Path folder) {
        DesiredNetworks desired = DesiredNetworks.of(LabDesign.read(folder.resolve("design"), folder.resolve("password"),
                text -> text.replace("  cidr: 10.20.4.0/24", "  labels: {noconfig: 'yes'}\n  cidr: 10.20.4.0/24")).site());

        assertThat(desired.links().get(1).networks()).extracting(Net::name).containsExactly("management", "storage", "calico");
    }
}
