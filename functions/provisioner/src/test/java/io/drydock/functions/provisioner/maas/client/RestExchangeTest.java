package io.drydock.functions.provisioner.maas.client;

import static io.drydock.functions.provisioner.maas.client.ScriptedMaas.hangUp;
import static io.drydock.functions.provisioner.maas.client.ScriptedMaas.json;
import static io.drydock.functions.provisioner.maas.client.ScriptedMaas.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The client of MAAS over the REST client, as the application has it. */
@QuarkusTest
@Timeout(120)
class RestExchangeTest {
    private static final MaasParameters NONE = MaasParameters.NONE;

    @TempDir
    static Path folder;
    @Inject
    Vertx vertx;
    private final ScriptedMaas server = new ScriptedMaas();
    private MaasHttpProducer producer;
    private MaasHttp http;

    private Maas maas(String url, Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(Map.of("drydock.maas.url", url, "drydock.maas.api-key", "env:MAAS_API_KEY",
                "drydock.maas.backoff", "1ms", "drydock.maas.attempts", "2"));
        all.putAll(changed);
        MaasSettings settings = PlainMaas.settings(all);
        producer = new MaasHttpProducer(settings, vertx);
        http = producer.client();
        return new MaasClient(settings, new ApiKeys(settings, _ -> ScriptedMaas.KEY), new RestExchange(() -> http, settings), InstantSource.system());
    }

    private Maas maas() {
        return maas(server.url(), Map.of());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        if (http != null) {
            producer.close(http);
        }
    }

    @Test
    void whatIsAskedArrivesAsItIsMeant() {
        server.on("GET tags/a%20b%252F/", json(200, "[\"ä\"]")).on("POST tags/", json(200, "{}")).on("PUT tags/x/", json(200, "{}"))
                .on("DELETE tags/x/", text(204, "")).on("GET machines/a/?op=details", (exchange, _) -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/bson");
                    exchange.sendResponseHeaders(200, 3);
                    exchange.getResponseBody().write(new byte[] {0, -1, 7});
                    exchange.close();
                });
        Maas maas = maas();

        assertThat(maas.get("tags/a b%2F/", MaasParameters.of("name", List.of("x&y=z+1%", "ä €"))).get(0).asText()).isEqualTo("ä");
        assertThat(maas.bytes("machines/a/", "details")).containsExactly(0, -1, 7);
        maas.post("tags/", MaasParameters.of("comment", "größer €\r\n--x"));
        maas.put("tags/x/", MaasParameters.of("name", "y"));
        maas.delete("tags/x/");

        assertThat(server.asked().getFirst().query()).isEqualTo("name=x%26y%3Dz%2B1%25&name=%C3%A4%20%E2%82%AC");
        assertThat(server.asked()).allSatisfy(asked -> {
            assertThat(asked.header("authorization")).startsWith("OAuth realm=\"OAuth\", oauth_nonce=").contains("oauth_signature=\"%26geheim17\"");
            assertThat(asked.header("accept")).startsWith("application/json");
        });
        ScriptedMaas.Asked post = server.asked().get(2);
        String boundary = post.header("content-type").replace("multipart/form-data; boundary=", "");
        assertThat(post.text()).isEqualTo("--" + boundary + "\r\nContent-Disposition: form-data; name=\"comment\"\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\ngrößer €\r\n--x\r\n--" + boundary + "--\r\n");
        assertThat(server.asked().get(3).header("content-type")).startsWith("multipart/form-data; boundary=");
    }

    @Test
    void refusalsArriveWithTheirBodies() {
        server.on("POST machines/?op=allocate", text(409, "No machine with system ID a available.")).on("PUT machines/a/",
                json(400, "{\"hostname\": [\"Bad.\"]}"));
        Maas maas = maas();

        assertThat(failure(() -> maas.post("machines/", "allocate", NONE)).kind()).isEqualTo(Kind.WRONG_STATE);
        assertThat(failure(() -> maas.put("machines/a/", NONE)).fields()).containsEntry("hostname", List.of("Bad."));
    }

    @Test
    void aConnectionThatEndsIsAnAttemptAndNoMore() {
        server.on("GET x/", hangUp()).on("POST x/", hangUp());
        Maas maas = maas();

        assertThat(failure(() -> maas.get("x/", NONE))).hasMessageContaining("broke the connection off").hasMessageContaining("(attempt 2 of 2)");
        assertThat(failure(() -> maas.post("x/", NONE))).hasMessageContaining("(attempt 1 of 2)");
        assertThat(server.count("GET x/")).isEqualTo(2);
        assertThat(server.count("POST x/")).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsTooLargeIsNotTakenAndTheNextOneIs() {
        server.on("GET x/", json(200, "[" + "1,".repeat(200_000) + "1]"), json(200, "[]"));
        Maas maas = maas(server.url(), Map.of("drydock.maas.max-body", "100K"));

        assertThat(failure(() -> maas.get("x/", NONE))).hasMessageContaining("more than 102400 bytes");
        assertThat(maas.get("x/", NONE)).isEmpty();
    }

    @Test
    void aBodyThatStopsOrEndsTooEarlyIsNoAnswer() {
        server.on("GET stops/", (exchange, _) -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("[1,".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }).on("GET silent/", (_, _) -> {
            // Nothing is answered; the client goes away.
        });
        Maas maas = maas(server.url(), Map.of("drydock.maas.request-timeout", "300ms", "drydock.maas.call-timeout", "5s"));

        for (String path : List.of("stops/", "silent/")) {
            MaasException e = failure(() -> maas.get(path, NONE));
            assertThat(e.kind()).isEqualTo(Kind.NO_ANSWER);
            assertThat(e).hasMessageContaining("did not answer completely within 300 ms").hasMessageContaining("(attempt 2 of 2)");
        }
    }

    @Test
    void aMaasThatIsNotThereIsSaid() {
        Maas maas = maas();
        server.close();

        assertThat(failure(() -> maas.post("machines/", "allocate", NONE))).hasMessageContaining("could not be connected to")
                .hasMessageContaining("(attempt 2 of 2)").hasMessageNotContaining("geheim17");
    }

    @Test
    void whatSpeaksNoHttpIsNotMaas() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 10, InetAddress.getByName("127.21.0.1"))) {
            Thread.startVirtualThread(() -> {
                while (!other.isClosed()) {
                    try (Socket came = other.accept()) {
                        came.getOutputStream().write("SSH-2.0-OpenSSH_9.6\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                        came.getInputStream().readNBytes(10);
                    } catch (IOException _) {
                        // the test has ended
                    }
                }
            });

            assertThat(failure(() -> maas("http://127.21.0.1:" + other.getLocalPort() + "/MAAS", Map.of()).get("version/", NONE)).kind())
                    .isEqualTo(Kind.NOT_MAAS);
        }
    }

    @Test
    void itsCertificateHasToBeSignedAsConfiguredAndToNameIt() throws IOException, InterruptedException, GeneralSecurityException {
        TestCertificate own = TestCertificate.of(folder, "ip:127.21.0.1");
        TestCertificate others = TestCertificate.of(folder, "ip:127.21.0.9");
        try (ScriptedMaas right = new ScriptedMaas(Optional.of(own.server())); ScriptedMaas wrong = new ScriptedMaas(Optional.of(others.server()))) {
            right.on("GET version/", json(200, "{\"version\": \"3.5\"}"));
            wrong.on("GET version/", json(200, "{\"version\": \"3.5\"}"));

            assertThat(maas(right.url(), bundle(own)).get("version/", NONE).path("version").asText()).isEqualTo("3.5");
            assertThat(failure(() -> maas(right.url(), bundle(others)).get("version/", NONE))).hasMessageContaining("drydock.maas.ca-bundle");
            assertThat(failure(() -> maas(right.url(), Map.of()).get("version/", NONE)).kind()).isEqualTo(Kind.NOT_MAAS);
            assertThat(failure(() -> maas(wrong.url(), bundle(others)).get("version/", NONE))).hasMessageContaining("127.21.0.1");
            assertThat(failure(() -> maas(right.url(), Map.of("drydock.maas.ca-bundle", "/nowhere.pem")).get("version/", NONE)))
                    .hasMessageContaining("/nowhere.pem").hasMessageContaining("(attempt 1 of 2)");
            assertThat(failure(() -> maas(server.url().replace("http:", "https:"), bundle(own)).get("version/", NONE)).kind())
                    .isEqualTo(Kind.NOT_MAAS);
            assertThat(right.asked()).hasSize(1);
            assertThat(wrong.asked()).isEmpty();
        }
    }

    private static Map<String, String> bundle(TestCertificate certificate) {
        return Map.of("drydock.maas.ca-bundle", certificate.pem().toString());
    }

    @Test
    void noMoreRequestsAreUnderWayAtOnceThanConfigured() throws InterruptedException, ExecutionException {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.on("GET x/", (exchange, _) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Thread.yield();
            underWay.decrementAndGet();
            ScriptedMaas.send(exchange, 200, "application/json", "1");
        });
        Maas maas = maas(server.url(), Map.of("drydock.maas.concurrency", "3", "drydock.maas.per-second", "1000"));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 100).mapToObj(_ -> threads.submit(() -> maas.get("x/", NONE).intValue())).toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }

        assertThat(most.get()).isBetween(1, 3);
    }

    private static MaasException failure(ThrowingCallable use) {
        MaasException e = catchThrowableOfType(MaasException.class, use);
        assertThat(e).as("an error").isNotNull();
        return e;
    }
}
