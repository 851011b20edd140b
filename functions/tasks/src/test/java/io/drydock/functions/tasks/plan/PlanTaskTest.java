package io.drydock.functions.tasks.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.design.DesignDigest;
import io.drydock.design.DesignReader;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.design.model.Site;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.Source;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.functions.tasks.machine.StepFunctionsDouble;
import io.drydock.step.Attempt;
import io.drydock.step.BuildModels;
import io.drydock.step.DesignLock;
import io.drydock.step.NodeHold;
import io.drydock.step.NodeStatus;
import io.drydock.step.Outcomes;
import io.drydock.step.Step;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.step.StepRunner;
import io.drydock.step.design.StoredDesigns;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a task would do, told by the store and the design alone. */
@QuarkusTest
@QuarkusTestResource(StepFunctionsDouble.class)
class PlanTaskTest {
    private static final String NODE = """
            {schema: drydock/BaremetalNode/v1, metadata: {name: %s}, data: {oob: {type: %s, network: oob, account: a, credential: 'env:C'},
              metadata: {rack: r1, owner_data: {role: %s}}}}
            ---
            """;
    private static final String SITE = "{schema: drydock/Rack/v1, metadata: {name: r1}, data: {}}\n---\n";

    @Inject
    StepRunner runner;

    @Inject
    BuildModels models;

    @Inject
    NodeHold hold;

    @Inject
    DesignLock lock;

    @Inject
    StoredDesigns designs;

    @Inject
    Outcomes outcomes;

    @TempDir
    private static Path folder;

    @AfterEach
    void theSiteIsFree() {
        lock.unlock();
    }

    @Test
    void aDesignThatIsNotValidFailsAndNoNodeIsPlanned() throws IOException {
        plan("PrepareNode", SITE + NODE.formatted("n1", "redfish", "x"), "").body("valid", equalTo(false),
                "site.step", contains("load-design", "evaluate-rules"), "site.verdict", contains("run", "fail"),
                "site[1].reason", containsString("errors"), "nodes", hasSize(0), "steps.evaluate-rules.fail", equalTo(1));
    }

    @Test
    void whatIsWrongWithTheRequestIsAllNamed() {
        post("{\"task\": \"PaintNode\", \"designRef\": \"file:/x\", \"nodeLimit\": \"a\", \"colour\": 1, \"nodes\": {\"name\": []}}").statusCode(400)
                .body("errorMessage", allOf(containsString("not 'PaintNode'"), containsString("DeploySite"), containsString("\"nodeLimit\""),
                        containsString("\"colour\""), containsString("\"nodes.name\"")));
        post("{\"taskId\": \"no-such\", \"designRef\": \"file:/x\"}").statusCode(404).body("errorType", equalTo("TaskNotFound"));
        post("[]").statusCode(400);
        post("{\"task\": \"VerifyNode\", \"designRef\": \"file:" + folder + "/none.yaml\"}").statusCode(422)
                .body("errorMessage", containsString("none.yaml"));
    }

    private static String sample() {
        return "file:" + Path.of("../../infra/sample-site").toAbsolutePath().normalize();
    }

    /** Over nodes of which no other test of this application lets anything be known. */
    @Test
    void aNewSiteIsPlannedWholeAndNothingIsTouched() {
        String unknown = ", \"nodeLimit\": 3, \"nodes\": {\"names\": [\"r2-n04\", \"r2-n05\", \"r2-n06\", \"r2-n07\", \"r2-n08\"]}";
        plan("deploy-site", sample(), unknown).body("valid", equalTo(true), "task", equalTo("DeploySite"), "nodes", hasSize(3),
                "nextNode", equalTo("r2-n06"), "steps.power-cycle", equalTo(Map.of("run", 5, "skip", 0, "fail", 0)),
                "steps.relabel-node.skip", equalTo(5), "nodes[0].steps.find { it.step == 'check-manifest' }.verdict", equalTo("skip"),
                "nodes[0].steps.find { it.step == 'reboot-node' }.verdict", equalTo("run"),
                "nodes[0].steps.find { it.step == 'relabel-node' }.reason", containsString("drydock.promenade.url"),
                "site.find { it.step == 'lock-design' }.verdict", equalTo("run"),
                "site.find { it.step == 'check-next-step' }.verdict", equalTo("skip"));

        assertThat(lock.locked()).isEmpty();
        assertThat(models.of("r2-n04")).isEmpty();
        assertThat(outcomes.of("")).isEmpty();
    }

    @Test
    void aNodeThatIsDeployedIsLeftAloneAndItSaysSinceWhen() {
        String node = "r2-n01";
        NodeStatus.DEPLOYED.write(models, node, "01KEARLIER", "bootstrap-node");
        models.put(node, "boot", "01KEARLIER", "set-disk-boot",
                JsonNodeFactory.instance.objectNode().put("device", "disk").put("persistence", "persistent"));

        String only = ", \"nodes\": {\"names\": [\"" + node + "\"]}";
        plan("PrepareNode", sample(), only).body("nodes[0].steps[0].verdict", equalTo("run"), "nodes[0].steps[1].step", equalTo("configure-pxe-port"),
                "nodes[0].steps[1].verdict", equalTo("skip"), "nodes[0].steps[1].reason",
                allOf(startsWith("The node is in use"), containsString("bootstrap-node of task 01KEARLIER found less than a minute ago")));
        plan("DeployNode", sample(), only).body("nodes[0].steps.findAll { it.verdict == 'skip' }.step",
                contains("start-introspection", "bootstrap-node", "set-disk-boot", "reboot-node", "monitor-platform"));
        plan("DestroyNode", sample(), only).body("nodes[0].steps.find { it.step == 'bootstrap-node' }.verdict", equalTo("run"),
                "nodes[0].steps.find { it.step == 'configure-pxe-port' }.verdict", equalTo("run"));
        plan("VerifyNode", sample(), only).body("nodes[0].steps.find { it.step == 'check-firmware' }.verdict", equalTo("run"));
    }

    @Test
    void anotherTaskThatHasTheNodeAndAnotherDesignThatHasTheSiteAreNamed() {
        hold.take("r3-n01", "01KOTHER", "commission-node");
        String only = ", \"nodes\": {\"names\": [\"r3-n01\"]}";
        plan("PrepareNode", sample(), only).body(
                "nodes[0].steps.find { it.step == 'power-cycle' }.reason", containsString("task 01KOTHER has the node"),
                "nodes[0].steps.find { it.step == 'check-not-in-use' }.reason", not(containsString("01KOTHER")));

        lock.lock("another-design", "01KLOCK");
        plan("PrepareNode", sample(), only).body("nodes[0].steps[1].verdict", equalTo("fail"), "nodes[0].steps", hasSize(2),
                "nodes[0].steps[1].reason", allOf(containsString("DesignLocked"), containsString("01KLOCK")));
        plan("PrepareSite", sample(), "").body("site.find { it.step == 'lock-design' }.verdict", equalTo("fail"), "site", hasSize(4));
    }

    @ParameterizedTest
    @CsvSource({"x9-n01, no node 'x9-n01'"})
    void aNodeThatTheDesignDoesNotHaveFailsTheSelection(String name, String why) {
        plan("VerifyNode", sample(), ", \"nodes\": {\"names\": [\"" + name + "\"]}").body("site[2].verdict", equalTo("fail"),
                "site[2].reason", containsString(why), "nodes", hasSize(0));
        plan("VerifyNode", sample(), ", \"nodes\": {\"racks\": [\"x9\"]}").body("site[2].verdict", equalTo("run"),
                "site[2].reason", containsString("there is nothing to do"), "nodes", hasSize(0));
    }

    @Test
    void aRetryDoesWhatIsMissingAndWhatTheDesignHasChanged() throws IOException {
        Path folderOfSite = Files.createDirectories(folder.resolve("site-" + System.nanoTime()));
        copySample(folderOfSite);
        JsonNode task = new ObjectMapper().readTree(given().contentType(ContentType.JSON)
                .body("{\"designRef\": \"file:" + folderOfSite + "\", \"nodes\": {\"names\": [\"r1-n05\"]}}")
                .post("/verify-node").then().statusCode(200).extract().asString());
        String taskId = task.path("taskId").asText();
        String first = store(folderOfSite);
        post("{\"taskId\": \"" + taskId + "\"}").statusCode(200).body("reason", startsWith("The task is running"), "nodes", hasSize(0));

        done(taskId, first, Optional.empty(), "load-design", "{\"designId\": \"" + first + "\"}");
        done(taskId, first, Optional.of("r1-n05"), "check-bmc", "{}");
        done(taskId, first, Optional.of("r1-n05"), "check-hardware", "{\"nodeStatus\": \"prepared\"}");
        StepFunctionsDouble.end(task.path("executionArn").asText(), "FAILED", "NodesFailed", "no");

        String reason = "nodes[0].steps.find { it.step == 'check-bmc' }.reason";
        post("{\"taskId\": \"" + taskId + "\"}").statusCode(200).body("taskId", equalTo(taskId), "designId", equalTo(first),
                "site[0].verdict", equalTo("skip"), "nodes[0].steps.verdict", contains("skip", "skip", "run", "run", "run"),
                reason, startsWith("Done "));

        edit(folderOfSite);
        String second = store(folderOfSite);
        assertThat(second).isNotEqualTo(first);
        post("{\"taskId\": \"" + taskId + "\"}").statusCode(200).body("designId", equalTo(second), "site[0].verdict", equalTo("run"),
                "nodes[0].steps.verdict[0]", equalTo("run"), reason, allOf(containsString("oob"), containsString(first)));

        StepFunctionsDouble.end(task.path("executionArn").asText(), "SUCCEEDED", null, null);
        post("{\"taskId\": \"" + taskId + "\"}").statusCode(200).body("reason", startsWith("The task has succeeded"), "nextNode", nullValue());
        given().get("/show-task?taskId=" + taskId).then().body("status", equalTo("succeeded"));
    }

    private static void copySample(Path target) throws IOException {
        try (var files = Files.list(Path.of("../../infra/sample-site"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    /** Every BMC gets another account. */
    private static void edit(Path site) throws IOException {
        try (var files = Files.list(site)) {
            for (Path file : files.toList()) {
                Files.writeString(file, Files.readString(file).replaceAll("account: \\S+", "account: 'somebody'"));
            }
        }
    }

    private String store(Path site) throws IOException {
        try (var files = Files.list(site)) {
            List<Source> contents = files.sorted().<Source>map(file -> new Source.Content(file.getFileName().toString(), read(file))).toList();
            var rendered = DesignReader.read(new Sources(contents, false), ReadLimits.DEFAULT);
            Site built = SiteBuilder.build(rendered.documents());
            Map<String, byte[]> nodes = new LinkedHashMap<>();
            built.appliedNodes().forEach((name, node) -> nodes.put(name, AppliedNodeJson.toJson(node).toString().getBytes(StandardCharsets.UTF_8)));
            String designId = DesignDigest.of(rendered);
            designs.save(designId, "{}".getBytes(StandardCharsets.UTF_8), new byte[0], nodes);
            return designId;
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void done(String taskId, String designId, Optional<String> node, String name, String output) throws IOException {
        JsonNode told = new ObjectMapper().readTree(output);
        runner.run(new StepRequest(taskId, designId, node, null), new Step() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String inputDigest() {
                return "digest";
            }

            @Override
            public StepResult attempt(Attempt attempt) {
                return new StepResult.Done(told, "It is so.");
            }
        });
    }

    /** @param design a reference, or YAML */
    private static ValidatableResponse plan(String task, String design, String more) {
        var request = JsonNodeFactory.instance.objectNode().put("task", task).put(design.startsWith("file:") ? "designRef" : "documents", design);
        return post(request.toString().replaceFirst("}$", more.replace("\\", "\\\\") + "}")).statusCode(200);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/plan-task").then();
    }
}
