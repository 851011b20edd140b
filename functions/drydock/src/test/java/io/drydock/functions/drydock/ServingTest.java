package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {
    @TempDir
    private Path data;

    private HttpServer server;
    private String answer = "{\"tasks\": []}";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/list-tasks", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Serving here() {
        return Serving.here(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @Test
    void whoServesAFolderIsFoundUntilItSaysSoNoMore() throws Exception {
        assertThat(Serving.find(data)).isEmpty();
        here().write(data);
        assertThat(Serving.find(data)).contains(here());

        here().withdraw(data);
        assertThat(Serving.find(data)).isEmpty();
        try (var left = Files.list(data)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aNumberThatAnotherProcessHasNowIsNobody() throws Exception {
        new Serving(here().pid(), Optional.of(Instant.EPOCH), here().url()).write(data);

        assertThat(Serving.find(data)).isEmpty();
    }

    @Test
    void aProcessThatIsGoneIsNobody() throws Exception {
        Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        gone.waitFor();
        new Serving(gone.pid(), Optional.empty(), here().url()).write(data);

        assertThat(Serving.find(data)).isEmpty();
    }

    @Test
    void whoDoesNotAnswerIsNotAsked() throws Exception {
        here().write(data);
        answer = "<html>another program</html>";
        assertThat(Serving.find(data)).isEmpty();

        stop();
        assertThat(Serving.find(data)).isEmpty();
    }

    @Test
    void whatIsNoSuchFileIsNotBelieved() throws Exception {
        for (String text : new String[] {"", "{", "{}", "[1]", "{\"pid\": 1, \"url\": \"no url\"}", "{\"pid\": 1, \"startedAt\": \"yesterday\"}"}) {
            Files.writeString(data.resolve("serving.json"), text);
            assertThat(Serving.find(data)).as(text).isEmpty();
        }
    }

    @Test
    void anotherThatHasTakenTheFolderOverIsNotSentAway() throws Exception {
        Serving other = new Serving(here().pid() + 1, Optional.empty(), here().url());
        other.write(data);

        here().withdraw(data);

        assertThat(data.resolve("serving.json")).exists();
    }
}
