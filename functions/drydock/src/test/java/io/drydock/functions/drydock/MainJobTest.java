package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.drydock.functions.drydock.view.Hints;
import io.drydock.functions.drydock.view.PlainScreen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the terminal shows of a task over nodes, whose functions answer as a test says. */
class MainJobTest {
    private static final String PLAN = "{\"site\": [], \"steps\": {\"check-bmc\": {\"run\": 24, \"fail\": 1}}, \"nodes\": [{\"node\": \"r1-n03\", "
            + "\"steps\": [{\"step\": \"check-bmc\", \"verdict\": \"fail\", \"reason\": \"not enabled\"}]}]}";

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
            answer(exchange, looks.size() > 1 ? looks.pop() : looks.peek());
        });
        server.createContext("/retry-task", exchange -> answer(exchange, "{\"taskId\": \"T1\", \"task\": \"VerifyNode\", \"status\": \"running\"}"));
        server.createContext("/stop-task", exchange -> answer(exchange, "{\"taskId\": \"T1\", \"task\": \"VerifyNode\", \"status\": \"stopped\"}"));
        server.createContext("/list-tasks", exchange -> answer(exchange, "{\"tasks\": []}"));
        server.createContext("/plan-task", exchange -> {
            JsonNode request = mapper.readTree(exchange.getRequestBody());
            asked.add(request);
            answer(exchange, request.has("nodeAfter") ? PLAN : PLAN.replace("}]}]", "}]}], \"nextNode\": \"r1-n03\""));
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private MainJob.Result run(Order order) throws InterruptedException {
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        Hints hints = new Hints(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Path.of("/srv/data"), false);
        return new MainJob(hints, printed, new PlainScreen(printed, InstantSource.system()), InstantSource.system()).run(order);
    }

    private static Order verify() {
        return new Order.Run(MainTask.VERIFY_NODE, "file:/srv/site", JobScope.ALL);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String look(String status, String more) {
        return "{\"taskId\": \"T1\", \"task\": \"VerifyNode\", \"status\": \"" + status + "\", " + more + "}";
    }

    @Test
    void aTaskIsWatchedToItsEndAndItsFailuresAreToldOnce() throws Exception {
        String failures = "\"failures\": [{\"node\": \"r1-n03\", \"status\": \"failed\", \"step\": \"check-bmc\", \"reason\": \"wrong password\"}]";
        String running = look("running", "\"nodeCounts\": {\"failed\": 1, \"running\": 23}, \"nodeSteps\": {\"check-bmc\": {\"failed\": 1, \"running\": 3}}, " + failures);
        looks.addAll(List.of(running, running, look("partly-failed", "\"endedAt\": \"2026-05-01T10:00:00Z\", \"nodeCounts\": {\"failed\": 1, \"succeeded\": 23}, "
                + "\"nodeSteps\": {\"check-bmc\": {\"failed\": 1, \"succeeded\": 23}}, " + failures
                + ", \"error\": {\"errorType\": \"NodesPartlyFailed\", \"errorMessage\": \"1 of 24 nodes failed: r1-n03\"}")));

        assertThat(run(verify())).isEqualTo(MainJob.Result.FAILED);

        assertThat(lines()).startsWith("VerifyNode of file:/srv/site", "task T1", "r1-n03           failed      check-bmc: wrong password")
                .containsOnlyOnce("r1-n03           failed      check-bmc: wrong password")
                .contains("check-bmc                  23/24 done, 1 failed", "24 nodes: 1 failed, 23 succeeded.", "NodesPartlyFailed: 1 of 24 nodes failed: r1-n03",
                        "infra/run --data /srv/data --retry T1");
        assertThat(asked).allSatisfy(request -> {
            assertThat(request.path("nodeLimit").asInt(-1)).isZero();
            assertThat(request.path("watch").asBoolean()).isTrue();
        });
    }

    @Test
    void aTaskWithoutFailureSucceeds() throws Exception {
        looks.add(look("succeeded", "\"nodeCounts\": {\"succeeded\": 1}, \"nodeSteps\": {\"check-bmc\": {\"skipped\": 1}}"));

        assertThat(run(new Order.Retry("T1"))).isEqualTo(MainJob.Result.SUCCEEDED);
        assertThat(lines()).contains("check-bmc                  1/1 done", "1 node: 1 succeeded.");
    }

    @Test
    void aLookThatFailsIsNotTheEndOfTheTask() throws Exception {
        looks.addAll(List.of("no JSON", "{", look("succeeded", "\"nodeCounts\": {}")));

        assertThat(run(verify())).isEqualTo(MainJob.Result.SUCCEEDED);
    }

    @Test
    void aPlanTellsOfAllPagesAndStartsNothing() throws Exception {
        assertThat(run(new Order.Plan(MainTask.DEPLOY_NODE, "file:/srv/site", JobScope.ALL.racks(List.of("r1"))))).isEqualTo(MainJob.Result.FAILED);

        assertThat(lines()).startsWith("Plan of deploy-node of file:/srv/site: nothing is done.").contains("check-bmc                        24             1");
        assertThat(lines().stream().filter("r1-n03"::equals)).hasSize(2);
        assertThat(asked).hasSize(2).first().hasToString("{\"task\":\"deploy-node\",\"designRef\":\"file:/srv/site\",\"nodes\":{\"racks\":[\"r1\"]},\"nodeLimit\":500}");
        assertThat(asked.getLast().path("nodeAfter").asText()).isEqualTo("r1-n03");
    }

    @Test
    void tasksThatAreThereAreAskedFor() throws Exception {
        looks.add(look("running", "\"nodeCounts\": {}"));

        assertThat(run(new Order.Show("T1"))).isEqualTo(MainJob.Result.SUCCEEDED);
        assertThat(run(new Order.Stop("T1"))).isEqualTo(MainJob.Result.SUCCEEDED);
        assertThat(run(new Order.ListTasks())).isEqualTo(MainJob.Result.SUCCEEDED);

        assertThat(lines()).containsExactly("VerifyNode is running since 0.0s.", "Task T1 (VerifyNode) is stopped.", "There is no task yet.");
    }

    @Test
    void whereNobodyAnswersTheJobCouldNotBeRun() throws Exception {
        stop();

        assertThat(run(verify())).isEqualTo(MainJob.Result.NOT_RUN);
        assertThat(lines()).last().asString().contains("could not be run: nobody answers at http://127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"PT0.001S, 100000, PT0.25S", "PT0.1S, 100000, PT0.9S", "PT1S, 100000, PT9S", "PT30S, 100000, PT1M", "PT30S, 1000, PT0.9S", "PT30S, 0, PT0.25S"})
    void aTenthOfTheTimeAtMostGoesIntoLooking(Duration look, int steps, Duration pause) {
        assertThat(TaskWatch.pause(look, steps)).isEqualTo(pause);
    }
}
