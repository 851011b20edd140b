package io.drydock.design.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSourceTest {
    private static final SourceSettings SETTINGS = SourceSettings.DEFAULT.withRetries(3, Duration.ofMillis(1), Duration.ofSeconds(1))
            .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5));

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        finished.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Answer {
        void to(HttpExchange exchange, int attempt) throws IOException, InterruptedException;
    }

    private String serve(Answer answer) {
        server.createContext("/", exchange -> {
            try (exchange) {
                answer.to(exchange, asked.incrementAndGet());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/site.yaml";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String fetch(String reference, SourceSettings settings) {
        return new String(((Source.Content) DesignSource.of(reference, settings).all().getFirst()).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theAnswerIsTheDesign() {
        String url = serve((exchange, _) -> send(exchange, 200, exchange.getRequestHeaders().containsKey("X-Auth-Token") ? "token" : "a: é"));
        assertThat(fetch(url, SETTINGS.withDeckhandToken(() -> Optional.of("hush")))).isEqualTo("a: é");
        assertThat(DesignSource.of(url + "?sig=hush", SETTINGS).all().getFirst().name()).isEqualTo(url + "?…");
    }

    @Test
    void deckhandIsAskedWithItsTokenAtThePathAsGiven() {
        String url = serve((exchange, _) -> send(exchange, 200, exchange.getRequestHeaders().getFirst("X-Auth-Token") + " " + exchange.getRequestURI()));
        String documents = "deckhand+" + url.replace("/site.yaml", "/api/v1.0/revisions/3/rendered-documents?sort=name");
        SourceSettings settings = SETTINGS.withDeckhandToken(() -> Optional.of("hush"));
        assertThat(fetch(documents, settings)).isEqualTo("hush /api/v1.0/revisions/3/rendered-documents?sort=name");
        assertThat(DesignSource.of(documents, settings).rendered()).isTrue();
        assertThat(DesignSource.of(documents.replace("rendered-documents", "documents"), SETTINGS).rendered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void aServerInTroubleIsAskedAgain(int status) {
        String url = serve((exchange, attempt) -> send(exchange, attempt < 3 ? status : 200, "a: 1"));
        assertThat(fetch(url, SETTINGS)).isEqualTo("a: 1");
        assertThat(asked).hasValue(3);
    }

    @Test
    void aServerThatStaysInTroubleIsUnavailable() {
        String url = serve((exchange, _) -> send(exchange, 503, "hush"));
        assertThatThrownBy(() -> fetch(url + "?t=hush", SETTINGS)).isInstanceOf(SourceUnavailable.class)
                .hasMessageContaining(url).hasMessageContaining("503").hasMessageContaining("attempt 3 of 3").message().doesNotContain("hush");
        assertThat(asked).hasValue(3);
    }

    @Test
    void retryAfterIsHonoured() {
        String url = serve((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Retry-After", attempt == 1 ? "0" : "60");
            send(exchange, 503, "");
        });
        assertThatThrownBy(() -> fetch(url, SETTINGS)).isInstanceOf(SourceUnavailable.class).hasMessageContaining("60 s").hasMessageContaining("attempt 2 of 3");
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 418})
    void aRefusalIsNotAskedAgain(int status) {
        String url = serve((exchange, _) -> send(exchange, status, ""));
        assertThatThrownBy(() -> fetch(url, SETTINGS)).isInstanceOf(SourceRefused.class).hasMessageContaining(String.valueOf(status));
        assertThat(asked).hasValue(1);
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> fetch("http://127.0.0.1:" + port + "/", SETTINGS)).isInstanceOf(SourceUnavailable.class).hasMessageContaining("connection failed");
    }

    @Test
    void anAnswerThatStallsIsBrokenOff() {
        String url = serve((exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            finished.await();
        });
        SourceSettings hasty = SETTINGS.withTimeouts(Duration.ofSeconds(2), Duration.ofMillis(300)).withRetries(1, Duration.ZERO, Duration.ZERO);
        assertThatThrownBy(() -> fetch(url, hasty)).isInstanceOf(SourceUnavailable.class).hasMessageContaining("300 ms");
    }

    @Test
    void anAnswerWithoutEndIsBrokenOff() {
        String url = serve((exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[1 << 16];
            while (finished.getCount() > 0) {
                exchange.getResponseBody().write(piece);
            }
        });
        assertThatThrownBy(() -> fetch(url, SETTINGS.withMaxBytes(1 << 20, 1 << 20))).isInstanceOf(SourceRefused.class).hasMessageContaining("more than 1048576 bytes");
        assertThat(asked).hasValue(1);
    }

    @Test
    void redirectsAreFollowedUpToANumber() {
        String url = serve((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Location", "/next" + attempt);
            send(exchange, exchange.getRequestURI().getPath().equals("/next2") ? 200 : 302, exchange.getRequestURI().getPath());
        });
        assertThat(fetch(url, SETTINGS)).isEqualTo("/next2");
        String endless = url.replace("site.yaml", "next3");
        assertThatThrownBy(() -> fetch(endless, SETTINGS)).isInstanceOf(SourceRefused.class).hasMessageContaining("more than 5 times");
    }

    @Test
    void theTokenStaysWithItsServer() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            other.createContext("/", exchange -> {
                try (exchange) {
                    send(exchange, 200, String.valueOf(exchange.getRequestHeaders().getFirst("X-Auth-Token")));
                }
            });
            other.start();
            String url = serve((exchange, _) -> {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + other.getAddress().getPort() + "/");
                send(exchange, 307, "");
            });
            assertThat(fetch("deckhand+" + url, SETTINGS.withDeckhandToken(() -> Optional.of("hush")))).isEqualTo("null");
        } finally {
            other.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:/etc/passwd", "ftp://127.0.0.1/", "http://u:hush@127.0.0.1/", "http:///x"})
    void redirectsElsewhereAreRefused(String location) {
        String url = serve((exchange, _) -> {
            exchange.getResponseHeaders().set("Location", location);
            send(exchange, 302, "");
        });
        assertThatThrownBy(() -> fetch(url, SETTINGS)).isInstanceOf(SourceRefused.class).hasMessageContaining("not allowed").message().doesNotContain("hush");
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        assertThat(RetryAfter.parse("120", now)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Sun, 22 Nov 2026 12:00:30 GMT", now)).contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.parse("Sun, 22 Nov 2026 11:00:30 GMT", now)).contains(Duration.ZERO);
        assertThat(RetryAfter.parse("soon", now)).isEmpty();
        assertThat(RetryAfter.of(HttpHeaders.of(Map.of("retry-after", List.of(" 5 ")), (_, _) -> true))).contains(Duration.ofSeconds(5));
    }
}
