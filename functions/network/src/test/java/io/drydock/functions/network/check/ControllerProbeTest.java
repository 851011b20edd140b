package io.drydock.functions.network.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.drydock.function.probe.Trouble;
import io.drydock.functions.network.controller.Controllers;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControllerProbeTest {
    private final ControllerSettings settings = new SmallRyeConfigBuilder().withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(ControllerSettings.class).withDefaultValue("drydock.network.controllers.timeout", "300ms")
            .withDefaultValue("drydock.network.controllers.backoff", "10ms").build().getConfigMapping(ControllerSettings.class);

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 404, 405, 500})
    void everyAnswerOfHttpIsOne(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.24.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(ask("http://127.24.0.1:" + server.getAddress().getPort() + "/r1-a")).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nobodyAtHomeIsTold() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.24.0.1"))) {
            port = socket.getLocalPort();
        }
        Trouble trouble = ask("http://127.24.0.1:" + port).orElseThrow();

        assertThat(trouble.passing()).isTrue();
        assertThat(trouble.text()).contains("http://127.24.0.1:" + port, "r1-a of rack r1", "attempt 3 of 3");
    }

    @Test
    void silenceEnds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.24.0.1"))) {
            assertThat(ask("http://127.24.0.1:" + silent.getLocalPort()).orElseThrow().text()).contains("timed out", "attempt 3 of 3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"switch", "ftp://switch/", "http://a b/", "://"})
    void whatIsNoAddressOfHttpIsTold(String uri) {
        assertThat(ask(uri).orElseThrow()).satisfies(trouble -> {
            assertThat(trouble.passing()).isFalse();
            assertThat(trouble.text()).contains(uri, "sdn_api_uri");
        });
    }

    private Optional<Trouble> ask(String uri) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).build()) {
            return new ControllerProbe(client, settings, Controllers::parse).ask(new SwitchController(uri, List.of("r1-a of rack r1")));
        }
    }
}
