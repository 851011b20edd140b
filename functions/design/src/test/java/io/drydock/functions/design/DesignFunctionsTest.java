package io.drydock.functions.design;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The functions by HTTP alone, so that the same tests hold for the native executable ({@link DesignFunctionsIT}). */
@QuarkusTest
@QuarkusTestResource(TemporaryStore.class)
class DesignFunctionsTest {
    private static final String SAMPLE = "file:" + Path.of("../../infra/sample-site").toAbsolutePath().normalize();
    private static final String SMALL = """
            schema: drydock/Region/v1
            metadata: {schema: metadata/Document/v1, name: small}
            data: {authorized_keys: [ssh-ed25519 AAAA one]}
            """;

    private final String taskId = UUID.randomUUID().toString();

    @Test
    void aSiteIsLoadedAndFoundValid() {
        String designId = load(SAMPLE).statusCode(200).body("status", equalTo("succeeded"), "step", equalTo("load-design"),
                "taskId", equalTo(taskId), "attempts", equalTo(1), "output.nodes", equalTo(24), "output.designId", hasLength(64))
                .extract().path("output.designId");

        evaluate(designId).statusCode(200).body("status", equalTo("succeeded"), "output.valid", equalTo(true),
                "output.errors", equalTo(0), "output.designId", equalTo(designId));
    }

    @Test
    void whatIsDoneIsNotDoneAgain() {
        String first = load(SAMPLE).statusCode(200).extract().asString();
        String designId = load(SAMPLE).statusCode(200).body(equalTo(first)).extract().path("output.designId");

        String evaluated = evaluate(designId).statusCode(200).extract().asString();
        evaluate(designId).statusCode(200).body(equalTo(evaluated));
    }

    @Test
    void aDesignThatWasEditedIsLoadedAnew(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("site.yaml");
        Files.writeString(file, SMALL);
        String before = load("file:" + file).statusCode(200).extract().path("output.designId");
        Files.writeString(file, SMALL.replace("one", "two"));

        load("file:" + file).statusCode(200).body("output.designId", not(equalTo(before)));
    }

    @Test
    void aBrokenDesignIsLoadedAndFoundInvalid(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "{ this is: [ not YAML");
        Files.writeString(folder.resolve("b.yaml"), SMALL);
        String designId = load("file:" + folder).statusCode(200).body("output.documents", equalTo(1)).extract().path("output.designId");

        evaluate(designId).statusCode(200).body("status", equalTo("succeeded"), "output.valid", equalTo(false), "output.errors", equalTo(1));
    }

    @Test
    void aDesignIsFetchedOverHttp() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/site.yaml", exchange -> {
            byte[] body = SMALL.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            load("http://127.0.0.1:" + server.getAddress().getPort() + "/site.yaml").statusCode(200).body("output.documents", equalTo(1));
            load("http://127.0.0.1:" + server.getAddress().getPort() + "/other.yaml").statusCode(422).body("errorType", equalTo("StepFailed"),
                    "errorMessage", containsString("404"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aStoredDesignIsNamedByItsId() {
        String designId = load(SAMPLE).statusCode(200).extract().path("output.designId");

        request("load-design", "another-" + taskId, "", "{\"designRef\": \"design:" + designId + "\"}").statusCode(200)
                .body("status", equalTo("skipped"), "output.nodes", equalTo(24));
        load("design:0123").statusCode(422).body("errorType", equalTo("StepFailed"), "errorMessage", containsString("0123"));
    }

    @Test
    void whatCanNotBeFetchedIsSaid() throws IOException {
        load("file:/no/such/folder").statusCode(422).body("errorType", equalTo("StepFailed"), "errorMessage", containsString("/no/such/folder"));
        load("ftp://site.example/a").statusCode(422).body("errorType", equalTo("StepFailed"), "errorMessage", containsString("ftp"));
        load("upload:0123").statusCode(422).body("errorType", equalTo("StepFailed"), "errorMessage", containsString("upload:0123"));
        load("http://127.0.0.1:" + freePort() + "/site.yaml").statusCode(503).body("errorType", equalTo("DownstreamUnavailable"),
                "errorMessage", containsString("3 of 3"));
        evaluate("0123").statusCode(422).body("errorType", equalTo("StepFailed"), "errorMessage", containsString("load-design"));
    }

    @Test
    void anImageOfTheSitesOwnIsConfigured(@TempDir Path folder) throws IOException {
        copySample(folder, "image: noble", "image: custom-noble");
        String designId = load("file:" + folder).statusCode(200).extract().path("output.designId");

        evaluate(designId).statusCode(200).body("output.errors", equalTo(0));
    }

    @Test
    void theSiteIsLockedToOneDesign(@TempDir Path folder) throws IOException {
        String designId = load(SAMPLE).statusCode(200).extract().path("output.designId");
        Files.writeString(folder.resolve("site.yaml"), SMALL);
        String other = request("load-design", "other-" + taskId, "", "{\"designRef\": \"file:" + folder + "\"}").statusCode(200).extract()
                .path("output.designId");

        request("lock-design", taskId, designId, "{}").statusCode(200).body("status", equalTo("succeeded"), "output.designId", equalTo(designId),
                "output.lockedBy", equalTo(taskId));
        request("lock-design", "second-" + taskId, designId, "{}").statusCode(200).body("status", equalTo("skipped"),
                "reason", containsString(taskId), "output.lockedBy", equalTo(taskId));
        request("lock-design", "other-" + taskId, other, "{}").statusCode(409).body("errorType", equalTo("DesignLocked"),
                "errorMessage", containsString(designId));

        unlock("a", "{\"designId\": \"" + other + "\"}").statusCode(200).body("status", equalTo("skipped"), "reason", containsString(designId));
        unlock("b", "{\"designId\": \"" + designId + "\"}").statusCode(200).body("status", equalTo("succeeded"),
                "output.designId", equalTo(designId), "output.lockedBy", equalTo(taskId));
        unlock("c", "{}").statusCode(200).body("status", equalTo("skipped"), "reason", equalTo("The site was not locked"));
        unlock("d", "{\"designId\": 7}").statusCode(400).body("errorType", equalTo("InvalidRequest"));
        request("lock-design", "third-" + taskId, other, "{}").statusCode(200).body("status", equalTo("succeeded"));
        unlock("e", "{}").statusCode(200).body("status", equalTo("succeeded"), "output.designId", equalTo(other));
        request("lock-design", "fourth-" + taskId, "0123", "{}").statusCode(422).body("errorMessage", containsString("load-design"));
    }

    @Test
    void aCloudEventCallsTheSameFunction() {
        given().contentType(ContentType.JSON).header("ce-specversion", "1.0").header("ce-id", "1").header("ce-source", "test")
                .header("ce-type", "load-design").body(body(taskId, "", "{\"designRef\": \"" + SAMPLE + "\"}"))
                .post("/").then().statusCode(200).body("output.nodes", equalTo(24));
    }

    @Test
    void errorsHaveOneShape() {
        post("load-design", "{").statusCode(400).body("errorType", equalTo("InvalidRequest"), "errorMessage", containsString("line 1"));
        post("load-design", "").statusCode(400).body("errorType", equalTo("InvalidRequest"));
        post("load-design", "{}").statusCode(400).body("errorType", equalTo("InvalidRequest"), "errorMessage", containsString("taskId"));
        post("load-design", "[]").statusCode(400).body("errorType", equalTo("InvalidRequest"));
        post("load-design", body(taskId, "", "{}")).statusCode(400).body("errorMessage", containsString("designRef"));
        post("evaluate-rules", body(taskId, "", "{}")).statusCode(400).body("errorMessage", containsString("designId"));
        post("load-design", body("a#b", "", "7")).statusCode(400).body("errorMessage", containsString("parameters"));
        post("no-such-function", "{}").statusCode(404).body("errorType", equalTo("NotFound"));
        given().delete("/load-design").then().statusCode(405).body("errorType", equalTo("MethodNotAllowed"));
        given().get("/no/such/path").then().statusCode(404).contentType(ContentType.JSON).body("errorType", equalTo("NotFound"));
    }

    @Test
    void theProcessIsReadyWhenItsStoreAnswers() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    private ValidatableResponse load(String designRef) {
        return request("load-design", taskId, "", "{\"designRef\": \"" + designRef + "\"}");
    }

    private ValidatableResponse evaluate(String designId) {
        return request("evaluate-rules", taskId, designId, "{}");
    }

    private ValidatableResponse unlock(String call, String parameters) {
        return request("unlock-design", call + "-" + taskId, "", parameters);
    }

    private static ValidatableResponse request(String function, String taskId, String designId, String parameters) {
        return post(function, body(taskId, designId, parameters));
    }

    private static String body(String taskId, String designId, String parameters) {
        return "{\"taskId\": \"" + taskId + "\", \"designId\": \"" + designId + "\", \"parameters\": " + parameters + "}";
    }

    private static ValidatableResponse post(String function, String body) {
        return given().contentType(ContentType.JSON).body(body).post("/" + function).then();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void copySample(Path folder, String from, String to) throws IOException {
        try (var files = Files.list(Path.of("../../infra/sample-site"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                Files.writeString(folder.resolve(file.getFileName()), text.replace(from, to));
            }
        }
        assertThat(Files.readString(folder.resolve("profiles.yaml"))).contains(to);
    }
}
