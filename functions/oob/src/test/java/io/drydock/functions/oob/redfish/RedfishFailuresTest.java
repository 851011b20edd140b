package io.drydock.functions.oob.redfish;

import static io.drydock.functions.oob.redfish.ScriptedBmc.json;
import static io.drydock.functions.oob.redfish.ScriptedBmc.send;
import static io.drydock.functions.oob.redfish.ScriptedBmc.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.bmc.PowerCommand;
import io.drydock.functions.oob.bmc.PowerState;
import io.drydock.functions.oob.bmc.Quirks;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What breaks between here and a BMC, and what answers that is no BMC. */
@QuarkusTest
@Timeout(60)
class RedfishFailuresTest extends ScriptedSessions {
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
    void anAnswerThatIsCutOffIsAskedForAgain() {
        String whole = SampleBodies.ALL.get(SYSTEM);
        server.on("GET " + SYSTEM, json(200, whole.substring(0, whole.length() / 2)), json(200, whole));
        session(session -> assertThat(session.power()).isEqualTo(PowerState.OFF));

        server.on("GET " + SYSTEM, json(200, whole.substring(0, whole.length() / 2)));
        refused(Kind.UNREADABLE, BmcSession::power, "answered 200 with broken JSON", "attempt 3 of 3");
    }

    @Test
    void aBmcThatStaysBrokenIsGivenUpAfterItsAttempts() {
        server.on("GET " + SYSTEM, json(500, "{\"error\": {\"message\": \"Internal trouble.\"}}"));
        refused(Kind.COMMAND_REFUSED, BmcSession::power, "GET " + SYSTEM, "127.12.0.1", "n1", "answered 500", "Internal trouble.");

        assertThat(server.asked("GET")).filteredOn(get -> get.path().equals(SYSTEM)).hasSize(3);
    }

    @Test
    void aSessionWithASlowBmcComesToAnEnd() {
        refused(Kind.BUSY, BmcSession::power, Map.of("drydock.redfish.session-timeout", "0s"), "was not asked", "drydock.redfish.session-timeout");
    }

    @ParameterizedTest
    @CsvSource({"text/html, <html>Welcome</html>, instead of JSON", "application/json, {}, no Redfish service root",
    "application/json, [1], no object",
        "application/json, '{a}', broken JSON", "text/plain, '', without a body"})
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
    void anAnswerWithoutEndIsNotReadWithoutEnd() {
        server.on("GET " + SYSTEM, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = " ".repeat(65536).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(block);
            }
        });
        refused(Kind.NOT_A_BMC, BmcSession::power, Map.of("drydock.redfish.max-body", "1M", "drydock.redfish.request-timeout", "3s"),
                "more than 1048576 bytes");
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
        assertFailure(Kind.NO_ANSWER, () -> protocol(Map.of()).open(server.bmc("port", Integer.toString(port))), "could not be connected to",
                "attempt 3 of 3");
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
            Bmc encrypted = new Bmc(plain.node(), plain.address(), "other", plain.account(), plain.secrets(), plain.parameters(), Quirks.NONE);

            assertFailure(Kind.NOT_A_BMC, () -> protocol(Map.of()).open(encrypted), "not answer encrypted");
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
}
