package io.drydock.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import io.drydock.lab.tls.LabAuthority;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedfishFaultsTest {
    private static final String SYSTEM = "/redfish/v1/Systems/1";
    private static final String RESET = SYSTEM + "/Actions/ComputerSystem.Reset";
    private static final String PXE = "{\"Boot\": {\"BootSourceOverrideTarget\": \"Pxe\", \"BootSourceOverrideEnabled\": \"%s\"}}";
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.now());
    private static LabSite site;
    private static RedfishServer redfish;
    private static RedfishClient client;
    private static int next;

    private LabServer server;

    @BeforeAll
    static void start() throws Exception {
        LabAuthority authority = new LabAuthority();
        site = GeneratedServers.site(40, LoopbackNetwork.parse("127.13.2.0/24"), SiteSettings.DEFAULT.withClock(NOW::get)
                .withDelays(PowerDelays.USUAL));
        redfish = RedfishServer.start(site, 0, authority);
        client = new RedfishClient(authority, redfish.port());
    }

    @AfterAll
    static void stop() {
        client.close();
        redfish.close();
    }

    @BeforeEach
    void takeServer() {
        server = site.servers().get(next++);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.get(server.address(), path);
    }

    @Test
    void aBmcThatStartsAsksToRetryAFewTimes() throws Exception {
        server.faults(Faults.NONE.unavailableFor(2, Duration.ofSeconds(7)));
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> response = get(SYSTEM);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).hasValue("7");
        }
        assertThat(get(SYSTEM).statusCode()).isEqualTo(200);
    }

    @Test
    void anExpiredCertificateIsShownUntilItIsRenewed() throws Exception {
        assertThat(get(SYSTEM).statusCode()).isEqualTo(200);
        server.faults(Faults.of(Fault.EXPIRED_CERTIFICATE));
        assertThatThrownBy(() -> get(SYSTEM)).isInstanceOf(SSLHandshakeException.class).hasStackTraceContaining("NotAfter");
        server.faults(Faults.NONE);
        assertThat(get(SYSTEM).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressWithoutBmcIsClosed() {
        assertThatThrownBy(() -> client.get(InetAddress.ofLiteral("127.13.2.200"), SYSTEM)).isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class).isNotInstanceOf(ConnectException.class);
    }

    @Test
    void aBmcThatHangsTakesTheConnectionAndNeverAnswers() throws Exception {
        server.faults(Faults.of(Fault.HANGS));
        assertThatThrownBy(() -> client.send(client.request(server.address(), SYSTEM).timeout(Duration.ofMillis(700))))
                .isInstanceOf(HttpTimeoutException.class);
        server.faults(Faults.NONE);
        assertThat(get(SYSTEM).statusCode()).isEqualTo(200);
        server.faults(Faults.of(Fault.HANGS));
        assertThatThrownBy(() -> client.send(client.request(server.address(), SYSTEM).timeout(Duration.ofMillis(700))))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"TRUNCATED_JSON", "GARBAGE_JSON"})
    void brokenJsonComesAsAWholeAnswer(Fault fault) throws Exception {
        server.faults(Faults.of(fault));
        HttpResponse<String> response = get(SYSTEM);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThatThrownBy(() -> client.json(response)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aWebPageStandsInPlaceOfRedfish() throws Exception {
        server.faults(Faults.of(Fault.HTML_PAGE));
        assertThat(get("/redfish/v1/").headers().firstValue("Content-Type")).hasValue("text/html");
    }

    @Test
    void redirectsLeadToTheResource() throws Exception {
        server.faults(Faults.of(Fault.REDIRECTS));
        HttpResponse<String> redirected = get(SYSTEM + "?$expand=.($levels=1)");
        assertThat(redirected.statusCode()).isEqualTo(308);
        String location = redirected.headers().firstValue("Location").orElseThrow();
        assertThat(client.json(get(location)).at("/Processors/Members@odata.count").intValue()).as("the query is kept").isEqualTo(2);
    }

    @Test
    void aChangeWithoutOrWithAStaleEtagIsRefused() throws Exception {
        server.faults(Faults.of(Fault.ETAG_REQUIRED));
        assertThat(client.send("PATCH", server.address(), SYSTEM, PXE.formatted("Once")).statusCode()).isEqualTo(428);
        String etag = get(SYSTEM).headers().firstValue("ETag").orElseThrow();
        assertThat(patch("\"stale\"").statusCode()).isEqualTo(412);
        assertThat(server.bootOverride().device()).isEqualTo(BootDevice.NONE);
        assertThat(patch(etag).statusCode()).isEqualTo(200);
        assertThat(patch(etag).statusCode()).isEqualTo(412);
        assertThat(server.bootOverride().device()).isEqualTo(BootDevice.PXE);
    }

    private HttpResponse<String> patch(String etag) throws Exception {
        return client.send(client.request(server.address(), SYSTEM).header("Authorization", RedfishClient.basic("drydock", "drydock"))
                .header("If-Match", etag).method("PATCH", BodyPublishers.ofString(PXE.formatted("Once"))));
    }

    @Test
    void oneThatKnowsContinuousOnlyRefusesOnce() throws Exception {
        server.faults(Faults.of(Fault.CONTINUOUS_ONLY));
        HttpResponse<String> once = client.send("PATCH", server.address(), SYSTEM, PXE.formatted("Once"));
        assertThat(once.statusCode()).isEqualTo(400);
        assertThat(client.json(once).at("/error/@Message.ExtendedInfo/0/MessageId").textValue()).endsWith("PropertyValueNotInList");
        assertThat(client.send("PATCH", server.address(), SYSTEM, PXE.formatted("Continuous")).statusCode()).isEqualTo(200);
        assertThat(server.bootOverride().once()).isFalse();
    }

    @Test
    void amongSeveralSystemsTheServerIsNotTheFirst() throws Exception {
        server.faults(Faults.of(Fault.SEVERAL_SYSTEMS));
        JsonNode members = client.json(get("/redfish/v1/Systems")).path("Members");
        assertThat(members).hasSize(2);
        assertThat(client.json(get(members.get(0).path("@odata.id").textValue())).path("HostName").textValue()).isEqualTo("neighbour");
        assertThat(client.json(get(members.get(1).path("@odata.id").textValue())).path("HostName").textValue()).isEqualTo(server.name());
        assertThat(client.send("POST", server.address(), members.get(0).path("@odata.id").textValue() + "/Actions/ComputerSystem.Reset",
                "{\"ResetType\": \"On\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void collectionsComeInPagesToTheirEnd() throws Exception {
        server.faults(Faults.of(Fault.PAGED_COLLECTIONS));
        String uri = SYSTEM + "/Memory?$expand=.($levels=1)";
        int modules = 0;
        int pages = 0;
        while (!uri.isEmpty()) {
            JsonNode page = client.json(get(uri));
            assertThat(page.path("Members@odata.count").intValue()).isEqualTo(8);
            assertThat(page.path("Members")).allSatisfy(module -> assertThat(module.path("CapacityMiB").intValue()).isEqualTo(32_768));
            modules += page.path("Members").size();
            pages++;
            uri = page.path("Members@odata.nextLink").asText();
        }
        assertThat(modules).isEqualTo(8);
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void aBmcWithoutSessionServiceTakesBasicAlone() throws Exception {
        server.faults(Faults.of(Fault.BASIC_ONLY));
        assertThat(client.json(get("/redfish/v1/")).has("SessionService")).isFalse();
        assertThat(client.send("POST", server.address(), "/redfish/v1/SessionService/Sessions",
                "{\"UserName\": \"drydock\", \"Password\": \"drydock\"}").statusCode()).isEqualTo(404);
        assertThat(get(SYSTEM).statusCode()).isEqualTo(200);
    }

    @Test
    void whereSlotsAreFullNobodyLogsInAnew() throws Exception {
        server.faults(Faults.of(Fault.SESSION_SLOTS_FULL));
        HttpResponse<String> response = client.send("POST", server.address(), "/redfish/v1/SessionService/Sessions",
                "{\"UserName\": \"drydock\", \"Password\": \"drydock\"}");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(client.json(response).at("/error/@Message.ExtendedInfo/0/MessageId").textValue()).endsWith("SessionLimitExceeded");
    }

    @Test
    void withoutPciAddressesNothingTellsWhereADeviceIs() throws Exception {
        server.faults(Faults.of(Fault.NO_PCI_ADDRESSES));
        String all = get("/redfish/v1/Chassis/1/PCIeDevices?$expand=.($levels=1)").body();
        assertThat(all).contains("I350").doesNotContain("3b").doesNotContain("BusNumber");
    }

    @Test
    void aTaskIsFollowedUntilThePowerIsAtRest() throws Exception {
        server.faults(Faults.of(Fault.TASKS));
        HttpResponse<String> accepted = client.send("POST", server.address(), RESET, "{\"ResetType\": \"On\"}");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String monitor = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(get(monitor).statusCode()).isEqualTo(202);
        assertThat(client.json(get("/redfish/v1/TaskService/Tasks/1")).path("TaskState").textValue()).isEqualTo("Running");
        NOW.updateAndGet(now -> now.plusSeconds(5));
        assertThat(get(monitor).statusCode()).isEqualTo(204);
        assertThat(client.json(get("/redfish/v1/TaskService/Tasks/1")).path("TaskState").textValue()).isEqualTo("Completed");
    }

    @Test
    void powerStateFollowsTheCommandLater() throws Exception {
        assertThat(client.send("POST", server.address(), RESET, "{\"ResetType\": \"On\"}").statusCode()).isEqualTo(204);
        assertThat(client.json(get(SYSTEM)).path("PowerState").textValue()).isEqualTo("PoweringOn");
        assertThat(client.send("POST", server.address(), RESET, "{\"ResetType\": \"ForceOff\"}").statusCode()).isEqualTo(409);
        NOW.updateAndGet(now -> now.plusSeconds(5));
        assertThat(client.json(get(SYSTEM)).path("PowerState").textValue()).isEqualTo("On");
    }
}
