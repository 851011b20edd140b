package io.drydock.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.lab.inventory.Health;
import io.drydock.lab.server.Account;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerState;
import io.drydock.lab.server.Privilege;
import io.drydock.lab.server.ServerSpec;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import io.drydock.lab.tls.LabAuthority;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedfishAccessTest {
    private static final String SYSTEM = "/redfish/v1/Systems/1";
    private static final String SESSIONS = "/redfish/v1/SessionService/Sessions";
    private static final String LOGIN = "{\"UserName\": \"drydock\", \"Password\": \"drydock\"}";

    private static LabSite site;
    private static RedfishServer redfish;
    private static RedfishClient client;
    private static int next;

    private LabServer server;

    @BeforeAll
    static void start() throws Exception {
        site = new LabSite(GeneratedServers.site(40, LoopbackNetwork.parse("127.13.3.0/24"), SiteSettings.DEFAULT).servers().stream()
                .map(RedfishAccessTest::withThreeAccounts).toList());
        LabAuthority authority = new LabAuthority();
        redfish = RedfishServer.start(site, 0, authority);
        client = new RedfishClient(authority, redfish.port());
    }

    private static LabServer withThreeAccounts(LabServer server) {
        ServerSpec spec = server.spec();
        return new LabServer(new ServerSpec(spec.name(), spec.address(), spec.hardware(), spec.identity(),
                List.of(spec.accounts().getFirst(), new Account("viewer", "viewer", Privilege.USER),
                        new Account("operator", "operator", Privilege.OPERATOR)),
                spec.kg(), spec.macs(), false, spec.delays(), spec.clock(), spec.seed()));
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

    private HttpResponse<String> as(String user, String method, String path, String body) throws Exception {
        return client.send(client.request(server.address(), path).header("Authorization", RedfishClient.basic(user, user))
                .method(method, BodyPublishers.ofString(body)));
    }

    @Test
    void aSessionServesUntilItIsClosed() throws Exception {
        HttpResponse<String> opened = client.send(client.request(server.address(), SESSIONS).POST(BodyPublishers.ofString(LOGIN)));
        assertThat(opened.statusCode()).isEqualTo(201);
        String token = opened.headers().firstValue("X-Auth-Token").orElseThrow();
        String session = opened.headers().firstValue("Location").orElseThrow();
        assertThat(opened.body()).doesNotContain("Password");
        assertThat(client.send(client.request(server.address(), SYSTEM).header("X-Auth-Token", token)).statusCode()).isEqualTo(200);
        assertThat(client.send(client.request(server.address(), session).header("X-Auth-Token", token).DELETE()).statusCode()).isEqualTo(204);
        assertThat(client.send(client.request(server.address(), SYSTEM).header("X-Auth-Token", token)).statusCode()).isEqualTo(401);
    }

    @Test
    void sessionsThatAreNotClosedUseUpTheSlots() throws Exception {
        int opened = 0;
        int status = 201;
        while (status == 201 && opened <= Sessions.SLOTS) {
            status = client.send(client.request(server.address(), SESSIONS).POST(BodyPublishers.ofString(LOGIN))).statusCode();
            opened += status == 201 ? 1 : 0;
        }
        assertThat(status).isEqualTo(503);
        assertThat(opened).isEqualTo(Sessions.SLOTS);
    }

    @Test
    void withoutLoginOnlyTheRootIsToBeRead() throws Exception {
        for (String open : List.of("/redfish", "/redfish/v1", "/redfish/v1/", "/redfish/v1/odata", "/redfish/v1/$metadata")) {
            assertThat(client.send(client.request(server.address(), open)).statusCode()).as(open).isEqualTo(200);
        }
        HttpResponse<String> refused = client.send(client.request(server.address(), SYSTEM));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
        assertThat(client.json(refused).at("/error/@Message.ExtendedInfo/0/MessageId").textValue()).startsWith("Base.1.");
        assertThat(client.send(client.request(server.address(), SESSIONS).POST(BodyPublishers.ofString(LOGIN.replace(":", ": \"x\" ,:"))))
                .statusCode())
                .isEqualTo(400);
        assertThat(client.send(client.request(server.address(), SESSIONS)
                .POST(BodyPublishers.ofString("{\"UserName\": \"drydock\", \"Password\": \"x\"}")))
                .statusCode()).isEqualTo(401);
    }

    @Test
    void whatAnAccountMayDoDependsOnItsPrivilege() throws Exception {
        String reset = SYSTEM + "/Actions/ComputerSystem.Reset";
        String clear = SYSTEM + "/LogServices/SEL/Actions/LogService.ClearLog";
        assertThat(as("viewer", "GET", SYSTEM, "").statusCode()).isEqualTo(200);
        assertThat(as("viewer", "POST", reset, "{\"ResetType\": \"On\"}").statusCode()).isEqualTo(403);
        assertThat(as("viewer", "PATCH", SYSTEM, "{}").statusCode()).isEqualTo(403);
        assertThat(server.power()).isEqualTo(PowerState.OFF);
        assertThat(as("operator", "POST", clear, "{}").statusCode()).isEqualTo(403);
        assertThat(as("operator", "POST", reset, "{\"ResetType\": \"On\"}").statusCode()).isEqualTo(204);
        assertThat(as("drydock", "POST", clear, "{}").statusCode()).isEqualTo(204);
        assertThat(server.eventLog().events()).extracting(event -> event.message()).containsExactly("Log cleared");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET | /redfish/v1/Systems/2 | | 404 | ResourceMissingAtURI",
        "GET | /redfish/v1/Systems/1/Memory?$filter=x | | 501 | QueryNotSupported",
        "GET | /redfish/v1/Systems/1/Memory?$top=x | | 400 | QueryParameterValueFormatError",
        "GET | /redfish/v1/Systems/1/Actions/ComputerSystem.Reset | | 405 | OperationNotAllowed",
        "POST | /redfish/v1/Systems/1 | {} | 405 | OperationNotAllowed",
        "DELETE | /redfish/v1/Systems/1 | | 405 | OperationNotAllowed",
        "PATCH | /redfish/v1/Managers/BMC | {} | 405 | OperationNotAllowed",
        "PATCH | /redfish/v1/Systems/1 | nonsense | 400 | MalformedJSON",
        "PATCH | /redfish/v1/Systems/1 | {'Bott': 1} | 400 | PropertyUnknown",
        "PATCH | /redfish/v1/Systems/1 | {'PowerState': 'On'} | 400 | PropertyNotWritable",
        "PATCH | /redfish/v1/Systems/1 | {'Boot': 1} | 400 | PropertyValueTypeError",
        "PATCH | /redfish/v1/Systems/1 | {'Boot': {'BootSourceOverrideTarget': 'Tape'}} | 400 | PropertyValueNotInList",
        "POST | /redfish/v1/Systems/1/Actions/ComputerSystem.Reset | {} | 400 | ActionParameterMissing",
        "POST | /redfish/v1/Systems/1/Actions/ComputerSystem.Reset | {'ResetType': 'Explode'} | 400 | ActionParameterNotSupported",
        "POST | /redfish/v1/Systems/1/Actions/ComputerSystem.Reset | {'ResetType': 'ForceRestart'} | 409 | ResourceInStandby",
        "POST | /redfish/v1/Nowhere | {} | 404 | ResourceMissingAtURI"
    })
    void whatCannotBeDoneIsAnsweredWithItsMessage(String method, String path, String body, int status, String message) throws Exception {
        HttpResponse<String> response = as("drydock", method, path, body == null ? "" : body.replace('\'', '"'));
        assertThat(response.statusCode()).isEqualTo(status);
        JsonNode info = client.json(response).at("/error/@Message.ExtendedInfo/0");
        assertThat(info.path("MessageId").textValue()).endsWith("." + message);
        assertThat(info.path("Resolution").textValue()).isNotBlank();
        assertThat(server.changes()).isEmpty();
        assertThat(response.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() throws Exception {
        assertThat(as("drydock", "PATCH", SYSTEM, "x".repeat(70_000)).statusCode()).isEqualTo(413);
        assertThat(as("drydock", "GET", SYSTEM, "").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongShowsInTheRollUp() throws Exception {
        server.partHealth("Drive.0", Health.WARNING);
        server.reading("Fan2", 800);
        server.reading("12V", 10);
        JsonNode system = client.json(as("drydock", "GET", SYSTEM, ""));
        assertThat(system.at("/Status/HealthRollup").textValue()).isEqualTo("Critical");
        assertThat(client.json(as("drydock", "GET", SYSTEM + "/Storage/1", "")).at("/Status/HealthRollup").textValue()).isEqualTo("Warning");
        JsonNode entries = client.json(as("drydock", "GET", SYSTEM + "/LogServices/SEL/Entries?$expand=.($levels=1)&$top=1", ""));
        assertThat(entries.at("/Members/0/Message").textValue()).startsWith("12V is critical");
        assertThat(entries.path("Members@odata.count").intValue()).isEqualTo(2);
    }
}
