package io.drydock.functions.provisioner.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that nodes carry out their boot actions with, in a folder that stands for the root, with a systemctl of its own. */
class AgentScriptTest {
    private static final String SYSTEMCTL = """
            #!/bin/sh
            echo "$*" >> "$DRYDOCK_ROOT/calls"
            case $* in
            "is-enabled static.service") echo static ;;
            is-enabled*) echo enabled ;;
            "start bad.service") echo 'Job for bad.service failed: "exit code" \\ 7'; exit 1 ;;
            status*) echo 'bad.service:	no route to host' ;;
            esac
            """;

    @TempDir
    Path root;
    private final Map<String, JsonNode> reports = new ConcurrentHashMap<>();
    private final AtomicInteger busy = new AtomicInteger(1);
    private HttpServer server;

    @BeforeEach
    void aNodeIsDeployed() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        write("etc/drydock/boot-actions/url", "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1.0/bootactions\n");
        write("etc/drydock/boot-actions/node", "n1\n");
        write("etc/drydock/boot-actions/key", "X-Bootaction-Key: abcd\n");
        write("bin/systemctl", SYSTEMCTL);
        Files.setPosixFilePermissions(root.resolve("bin/systemctl"), PosixFilePermissions.fromString("rwxr-xr-x"));
        archive("files", "opt/join.sh");
        archive("units", "etc/systemd/system/good.service");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void archive(String name, String file) throws Exception {
        write("content/" + file, "content of " + file);
        run(new ProcessBuilder("tar", "-czf", root.resolve(name + ".tgz").toString(), "-C", root.resolve("content").toString(), file));
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = new byte[0];
        int status = 200;
        if (!"abcd".equals(exchange.getRequestHeaders().getFirst("X-Bootaction-Key"))) {
            status = 403;
        } else if (exchange.getRequestMethod().equals("POST")) {
            reports.put(path.substring(path.lastIndexOf('/') + 1), new ObjectMapper().readTree(exchange.getRequestBody()));
        } else if (busy.getAndDecrement() > 0) {
            status = 503;
        } else {
            body = Files.readAllBytes(root.resolve(path.substring(path.lastIndexOf('/') + 1) + ".tgz"));
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private int boot() throws Exception {
        ProcessBuilder script = new ProcessBuilder("sh", Path.of("src/main/resources/boot-actions.sh").toAbsolutePath().toString());
        script.environment().putAll(Map.of("DRYDOCK_ROOT", root.toString(), "DRYDOCK_PAUSE", "0", "PATH", root.resolve("bin") + ":" + System.getenv("PATH")));
        return run(script);
    }

    private int run(ProcessBuilder process) throws Exception {
        Process running = process.redirectErrorStream(true).redirectOutput(root.resolve("log").toFile()).start();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        return running.exitValue();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(root.resolve("calls"));
    }

    @Test
    void filesArePutInPlaceUnitsStartedAndTheirEndsReported() throws Exception {
        write("etc/drydock/boot-actions/list", "agent n1.1 good.service static.service\nagent n1.2 bad.service\nagent n1.3\naction n1.4 self.service\n");

        assertThat(boot()).as(Files.readString(root.resolve("log"))).isZero();

        assertThat(root.resolve("opt/join.sh")).content().isEqualTo("content of opt/join.sh");
        assertThat(root.resolve("etc/systemd/system/good.service")).exists();
        assertThat(reports.get("n1.1").path("status").asText()).isEqualTo("success");
        assertThat(reports.get("n1.2").path("status").asText()).isEqualTo("failure");
        assertThat(reports.get("n1.2").path("details").path(0).path("message").asText())
                .isEqualTo("Job for bad.service failed: \"exit code\" \\ 7\nbad.service: no route to host");
        assertThat(reports.get("n1.2").path("details").path(0).path("error").asBoolean()).isTrue();
        assertThat(reports.get("n1.3").path("status").asText()).isEqualTo("success");
        assertThat(reports).doesNotContainKey("n1.4");
        assertThat(calls()).contains("daemon-reload", "enable good.service", "start good.service", "start --no-block self.service")
                .doesNotContain("start static.service");
        assertThat(calls().indexOf("enable self.service")).isLessThan(calls().indexOf("start good.service"));
        assertThat(root.resolve("etc/drydock/boot-actions/key")).doesNotExist();
        assertThat(root.resolve("var/lib/drydock/boot-actions/done")).exists();
    }

    @Test
    void afterAResetItGoesOnWithWhatIsNotDone() throws Exception {
        write("etc/drydock/boot-actions/list", "agent n1.1 good.service\nagent n1.3\n");
        write("var/lib/drydock/boot-actions/n1.1", "");

        assertThat(boot()).isZero();

        assertThat(reports).containsOnlyKeys("n1.3");
        assertThat(calls()).doesNotContain("start good.service");
    }

    @Test
    void withoutAnAnswerItIsNotDone() throws Exception {
        write("etc/drydock/boot-actions/list", "agent n1.3\n");
        busy.set(1000);

        assertThat(boot()).isNotZero();

        assertThat(root.resolve("var/lib/drydock/boot-actions/done")).doesNotExist();
        assertThat(root.resolve("etc/drydock/boot-actions/key")).exists();
    }
}
