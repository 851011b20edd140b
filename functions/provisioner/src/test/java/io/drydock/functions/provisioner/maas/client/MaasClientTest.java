package io.drydock.functions.provisioner.maas.client;

import static io.drydock.functions.provisioner.maas.client.ScriptedMaas.hangUp;
import static io.drydock.functions.provisioner.maas.client.ScriptedMaas.html;
import static io.drydock.functions.provisioner.maas.client.ScriptedMaas.json;
import static io.drydock.functions.provisioner.maas.client.ScriptedMaas.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.MaasVersion;
import io.drydock.functions.provisioner.maas.client.ScriptedMaas.Script;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class MaasClientTest {
    private static final String LOCKED = "could not serialize access due to concurrent update";
    private static final MaasParameters NONE = MaasParameters.NONE;

    private final ScriptedMaas server = new ScriptedMaas();
    private final Maas maas = maas(Map.of());

    private Maas maas(Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(Map.of("drydock.maas.backoff", "1ms"));
        all.putAll(changed);
        return PlainMaas.of(server.url(), ScriptedMaas.KEY, all, InstantSource.system());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void parametersOfAReadGoIntoTheQueryAndThoseOfAChangeIntoAForm() {
        server.on("GET machines/?op=power_parameters", json(200, "{}")).on("POST tags/?op=update", json(200, "{\"added\": 1}"));

        maas.get("machines/", "power_parameters", MaasParameters.of("id", List.of("a", "b")));
        maas.post("tags/", "update", MaasParameters.of("add", List.of("a", "b")));

        assertThat(server.asked().getFirst().query()).isEqualTo("op=power_parameters&id=a&id=b");
        assertThat(server.asked().getLast().query()).isEqualTo("op=update");
        assertThat(server.asked().getLast().text()).contains("name=\"add\"", "\r\n\r\na\r\n", "\r\n\r\nb\r\n");
        assertThat(server.asked().getLast().header("content-type")).startsWith("multipart/form-data; boundary=");
    }

    @Test
    void successIsJsonOrPlainTextOrNothing() {
        server.on("POST maas/?op=set_config", text(200, "OK")).on("POST machines/a/?op=power_off", json(200, "null"))
                .on("PUT fabrics/1/", json(200, "")).on("GET maas/?op=get_config", json(200, "\"jammy\"")).on("DELETE fabrics/1/", text(204, ""));

        assertThat(maas.postRepeatable("maas/", "set_config", NONE)).isEqualTo(TextNode.valueOf("OK"));
        assertThat(maas.post("machines/a/", "power_off", NONE)).isEqualTo(NullNode.getInstance());
        assertThat(maas.put("fabrics/1/", NONE)).isEqualTo(NullNode.getInstance());
        assertThat(maas.get("maas/", "get_config", NONE)).isEqualTo(TextNode.valueOf("jammy"));
        maas.delete("fabrics/1/");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(text(404, "No Machine matches the given query."), Kind.NOT_FOUND, "No Machine matches the given query."),
                Arguments.of(text(404, "Not Found"), Kind.NOT_FOUND, "Not Found"),
                Arguments.of(text(404, "Unknown API endpoint: /MAAS/api/2.0/x/."), Kind.NOT_MAAS, "Unknown API endpoint"),
                Arguments.of(html(404, "<html><body>404 nginx"), Kind.NOT_MAAS, "a page of HTML"),
                Arguments.of(html(200, "\n<!doctype html><p>Log in to the hotel's network"), Kind.NOT_MAAS, "a page of HTML"),
                Arguments.of(text(302, "", "Location", "https://elsewhere/"), Kind.NOT_MAAS, "302"),
                Arguments.of(text(400, "Unrecognised signature: method=GET op=bogus"), Kind.NOT_MAAS, "op=bogus"),
                Arguments.of(text(400, "No JSON."), Kind.INVALID, "No JSON."),
                Arguments.of(json(400, "{\"hostname\": [\"Label contains disallowed characters: 'a b'.\"], \"__all__\": [\"Neither.\"]}"),
                        Kind.INVALID, "hostname: Label contains disallowed characters: 'a b'.; Neither."),
                Arguments.of(json(400, "{\"__all__\": [\"Commission is not available because of the current state of the node.\"]}"),
                        Kind.WRONG_STATE, "Commission is not available"),
                Arguments.of(html(401, "Authorization Error: Invalid API key."), Kind.REFUSED_KEY, "Invalid API key."),
                Arguments.of(text(403, "You are not allowed."), Kind.FORBIDDEN, "You are not allowed."),
                Arguments.of(text(405, "Method Not Allowed", "Allow", "POST, GET"), Kind.NOT_MAAS, "405"),
                Arguments.of(text(409, "Can't deploy a machine that is in the 'New' state"), Kind.WRONG_STATE, "in the 'New' state"),
                Arguments.of(text(429, "Slow down"), Kind.OVERLOADED, "Slow down"),
                Arguments.of(html(502, "<html>Bad Gateway"), Kind.OVERLOADED, "502"),
                Arguments.of(text(503, "No more IPs available in subnet"), Kind.OVERLOADED, "No more IPs"),
                Arguments.of(html(504, "<html>Gateway Timeout"), Kind.OVERLOADED, "504"),
                Arguments.of(text(500, LOCKED), Kind.OVERLOADED, "could not serialize access"),
                Arguments.of(text(500, "deadlock detected\nDETAIL: Process 1 waits"), Kind.OVERLOADED, "deadlock detected DETAIL"),
                Arguments.of(text(500, "canceling statement due to lock timeout"), Kind.OVERLOADED, "lock timeout"),
                Arguments.of(text(500, "'NoneType' object has no attribute 'id'"), Kind.BROKEN, "'NoneType' object"),
                Arguments.of(text(500, ""), Kind.BROKEN, "without a word"),
                Arguments.of(json(200, "{\"system_id\": \"abc\", \"sta"), Kind.NO_ANSWER, "ends in the middle, after 25 bytes"),
                Arguments.of(json(200, "{} trailing"), Kind.NOT_MAAS, "no JSON"),
                Arguments.of(json(200, ""), Kind.NO_ANSWER, "without a body"),
                Arguments.of(hangUp(), Kind.NO_ANSWER, "broke the connection off"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalIsOfAKindAndInMaasOwnWords(Script script, Kind kind, String words) {
        server.on("GET x/", script);

        MaasException e = failure(() -> maas.get("x/", NONE));

        assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
        assertThat(e.getMessage()).startsWith("GET x/: MAAS at " + server.url() + " ").contains(words)
                .contains(kind.passing() ? "(attempt 4 of 4)" : "(attempt 1 of 4)").doesNotContain("geheim17", "token1");
        // Java's own client asks again by itself where a connection is closed.
        assertThat(server.count("GET x/")).isBetween(kind.passing() ? 4L : 1L, !kind.passing() ? 1L : kind == Kind.NO_ANSWER ? 8L : 4L);
    }

    @Test
    void whatIsWrongWithSingleParametersIsKept() {
        server.on("PUT machines/a/", json(400, "{\"hostname\": [\"Bad.\", \"Taken.\"], \"__all__\": \"Odd.\"}"));

        assertThat(failure(() -> maas.put("machines/a/", NONE)).fields()).containsEntry("hostname", List.of("Bad.", "Taken."))
                .containsEntry("__all__", List.of("Odd."));
    }

    @Test
    void secretsThatMaasRepeatsAreNotShown() {
        server.on("PUT machines/a/", json(400, "{\"power_pass\": [\"'hunter22' is too simple\"]}"));

        MaasException e = failure(() -> maas.put("machines/a/", MaasParameters.of("power_parameters_power_pass", "hunter22")));

        assertThat(e.getMessage() + e.fields()).contains("is too simple").doesNotContain("hunter22");
    }

    @Test
    void clocksThatAreApartAreTold() {
        server.on("GET x/", html(401,
                "Authorization Error: 'Expired timestamp: given 1000 and now 1420 has a greater difference than threshold 300'"));

        assertThat(failure(() -> maas.get("x/", NONE))).hasMessageContaining("This host's clock is 420 s behind MAAS's").hasMessageContaining("NTP");
    }

    @Test
    void everyAttemptHasATimestampAndANonceOfItsOwn() {
        AtomicLong seconds = new AtomicLong(1000);
        Maas ticking = PlainMaas.of(server.url(), ScriptedMaas.KEY, Map.of("drydock.maas.backoff", "1ms"),
                () -> Instant.ofEpochSecond(seconds.getAndIncrement()));
        server.on("GET x/", text(503, "later"), text(503, "later"), json(200, "1"));

        ticking.get("x/", NONE);

        List<String> headers = server.asked().stream().map(asked -> asked.header("authorization")).toList();
        assertThat(headers).hasSize(3);
        assertThat(headers.stream().map(header -> part(header, "oauth_nonce")).distinct()).hasSize(3);
        assertThat(headers.stream().map(header -> part(header, "oauth_timestamp")).distinct()).hasSize(3);
    }

    private static String part(String header, String name) {
        return header.replaceAll(".*" + name + "=\"([^\"]*)\".*", "$1");
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void whatMayHaveBeenDoneIsNotDoneTwice(Script first, boolean again) {
        server.on("POST machines/?op=allocate", first, json(200, "{}"));

        if (again) {
            maas.post("machines/", "allocate", NONE);
        } else {
            assertThat(failure(() -> maas.post("machines/", "allocate", NONE)).kind().passing()).isTrue();
        }

        assertThat(server.count("POST machines/?op=allocate")).isEqualTo(again ? 2 : 1);
    }

    static Stream<Arguments> unsafe() {
        return Stream.of(Arguments.of(text(503, "busy"), true), Arguments.of(text(429, "slowly"), true), Arguments.of(text(502, "gateway"), false),
                Arguments.of(text(504, "gateway"), false), Arguments.of(text(500, LOCKED), false), Arguments.of(hangUp(), false));
    }

    @Test
    void whatMayBeDoneTwiceIsRepeated() {
        server.on("POST x/?op=do", text(500, LOCKED), hangUp(), json(200, "{}")).on("PUT x/", hangUp(), text(504, "late"), json(200, "{}"))
                .on("DELETE x/", hangUp(), text(404, "No X matches the given query."));

        maas.postRepeatable("x/", "do", NONE);
        maas.put("x/", NONE);
        maas.delete("x/");

        assertThat(server.asked()).hasSize(8);
    }

    @Test
    void maasIsLeftAloneForAsLongAsItAsks() {
        AtomicLong first = new AtomicLong();
        AtomicLong second = new AtomicLong();
        server.on("GET x/", (exchange, _) -> {
            first.set(System.nanoTime());
            ScriptedMaas.send(exchange, 503, "text/plain", "busy", "Retry-After", "1");
        }, (exchange, _) -> {
            second.set(System.nanoTime());
            ScriptedMaas.send(exchange, 200, "application/json", "1");
        });

        maas.get("x/", NONE);

        assertThat(second.get() - first.get()).isGreaterThanOrEqualTo(1_000_000_000L);
    }

    @Test
    void whenMaasAsksToBeLeftAloneForLongTheCallEndsAtOnce() {
        server.on("GET x/", text(503, "busy", "Retry-After", "600"));

        MaasException e = failure(() -> maas.get("x/", NONE));

        assertThat(e.kind()).isEqualTo(Kind.OVERLOADED);
        assertThat(e.getMessage()).contains("asks to be left alone for 600 s", "(attempt 1 of 4)");
    }

    @Test
    void aMaasThatIsNotThereIsSaid() {
        server.close();

        assertThat(failure(() -> maas.post("machines/", "allocate", NONE)).getMessage()).contains("could not be connected to", "(attempt 4 of 4)");
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsNotWaitedFor() {
        server.on("GET x/", (_, _) -> {
            // Nothing is answered; the client goes away.
        });

        MaasException e = failure(() -> maas(Map.of("drydock.maas.request-timeout", "200ms", "drydock.maas.call-timeout", "4s",
                "drydock.maas.attempts", "2")).get("x/", NONE));

        assertThat(e.getMessage()).contains("did not answer completely within 200 ms", "(attempt 2 of 2)");
    }

    @Test
    void theVersionTellsThatItIsMaas() {
        server.on("GET version/", json(200, "{\"version\": \"3.5.2\", \"subversion\": \"g1\", \"capabilities\": [\"networks-management\"]}"),
                json(200, "{\"name\": \"other\"}"));

        assertThat(MaasVersion.of(maas)).isEqualTo(new MaasVersion("3.5.2", "g1", List.of("networks-management")));
        assertThat(failure(() -> MaasVersion.of(maas)).kind()).isEqualTo(Kind.NOT_MAAS);
    }

    private static MaasException failure(ThrowingCallable use) {
        MaasException e = catchThrowableOfType(MaasException.class, use);
        assertThat(e).as("an error").isNotNull();
        return e;
    }
}
