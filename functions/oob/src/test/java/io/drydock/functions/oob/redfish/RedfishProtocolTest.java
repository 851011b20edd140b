package io.drydock.functions.oob.redfish;

import static io.drydock.functions.oob.redfish.ScriptedBmc.json;
import static io.drydock.functions.oob.redfish.ScriptedBmc.send;
import static io.drydock.functions.oob.redfish.ScriptedBmc.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.Alarm.Severity;
import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcIdentity;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Firmware;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import io.drydock.functions.oob.bmc.Inventory;
import io.drydock.functions.oob.bmc.PowerCommand;
import io.drydock.functions.oob.bmc.PowerState;
import io.drydock.functions.oob.bmc.Quirks;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client over plain HTTP against BMCs that do what no lab does. */
@QuarkusTest
@Timeout(60)
class RedfishProtocolTest {
    private static final String SYSTEM = SampleBodies.SYSTEM;
    private static final String RESET = SYSTEM + "/Actions/ComputerSystem.Reset";
    private static final BootOverride PXE_ONCE = new BootOverride(Device.PXE, Persistence.ONCE, Optional.of(Firmware.UEFI));

    @Inject
    Vertx vertx;
    private ScriptedBmc server;
    private BmcClients clients;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedBmc("127.12.0.1");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        if (clients != null) {
            clients.close();
        }
    }

    @Test
    void aServerIsIdentified() {
        session(session -> {
            assertThat(session.identity()).isEqualTo(new BmcIdentity(Optional.of("Acme"), Optional.of("R1"), Optional.of("SN1"),
                    Optional.of("11111111-2222-3333-4444-555555555555"), Optional.of("4.40"), Optional.of("2.1"), "Redfish 1.15.0"));
            assertThat(session.power()).isEqualTo(PowerState.OFF);
            assertThat(session.boot()).isEqualTo(BootOverride.NONE);
        });
    }

    @Test
    void everythingInAServerIsFound() {
        session(session -> {
            Inventory inventory = session.inventory();

            assertThat(inventory.processors().orElseThrow()).singleElement().satisfies(cpu -> assertThat(cpu.cores()).hasValue(16));
            assertThat(inventory.memoryBytes()).hasValue(64L << 30);
            assertThat(inventory.pciDevices().orElseThrow()).extracting(device -> device.address().orElseThrow())
                    .containsExactly("0000:3b:00.0", "0000:3b:00.1");
            assertThat(inventory.drives().orElseThrow()).singleElement().satisfies(drive -> assertThat(drive.bytes()).hasValue(960_197_124_096L));
            assertThat(inventory.networkPorts().orElseThrow()).singleElement()
                    .satisfies(port -> assertThat(port.mac()).contains("aa:bb:cc:00:00:01"));
            assertThat(inventory.firmware().orElseThrow()).containsExactly(new Inventory.FirmwareComponent("BIOS", "2.1"));
        });
    }

    @Test
    void whatIsWrongIsToldFirstAndThenTheLogTheNewestFirst() {
        session(session -> assertThat(session.alarms()).extracting(Alarm::source, Alarm::severity, Alarm::message, Alarm::present).containsExactly(
                tuple("Redfish health of Bay 0", Severity.WARNING, "Wears out.", true),
                tuple("sensor Inlet", Severity.WARNING, "reads 47.0 °C, beyond its threshold", true),
                tuple("sensor PSU 2", Severity.CRITICAL, "is CRITICAL", true),
                tuple("Redfish log SEL entry 4", Severity.WARNING, "New.", false),
                tuple("Redfish log SEL entry 1", Severity.CRITICAL, "Old.", false)));
    }

    @Test
    void onePartThatCantBeReadDoesNotHideTheOthers() {
        server.on("GET " + SYSTEM + "/Processors", json(500, "{}")).on("GET /redfish/v1/Chassis/1/Thermal", json(200, "{\"Temperatures\": [{\"Na"));
        session(session -> {
            assertThat(session.inventory().processors()).isEmpty();
            assertThat(session.inventory().drives()).isPresent();
            assertThat(session.alarms()).anySatisfy(alarm -> assertThat(alarm.message()).contains("could not be read", "broken JSON"))
                    .anySatisfy(alarm -> assertThat(alarm.source()).isEqualTo("Redfish log SEL entry 4"));
        });
    }

    @Test
    void aBootDeviceIsSetWithTheEtagOfTheSystem() {
        server.on("PATCH " + SYSTEM, status(204));
        session(session -> session.boot(PXE_ONCE));

        assertThat(server.asked("PATCH")).singleElement().satisfies(patch -> {
            assertThat(patch.header("If-Match")).isEqualTo("W/\"7\"");
            assertThat(FieldsTest.json(patch.body())).isEqualTo(FieldsTest.json("{'Boot': {'BootSourceOverrideEnabled': 'Once',"
                    + " 'BootSourceOverrideTarget': 'Pxe', 'BootSourceOverrideMode': 'UEFI'}}"));
        });
    }

    @Test
    void aChangeThatCameBetweenIsReadAndTheEtagRenewed() {
        String system = SampleBodies.ALL.get(SYSTEM);
        server.on("GET " + SYSTEM, json(200, system), json(200, system.replace("W/\\\"7\\\"", "W/\\\"8\\\"")))
                .on("PATCH " + SYSTEM, status(412), status(204));
        session(session -> session.boot(PXE_ONCE));

        assertThat(server.asked("PATCH")).extracting(patch -> patch.header("If-Match")).containsExactly("W/\"7\"", "W/\"8\"");
    }

    @Test
    void aBmcThatRefusesItsOwnEtagIsToldWithout() {
        server.on("PATCH " + SYSTEM, status(412), status(412), status(204));
        session(session -> session.boot(PXE_ONCE));

        assertThat(server.asked("PATCH")).extracting(patch -> patch.header("If-Match")).containsExactly("W/\"7\"", "W/\"7\"", null);
    }

    @Test
    void aBmcThatWantsAnEtagButGivesNoneGetsAnyEtag() {
        server.on("GET " + SYSTEM, json(200, SampleBodies.ALL.get(SYSTEM).replace("@odata.etag", "other"))).on("PATCH " + SYSTEM, status(428), status(200));
        session(session -> session.boot(PXE_ONCE));

        assertThat(server.asked("PATCH")).extracting(patch -> patch.header("If-Match")).containsExactly(null, "*");
    }

    @Test
    void whatABmcDoesNotTakeIsLeftOutOrReplaced() {
        server.on("PATCH " + SYSTEM, json(400, refusal("BootSourceOverrideMode")), json(400, refusal("BootSourceOverrideEnabled")), status(204));
        session(session -> session.boot(PXE_ONCE));

        assertThat(FieldsTest.json(server.asked("PATCH").getLast().body()))
                .isEqualTo(FieldsTest.json("{'Boot': {'BootSourceOverrideEnabled': 'Continuous', 'BootSourceOverrideTarget': 'Pxe'}}"));
    }

    @Test
    void theQuirkContinuousOnlyIsHeeded() {
        server.on("PATCH " + SYSTEM, status(204));
        session(server.bmc(ScriptedBmc.quirks("continuous-only")), Map.of(), session -> session.boot(PXE_ONCE));

        assertThat(server.asked("PATCH").getFirst().body()).contains("Continuous");
    }

    @Test
    void theSettingsResourceIsChangedWhereItHoldsTheOverride() {
        server.on("GET " + SYSTEM, json(200, SampleBodies.ALL.get(SYSTEM).replace("\"Id\": \"1\"",
                        "\"Id\": \"1\", \"@Redfish.Settings\": {\"SettingsObject\": {\"@odata.id\": \"/redfish/v1/Systems/1/SD\"}}")))
                .on("GET /redfish/v1/Systems/1/SD", json(200, "{\"Boot\": {\"BootSourceOverrideTarget\": \"Hdd\", \"BootSourceOverrideEnabled\": \"Once\"}}",
                        "ETag", "\"sd\"")).on("PATCH /redfish/v1/Systems/1/SD", status(204));
        session(session -> {
            assertThat(session.boot().device()).isEqualTo(Device.DISK);
            session.boot(PXE_ONCE);
        });

        assertThat(server.asked("PATCH")).singleElement().satisfies(patch -> assertThat(patch.header("If-Match")).isEqualTo("\"sd\""));
    }

    @Test
    void aDeviceThatIsNotOfferedIsRefusedBeforeAnythingIsChanged() {
        refused(Kind.UNSUPPORTED, session -> session.boot(new BootOverride(Device.USB, Persistence.ONCE, Optional.empty())), "Pxe, Hdd, BiosSetup");

        assertThat(server.asked("PATCH")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ON, On", "OFF, ForceOff", "CYCLE, ForceRestart", "RESET, ForceRestart", "SOFT_OFF, GracefulShutdown"})
    void powerIsChangedByAResetTypeThatTheActionInfoOffers(PowerCommand command, String type) {
        server.on("POST " + RESET, status(204));
        session(session -> session.power(command));

        assertThat(server.asked("POST")).singleElement().satisfies(post -> assertThat(post.body()).isEqualTo("{\"ResetType\":\"" + type + "\"}"));
    }

    @Test
    void aCommandThatIsNotOfferedIsRefused() {
        server.on("GET " + SYSTEM + "/ResetActionInfo", json(200, "{\"Parameters\": [{\"Name\": \"ResetType\", \"AllowableValues\": [\"On\"]}]}"));
        refused(Kind.UNSUPPORTED, session -> session.power(PowerCommand.OFF), "switch power off", "offers none, but On");
    }

    @Test
    void aTaskIsFollowedToItsEnd() {
        server.on("POST " + RESET, status(202, "Location", "/redfish/v1/Tasks/1/Monitor"))
                .on("GET /redfish/v1/Tasks/1/Monitor", json(202, "{\"TaskState\": \"Running\"}"), status(204));
        session(session -> session.power(PowerCommand.ON));

        assertThat(server.asked("GET")).filteredOn(get -> get.path().endsWith("Monitor")).hasSize(2);
    }

    @Test
    void aTaskThatFailsIsAnErrorInItsWords() {
        server.on("POST " + RESET, json(202, "{}", "Location", "https://bmc.example/redfish/v1/Tasks/1"))
                .on("GET /redfish/v1/Tasks/1", json(200, "{\"TaskState\": \"Exception\", \"Messages\": [{\"Message\": \"The lid is open.\"}]}"));
        refused(Kind.COMMAND_REFUSED, session -> session.power(PowerCommand.ON), "Exception", "The lid is open.");
    }

    @Test
    void aPostIsNotRepeatedWhenNobodyKnowsWhatBecameOfIt() {
        server.on("POST " + RESET, HttpExchange::close);
        refused(Kind.NO_ANSWER, session -> session.power(PowerCommand.ON), "broke the connection off");

        assertThat(server.asked("POST")).hasSize(1);
    }

    @Test
    void aBrokenReadIsRepeated() {
        server.on("GET " + SYSTEM, HttpExchange::close, json(200, SampleBodies.ALL.get(SYSTEM)));
        session(session -> assertThat(session.power()).isEqualTo(PowerState.OFF));
    }

    @Test
    void aBmcThatStartsIsWaitedFor() {
        server.on("GET /redfish/v1/", status(503, "Retry-After", "1"), json(200, SampleBodies.ALL.get("/redfish/v1/")))
                .on("POST " + RESET, status(503, "Retry-After", "1"), status(204));
        session(session -> session.power(PowerCommand.ON));

        assertThat(server.asked("POST")).hasSize(2);
    }

    @Test
    void aBmcThatAsksForTooMuchTimeIsLeftAlone() {
        server.on("GET " + SYSTEM, status(503, "Retry-After", "600"));
        refused(Kind.BUSY, BmcSession::power, "answered 503", "600 s", "attempt 1 of 3");
    }

    @Test
    void aBmcThatStaysBrokenIsGivenUpAfterItsAttempts() {
        server.on("GET " + SYSTEM, json(500, "{\"error\": {\"message\": \"Internal trouble.\"}}"));
        refused(Kind.COMMAND_REFUSED, BmcSession::power, "GET " + SYSTEM, "127.12.0.1", "n1", "answered 500", "Internal trouble.");

        assertThat(server.asked("GET")).filteredOn(get -> get.path().equals(SYSTEM)).hasSize(3);
    }

    @Test
    void theLightIsSwitchedByWhatTheSystemHas() {
        server.on("PATCH " + SYSTEM, status(204));
        session(session -> {
            session.identify(Duration.ofMinutes(10));
            session.identify(Duration.ZERO);
        });

        assertThat(server.asked("PATCH")).extracting(ScriptedBmc.Asked::body).containsExactly("{\"IndicatorLED\":\"Lit\"}", "{\"IndicatorLED\":\"Off\"}");
    }

    @Test
    void aSessionIsOpenedUsedAndClosed() {
        sessions(json(201, "{}", "X-Auth-Token", "t1", "Location", "/redfish/v1/SessionService/Sessions/1")).on("DELETE /redfish/v1/SessionService/Sessions/1", status(204));
        session(BmcSession::power);

        assertThat(server.asked("POST")).singleElement().satisfies(login -> {
            assertThat(login.header("Authorization")).isNull();
            assertThat(login.body()).isEqualTo("{\"UserName\":\"admin\",\"Password\":\"Geheim-17\"}");
        });
        assertThat(server.asked("GET")).filteredOn(get -> get.path().equals(SYSTEM)).allSatisfy(get -> assertThat(get.header("X-Auth-Token")).isEqualTo("t1"));
        assertThat(server.asked().getLast()).hasToString("DELETE /redfish/v1/SessionService/Sessions/1");
        assertThat(server.asked().getLast().header("X-Auth-Token")).isEqualTo("t1");
    }

    @Test
    void aForgottenSessionIsMadeOnceMore() {
        sessions(json(201, "{}", "X-Auth-Token", "t1"), json(201, "{}", "X-Auth-Token", "t2"));
        server.on("GET " + SYSTEM, exchange -> {
            boolean known = "t2".equals(exchange.getRequestHeaders().getFirst("X-Auth-Token"));
            send(exchange, known ? 200 : 401, known ? SampleBodies.ALL.get(SYSTEM) : "");
        });
        session(session -> assertThat(session.power()).isEqualTo(PowerState.OFF));

        assertThat(server.asked("POST")).hasSize(2);
    }

    @Test
    void basicIsTakenWhereNoSessionsAreMade() {
        sessions(status(404));
        session(BmcSession::power);

        assertThat(server.asked().getLast().header("Authorization")).isEqualTo("Basic YWRtaW46R2VoZWltLTE3");
    }

    @Test
    void aWrongPasswordIsSaidWithoutShowingIt() {
        sessions(json(401, "{\"error\": {\"message\": \"Geheim-17 is not the password.\"}}"));

        assertThatThrownBy(() -> protocol(Map.of()).open(server.bmc())).isInstanceOfSatisfying(BmcException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.LOGIN_REFUSED);
            assertThat(e.getMessage()).contains("POST /redfish/v1/SessionService/Sessions", "answered 401").doesNotContain("Geheim");
        });
    }

    @Test
    void aMissingPrivilegeIsSaid() {
        server.on("POST " + RESET, json(403, refusal("privilege")));
        refused(Kind.PRIVILEGE_REFUSED, session -> session.power(PowerCommand.ON), "answered 403");
    }

    @ParameterizedTest
    @CsvSource({"text/html, <html>Welcome</html>, instead of JSON", "application/json, {}, no Redfish service root", "application/json, [1], no object",
        "application/json, '{\"a\"', broken JSON", "text/plain, '', without a body"})
    void whatIsNoRedfishServiceIsSaid(String type, String body, String words) {
        server.on("GET /redfish/v1/", exchange -> send(exchange, 200, body, "Content-Type", type));

        assertFailure(Kind.NOT_A_BMC, () -> protocol(Map.of()).open(server.bmc()), words, "GET /redfish/v1/");
    }

    @Test
    void aRedirectIsFollowedOnTheBmcAlone() {
        server.on("GET " + SYSTEM, status(308, "Location", SYSTEM + "/")).on("GET " + SYSTEM + "/", json(200, SampleBodies.ALL.get(SYSTEM)));
        session(session -> assertThat(session.power()).isEqualTo(PowerState.OFF));

        server.on("GET " + SYSTEM, status(302, "Location", "http://127.12.0.99/steal"));
        refused(Kind.NOT_A_BMC, BmcSession::power, "redirects to http://127.12.0.99/steal");
        server.on("GET " + SYSTEM, status(302, "Location", SYSTEM));
        refused(Kind.NOT_A_BMC, BmcSession::power, "redirects again and again");
    }

    @Test
    void theSystemIsTheOneThatTheDesignNames() {
        server.on("GET /redfish/v1/Systems", json(200, "{\"Members@odata.count\": 9, \"Members\": [{\"@odata.id\": \"/redfish/v1/Systems/0\"}],"
                        + " \"Members@odata.nextLink\": \"/redfish/v1/Systems?page=2\"}"))
                .on("GET /redfish/v1/Systems?page=2", json(200, "{\"Members\": [{\"@odata.id\": \"" + SYSTEM + "\"}],"
                        + " \"Members@odata.nextLink\": \"/redfish/v1/Systems?page=2\"}"));

        for (String selector : List.of("1", SYSTEM, "sn1", "11111111-2222-3333-4444-555555555555")) {
            session(server.bmc("system", selector), Map.of(), session -> assertThat(session.identity().serial()).contains("SN1"));
        }
        assertFailure(Kind.COMMAND_REFUSED, () -> protocol(Map.of()).open(server.bmc()), "several Systems (0, 1)", "oob.system");
        assertFailure(Kind.COMMAND_REFUSED, () -> protocol(Map.of()).open(server.bmc("system", "2")), "no System 2", "0, 1");
    }

    @Test
    void membersComeExpandedWhereTheBmcDoesThat() {
        server.on("GET /redfish/v1/", json(200, SampleBodies.ALL.get("/redfish/v1/").replace("\"NoLinks\": false", "\"NoLinks\": true, \"Levels\": true, \"MaxLevels\": 1")))
                .on("GET " + SYSTEM + "/Processors?$expand=.($levels=1)", json(200, "{\"Members\": [{\"@odata.id\": \"/x\", \"Id\": \"A\", \"TotalCores\": 8}]}"));
        session(session -> assertThat(session.inventory().processors().orElseThrow()).singleElement()
                .satisfies(cpu -> assertThat(cpu.socket()).isEqualTo("A")));
    }

    @Test
    void anAnswerWithoutEndIsNotReadWithoutEnd() {
        server.on("GET " + SYSTEM, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = " ".repeat(65536).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(block);
            }
        });
        refused(Kind.NOT_A_BMC, BmcSession::power, Map.of("drydock.redfish.max-body", "1M", "drydock.redfish.request-timeout", "3s"), "more than 1048576 bytes");
    }

    @Test
    void anAnswerThatTricklesIsCutOff() {
        server.on("GET " + SYSTEM, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 150; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(100_000_000);
            }
        });
        refused(Kind.NO_ANSWER, BmcSession::power, Map.of("drydock.redfish.request-timeout", "1s"), "did not answer completely within 1000 ms");
    }

    @Test
    void aBmcThatHangsCostsItsTimeOnce() {
        server.on("GET " + SYSTEM, _ -> {
            // never answered
        });
        refused(Kind.NO_ANSWER, BmcSession::power, Map.of("drydock.redfish.request-timeout", "500ms"), "did not answer completely within 500 ms");

        assertThat(server.asked("GET")).filteredOn(get -> get.path().equals(SYSTEM)).hasSize(1);
    }

    @Test
    void nobodyAtTheAddressIsSaid() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.12.0.1"))) {
            port = free.getLocalPort();
        }
        assertFailure(Kind.NO_ANSWER, () -> protocol(Map.of()).open(server.bmc("port", Integer.toString(port))), "could not be connected to", "attempt 3 of 3");
    }

    @Test
    void whatSpeaksNoHttpIsSaid() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 10, InetAddress.getByName("127.12.0.1"))) {
            Thread.startVirtualThread(() -> greet(other));
            assertFailure(Kind.NOT_A_BMC, () -> protocol(Map.of()).open(server.bmc("port", Integer.toString(other.getLocalPort()))), "no HTTP");
        }
    }

    @Test
    void whatIsNotEncryptedIsSaid() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 10, InetAddress.getByName("127.12.0.1"))) {
            Thread.startVirtualThread(() -> greet(other));
            Bmc plain = server.bmc("port", Integer.toString(other.getLocalPort()));
            Bmc encrypted = new Bmc(plain.node(), plain.address(), "other", plain.account(), plain.credential(), plain.parameters(), Quirks.NONE);

            assertFailure(Kind.NOT_A_BMC, () -> protocol(Map.of()).open(encrypted), "not answer encrypted");
        }
    }

    @Test
    void aSettingThatMakesNoSenseIsSaid() {
        assertFailure(Kind.UNSUPPORTED, () -> protocol(Map.of()).open(server.bmc("port", "many")), "oob.port", "many");
        assertFailure(Kind.UNSUPPORTED, () -> protocol(Map.of()).open(server.bmc("auth", "digest")), "oob.auth", "digest");
        assertFailure(Kind.UNSUPPORTED, () -> protocol(Map.of()).open(server.bmc("auth", "session")), "no SessionService");
    }

    /** Whatever a BMC says, nothing but the protocol's own exception comes out of a session. */
    @Test
    void strangeBodiesGiveNothingButTheProtocolsOwnErrors() {
        Random random = new Random(12);
        List<String> paths = SampleBodies.ALL.keySet().stream().sorted().toList();
        RedfishProtocol protocol = protocol(Map.of("drydock.redfish.attempts", "1"));
        for (int i = 0; i < 150; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            String body = MutatedBodies.mutated(SampleBodies.ALL.get(path), random).toString();
            server.on("GET " + path, json(200, random.nextInt(10) == 0 ? body.substring(0, random.nextInt(body.length())) : body));
            try (BmcSession session = protocol.open(server.bmc())) {
                for (ThrowingCallable use : List.<ThrowingCallable>of(session::identity, session::power, session::boot, session::inventory, session::alarms,
                        () -> session.boot(PXE_ONCE), () -> session.power(PowerCommand.CYCLE), () -> session.identify(Duration.ofMinutes(1)))) {
                    Throwable thrown = catchThrowable(use);
                    assertThat(thrown == null || thrown instanceof BmcException).as(path + ": " + body + " gives " + thrown).isTrue();
                }
            } catch (BmcException e) {
                assertThat(e.getMessage()).as(body).contains("n1", "127.12.0.1");
            }
            server.on("GET " + path, json(200, SampleBodies.ALL.get(path)));
        }
    }

    private static void greet(ServerSocket other) {
        while (true) {
            try (var connection = other.accept()) {
                connection.getOutputStream().write("SSH-2.0-OpenSSH_9.9\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                connection.getInputStream().read(new byte[100]);
            } catch (IOException e) {
                return;
            }
        }
    }

    private ScriptedBmc sessions(ScriptedBmc.Script first, ScriptedBmc.Script... then) {
        return server.on("GET /redfish/v1/", json(200, SampleBodies.ALL.get("/redfish/v1/").replace("\"RedfishVersion\"",
                "\"Links\": {\"Sessions\": {\"@odata.id\": \"/redfish/v1/SessionService/Sessions\"}}, \"RedfishVersion\"")))
                .on("POST /redfish/v1/SessionService/Sessions", first, then);
    }

    private static String refusal(String property) {
        return "{\"error\": {\"@Message.ExtendedInfo\": [{\"Message\": \"Not so.\", \"MessageArgs\": [\"" + property + "\"]}]}}";
    }

    private void session(Consumer<BmcSession> use) {
        session(server.bmc(), Map.of(), use);
    }

    private void session(Bmc bmc, Map<String, String> changed, Consumer<BmcSession> use) {
        try (BmcSession session = protocol(changed).open(bmc)) {
            use.accept(session);
        }
    }

    private void refused(Kind kind, Consumer<BmcSession> use, String... words) {
        refused(kind, use, Map.of(), words);
    }

    private void refused(Kind kind, Consumer<BmcSession> use, Map<String, String> changed, String... words) {
        assertFailure(kind, () -> session(server.bmc(), changed, use), words);
    }

    private static void assertFailure(Kind kind, ThrowingCallable use, String... words) {
        BmcException e = catchThrowableOfType(BmcException.class, use);
        assertThat(e).as("an error with " + List.of(words)).isNotNull();
        assertThat(e.getMessage()).contains(words).doesNotContain("Geheim-17");
        assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
    }

    private RedfishProtocol protocol(Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(Map.of("drydock.redfish.networks.plain.scheme", "http", "drydock.redfish.backoff", "1ms"));
        all.putAll(changed);
        RedfishSettings settings = BmcNetworkTest.settings(all);
        clients = new BmcClients(settings, vertx);
        return new RedfishProtocol(settings, clients);
    }
}
