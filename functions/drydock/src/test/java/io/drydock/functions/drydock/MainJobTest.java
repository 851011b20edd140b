package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the terminal shows of a task over nodes, whose functions answer as a test says. */
class MainJobTest {
    private static final String FAILED = "{\"node\": \"r1-n03\", \"status\": \"failed\", \"step\": \"check-bmc\", \"reason\": \"wrong password\"}";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<String> looks = new ArrayDeque<>();
    private final List<JsonNode> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/start-task", exchange -> answer(exchange, "{\"taskId\": \"T1\", \"task\": \"VerifyNode\", \"status\": \"running\"}"));
        server.createContext("/show-task", exchange -> {
            JsonNode request = mapper.readTree(exchange.getRequestBody());
            asked.add(request);
            answer(exchange, request.has("nodeStatus") ? page(request) : looks.size() > 1 ? looks.pop() : looks.peek());
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String page(JsonNode request) {
        return switch (request.path("nodeStatus").asText() + request.path("nodeAfter").asText()) {
            case "failed" -> "{\"nodes\": [" + FAILED + "], \"nextNode\": \"r1-n03\"}";
            case "failedr1-n03" -> "{\"nodes\": [" + FAILED.replace("n03", "n07") + "]}";
            case "in-progress" -> "{\"nodes\": [{\"node\": \"r9-n01\", \"status\": \"in-progress\", \"step\": \"check-bmc\", "
                    + "\"reason\": \"a person is asked\"}]}";
            default -> "{\"nodes\": []}";
        };
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private MainJob.Result run() throws InterruptedException {
        return new MainJob(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(MainTask.VERIFY_NODE, "file:/srv/site", JobScope.ALL);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void failuresAreToldAtOnceAndOnce() throws Exception {
        String running = "{\"status\": \"running\", \"site\": {\"steps\": [{\"step\": \"select-nodes\", \"status\": \"succeeded\", \"reason\": "
                + "\"24 of the design's 24 nodes are selected\"}]}, \"nodeCounts\": {\"failed\": 2, \"in-progress\": 1, \"running\": 21}, "
                + "\"nodeSteps\": {\"check-bmc\": {\"failed\": 2, \"in-progress\": 1, \"running\": 3, \"skipped\": 1, \"succeeded\": 4}}}";
        looks.addAll(List.of(running, running, "{\"status\": \"partly-failed\", \"valid\": true, \"errors\": 0, \"warnings\": 1, "
                + "\"nodeCounts\": {\"failed\": 2, \"succeeded\": 22}, \"nodeSteps\": {\"check-bmc\": {\"failed\": 2, \"succeeded\": 22}}, "
                + "\"error\": {\"errorType\": \"NodesPartlyFailed\", \"errorMessage\": \"2 of 24 nodes failed: r1-n03, r1-n07\"}}"));

        assertThat(run()).isEqualTo(MainJob.Result.FAILED);

        assertThat(lines()).containsExactly(
                "VerifyNode of file:/srv/site",
                "task T1",
                "select-nodes     succeeded   24 of the design's 24 nodes are selected",
                "r1-n03           failed      check-bmc: wrong password",
                "r1-n07           failed      check-bmc: wrong password",
                "r9-n01           in-progress check-bmc: a person is asked",
                "check-bmc        5 done, 2 failed, 3 running, 1 in-progress",
                "check-bmc        22 done, 2 failed",
                "The design is valid: 0 errors, 1 warnings.",
                "24 nodes: 2 failed, 22 succeeded.",
                "NodesPartlyFailed: 2 of 24 nodes failed: r1-n03, r1-n07");
        assertThat(asked.getFirst().path("nodeLimit").asInt(-1)).isZero();
    }

    @Test
    void aTaskWithoutFailureSucceeds() throws Exception {
        looks.add("{\"status\": \"succeeded\", \"valid\": true, \"nodeCounts\": {\"succeeded\": 1}, \"nodeSteps\": {\"check-bmc\": {\"skipped\": 1}}}");

        assertThat(run()).isEqualTo(MainJob.Result.SUCCEEDED);
        assertThat(lines()).contains("check-bmc        1 done", "1 node: 1 succeeded.");
    }
}
