package io.drydock.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.Change;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.server.PowerState;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import io.drydock.lab.tls.LabAuthority;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedfishServerTest {
    private static final LabAuthority AUTHORITY = new LabAuthority();
    private static RedfishServer redfish;
    private static RedfishClient client;
    private static LabSite site;
    private static int next;

    private LabServer server;

    @BeforeAll
    static void start() throws Exception {
        site = GeneratedServers.site(60, LoopbackNetwork.parse("127.13.0.0/24"), SiteSettings.DEFAULT.withDelays(PowerDelays.NONE));
        redfish = RedfishServer.start(site, 0, AUTHORITY);
        client = new RedfishClient(AUTHORITY, redfish.port());
    }

    @AfterAll
    static void stop() {
        client.close();
        redfish.close();
    }

    /** Every test has a server of its own. */
    @BeforeEach
    void takeServer() {
        server = site.servers().get(next++);
    }

    @Test
    void everythingThatTheRootLeadsToCanBeRead() throws Exception {
        server.reading("Inlet Temp", 43);
        Deque<String> open = new ArrayDeque<>(Set.of("/redfish/v1/"));
        Set<String> seen = new HashSet<>(open);
        Set<String> types = new HashSet<>();
        while (!open.isEmpty()) {
            String uri = open.remove();
            HttpResponse<String> response = client.get(server.address(), uri);
            assertThat(response.statusCode()).as(uri).isEqualTo(200);
            JsonNode body = client.json(response);
            assertThat(body.path("@odata.id").textValue()).isEqualTo(uri);
            assertThat(response.headers().firstValue("ETag")).hasValue(body.path("@odata.etag").textValue());
            types.add(body.path("@odata.type").textValue().replaceAll("#(\\w+)\\..*", "$1"));
            body.findValuesAsText("@odata.id").stream().filter(link -> !link.contains("#") && seen.add(link)).forEach(open::add);
        }
        assertThat(types).contains("ServiceRoot", "SessionService", "ComputerSystem", "Processor", "Memory", "Storage", "Drive", "SimpleStorage",
                "PCIeDevice", "PCIeFunction",
                "EthernetInterface", "LogService", "LogEntry", "Manager", "ManagerNetworkProtocol", "Chassis", "Thermal", "Power",
                "UpdateService", "SoftwareInventory", "TaskService");
    }

    @Test
    void aBootDeviceIsSetOnceAndUsedUpByTheNextBoot() throws Exception {
        HttpResponse<String> patched = client.send("PATCH", server.address(), "/redfish/v1/Systems/1",
                "{\"Boot\": {\"BootSourceOverrideTarget\": \"Pxe\", \"BootSourceOverrideEnabled\": \"Once\", \"BootSourceOverrideMode\": \"UEFI\"}}");
        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(client.json(client.get(server.address(), "/redfish/v1/Systems/1")).at("/Boot/BootSourceOverrideEnabled").textValue())
                .isEqualTo("Once");

        HttpResponse<String> reset = client.send("POST", server.address(), "/redfish/v1/Systems/1/Actions/ComputerSystem.Reset",
                "{\"ResetType\": \"On\"}");

        assertThat(reset.statusCode()).isEqualTo(204);
        assertThat(server.power()).isEqualTo(PowerState.ON);
        assertThat(server.boots()).singleElement().satisfies(boot -> {
            assertThat(boot.device()).isEqualTo(BootDevice.PXE);
            assertThat(boot.uefi()).isTrue();
        });
        assertThat(server.count(Change.Kind.BOOT_OVERRIDE)).isEqualTo(1);
        assertThat(client.json(client.get(server.address(), "/redfish/v1/Systems/1")).at("/Boot/BootSourceOverrideEnabled").textValue())
                .isEqualTo("Disabled");
    }
}
