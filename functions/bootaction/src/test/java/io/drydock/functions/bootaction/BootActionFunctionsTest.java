package io.drydock.functions.bootaction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.drydock.lab.promenade.LabPromenade;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

/** The functions by HTTP alone, so that the same tests hold for the native executable ({@link BootActionFunctionsIT}). */
@QuarkusTest
@QuarkusTestResource(StoredSite.class)
class BootActionFunctionsTest {
    private static final String PATH = "/api/v1.0/bootactions/";

    LabPromenade promenade;

    private final String task = "t-" + UUID.randomUUID();

    private Response start(String design, String node) {
        return given().contentType(ContentType.JSON).body("{\"taskId\": \"" + task + "\", \"designId\": \"" + design + "\", \"node\": \"" + node
                + "\", \"parameters\": {\"designRef\": \"file:/site\"}}").post("/start-introspection");
    }

    /** As bootstrap-node hands it out. */
    private String key(String node, int generation) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(StoredSite.KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        for (String part : new String[] {task, node, String.valueOf(generation)}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            mac.update(bytes);
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /** The key of the first generation that fits, whatever ran before. */
    private String key(String node) throws Exception {
        for (int generation = 1; generation < 50; generation++) {
            if (with(key(node, generation)).get(PATH + "nodes/" + node + "/packages").statusCode() == 200) {
                return key(node, generation);
            }
        }
        throw new AssertionError("no key of " + node + " is accepted");
    }

    private static RequestSpecification with(String key) {
        return given().contentType(ContentType.JSON).header("X-Bootaction-Key", key);
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName() + " " + Integer.toOctalString(entry.getMode()), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void aNodeGetsWhatItsBootActionsBringAlongAndReportsThem() throws Exception {
        Response started = start(StoredSite.SMALL, "n1");
        started.then().statusCode(200).body("status", equalTo("succeeded"), "output.actions.name", contains("join", "tune"),
                "output.actions.signaling", contains(true, false), "output.packages", hasSize(2));
        String key = key("n1");
        String join = started.path("output.actions[0].id");
        String tune = started.path("output.actions[1].id");

        assertThat(started.asString()).doesNotContain(key);
        assertThat(unpacked(with(key).get(PATH + "nodes/n1/units").then().statusCode(200).extract().asByteArray()))
                .isEqualTo(Map.of("etc/systemd/system/join.service 444", "[Unit]"));
        assertThat(unpacked(with(key).get(PATH + "nodes/n1/files").then().statusCode(200).extract().asByteArray())).isEqualTo(Map.of(
                "opt/join.sh 555", "#!/bin/sh\n", "etc/sysctl.d/90-tune.conf 600", "vm.swappiness=1",
                "etc/join.conf 600", "site=a+b\nkey=" + key + "\nreport=http://drydock.example:8080/api/v1.0/bootactions/" + join + "\n"));
        with(key).get(PATH + "nodes/n1/packages").then().statusCode(200).body("curl", nullValue(), "jq", equalTo("1.7.1"));

        with(key).body("{\"details\": [\"begins\"]}").post(PATH + join).then().statusCode(200).body("status", equalTo("incomplete"));
        with(key).body("{\"status\": \"Failure\", \"details\": [{\"message\": \"no route\", \"error\": true}]}").post(PATH + join).then()
                .statusCode(200).body("status", equalTo("failure"), "details.message", contains("begins", "no route"));
        with(key).body("{\"status\": \"Success\"}").post(PATH + join).then().statusCode(409).body("errorType", equalTo("AlreadyReported"));
        with(key).body("{\"status\": \"success\"}").post(PATH + tune).then().statusCode(200);
    }

    @Test
    void theSameIsSaidByFunctions() throws Exception {
        String join = start(StoredSite.SMALL, "n2").then().statusCode(200).extract().path("output.actions[0].id");
        String key = key("n2");

        given().contentType(ContentType.JSON).body(Map.of("node", "n2", "key", key)).post("/boot-action-assets").then().statusCode(200)
                .body("units.path", contains("/etc/systemd/system/join.service"), "units.permissions", contains("0444"), "files", hasSize(3),
                        "packages.jq", equalTo("1.7.1"));
        given().contentType(ContentType.JSON).body(Map.of("actionId", join, "key", key, "status", "success")).post("/report-boot-action").then()
                .statusCode(200).body("status", equalTo("success"));
        given().contentType(ContentType.JSON).body(Map.of("node", "n2", "key", "ab")).post("/boot-action-assets").then().statusCode(403);
    }

    @Test
    void withoutTheNodesOwnSecretNothingIsHandedOut() throws Exception {
        String id = start(StoredSite.SAMPLE, "r1-n01").then().statusCode(200).extract().path("output.actions[0].id");
        start(StoredSite.SAMPLE, "r1-n02").then().statusCode(200);
        String others = key("r1-n02");

        given().get(PATH + "nodes/r1-n01/files").then().statusCode(401).body("errorType", equalTo("KeyMissing"));
        with(others).get(PATH + "nodes/r1-n01/files").then().statusCode(403).body("errorType", equalTo("KeyRefused"));
        with("not hexadecimal").get(PATH + "nodes/r1-n01/units").then().statusCode(403);
        with(others).get(PATH + "nodes/r9-n99/files").then().statusCode(404).body("errorType", equalTo("BootActionNotFound"));
        given().contentType(ContentType.JSON).body("{\"status\": \"success\"}").post(PATH + id).then().statusCode(401);
        with(others).body("{\"status\": \"success\"}").post(PATH + id).then().statusCode(403);
        with(others).body("{\"status\": \"success\"}").post(PATH + "nothing").then().statusCode(404);
    }

    @Test
    void anUnintelligibleReportIsRefused() throws Exception {
        String id = start(StoredSite.SAMPLE, "r1-n03").then().statusCode(200).extract().path("output.actions[0].id");
        String key = key("r1-n03");

        for (String body : new String[] {"", "{", "[]", "{}", "{\"status\": \"fine\"}", "{\"status\": \"success\", \"details\": {}}"}) {
            with(key).body(body).post(PATH + id).then().statusCode(400).body("errorType", equalTo("InvalidRequest"));
        }
        with(key).body(Map.of("details", Collections.nCopies(101, "a"))).post(PATH + id).then().statusCode(400)
                .body("errorMessage", containsString("100"));
        with(key).body(Map.of("status", "failure", "details", List.of("x".repeat(10_000)))).post(PATH + id).then().statusCode(200)
                .body("details[0].message.length()", equalTo(4001));
        with(key).body(Map.of("status", "x".repeat(2 << 20))).post(PATH + id).then().statusCode(400)
                .body("errorMessage", containsString("1048576 bytes"));
    }

    @Test
    void aBrokenBootActionIsFoundBeforeTheNodeIsDeployed() {
        start(StoredSite.BROKEN, "n1").then().statusCode(422).body("errorType", equalTo("StepFailed"), "errorMessage",
                allOf(containsString("BootAction 'one', assets[0].data"), containsString("BootAction 'two', assets[0].location"), containsString("404"),
                        not(containsString(StoredSite.KEY))));
    }

    @Test
    void promenadeIsAskedWithATokenThatIsReplacedWhenItHasExpired() throws Exception {
        start(StoredSite.JOINING, "n7").then().statusCode(200);
        promenade.expireTokens();

        assertThat(unpacked(with(key("n7")).get(PATH + "nodes/n7/files").then().statusCode(200).extract().asByteArray()))
                .isEqualTo(Map.of("opt/promjoin.sh 555", "#!/bin/bash\n# hostname=n7&design_ref=file:/site\n"));
    }

    @Test
    void aTaskSettlesThemOnce() throws Exception {
        String first = start(StoredSite.SAMPLE, "r1-n04").then().statusCode(200).extract().path("output.actions[0].id");
        String key = key("r1-n04");

        start(StoredSite.SAMPLE, "r1-n04").then().statusCode(200).body("output.actions[0].id", equalTo(first));
        with(key).get(PATH + "nodes/r1-n04/units").then().statusCode(200);
        start("none", "r1-n04").then().statusCode(422);
    }
}
