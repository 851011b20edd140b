package io.drydock.lab.maas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.DesignReader;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.lab.Lab;
import io.drydock.lab.LabSettings;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.site.DesignedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.SiteSettings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SampleSiteTest {

    @Test
    void allServersAreFoundWithTheDesignsAddressesOnceTheirNetworkHasDhcp() throws IOException {
        LabSite site = DesignedServers.of(SiteBuilder.build(DesignReader.read(DesignSource.of("../../infra/sample-site", SourceSettings.DEFAULT),
                ReadLimits.DEFAULT).documents()), SiteSettings.DEFAULT.withDelays(PowerDelays.NONE)).site();
        try (Lab lab = Lab.start(site, LabSettings.DEFAULT.withMaas(MaasSettings.DEFAULT.withTimeFactor(2000)))) {
            MaasClient client = MaasClient.of(lab.maas());
            JsonNode pxe = client.get("subnets/").json().valueStream().filter(subnet -> subnet.path("cidr").asText().equals("10.20.1.0/24")).findFirst()
                    .orElseThrow();
            client.post("ipranges/", "type", "dynamic", "subnet", pxe.path("id").asText(), "start_ip", "10.20.1.100", "end_ip", "10.20.1.250");
            assertThat(client.put("fabrics/" + pxe.path("vlan").path("fabric_id").asText() + "/vlans/0/", "dhcp_on", "true", "primary_rack", "rackc1")
                    .status()).isEqualTo(200);
            site.servers().forEach(TestMaas::netboot);
            TestMaas.await(() -> client.get("machines/").json().size() == site.servers().size());

            LabServer server = site.server("r1-n01");
            JsonNode machine = client.get("machines/?mac_address=" + server.spec().macs().getFirst()).json().path(0);
            assertThat(machine.path("power_type").asText()).isEqualTo("redfish");
            assertThat(machine.path("boot_interface").path("mac_address").asText()).isEqualTo("52:54:00:20:01:01");
            assertThat(client.get("machines/" + machine.path("system_id").asText() + "/?op=power_parameters").json().path("power_address").asText())
                    .isEqualTo("10.20.0.11");
            assertThat(client.get("machines/").json().findValuesAsText("hostname")).doesNotHaveDuplicates();
        }
    }
}
