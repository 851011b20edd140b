package io.drydock.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstBootsTest {
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final FirstBoots boots = new FirstBoots();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(archive)) {
            zip.write(new byte[1024]);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean report = exchange.getRequestMethod().equals("POST");
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("X-Bootaction-Key")
                    + (report ? " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) : ""));
            byte[] body = report ? "{}".getBytes(StandardCharsets.UTF_8) : archive.toByteArray();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        boots.close();
        server.stop(0);
    }

    private String userData() {
        return "#cloud-config\n{\"packages\": [\"jq\"], \"write_files\": [" + file("url", "http://127.0.0.1:" + server.getAddress().getPort() + "\n") + ", "
                + file("node", "n1\n") + ", " + file("key", "X-Bootaction-Key: abcd\n") + ", " + file("list", "agent n1.1 a.service\naction n1.2\n") + "]}";
    }

    private static String file(String name, String content) {
        return "{\"path\": \"/etc/drydock/boot-actions/" + name + "\", \"encoding\": \"b64\", \"content\": \""
                + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "\"}";
    }

    @Test
    void aMachineFetchesAndReportsWhatItsUserDataSays() throws Exception {
        boots.begin("m1", userData(), () -> false);

        assertThat(requests.poll(20, TimeUnit.SECONDS)).isEqualTo("GET /nodes/n1/files abcd");
        assertThat(requests.poll(20, TimeUnit.SECONDS)).isEqualTo("GET /nodes/n1/units abcd");
        assertThat(requests.poll(20, TimeUnit.SECONDS)).startsWith("POST /n1.1 abcd").contains("\"success\"");
        assertThat(requests.poll(20, TimeUnit.SECONDS)).startsWith("POST /n1.2 abcd").contains("\"success\"");
    }

    @Test
    void whatFailsIsReportedAsWell() throws Exception {
        boots.begin("m1", userData(), () -> true);

        requests.poll(20, TimeUnit.SECONDS);
        requests.poll(20, TimeUnit.SECONDS);
        assertThat(requests.poll(20, TimeUnit.SECONDS)).contains("\"failure\"", "exit code 1");
    }

    @Test
    void userDataOfOtherKindsHasNoWork() {
        assertThat(CloudConfig.files("#!/bin/sh\n")).isEmpty();
        assertThat(CloudConfig.files("#cloud-config\n{\"packages\": [\"jq\"]}")).isEmpty();
    }
}
