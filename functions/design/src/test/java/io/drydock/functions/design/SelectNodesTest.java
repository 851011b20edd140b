package io.drydock.functions.design;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which nodes of a design a task is for; by HTTP alone, so that the same tests hold for the native executable. */
@QuarkusTest
@QuarkusTestResource(TemporaryStore.class)
class SelectNodesTest {
    private static final String SITE = """
            {schema: drydock/Rack/v1, metadata: {name: r1}, data: {labels: {room: east}}}
            ---
            {schema: drydock/Rack/v1, metadata: {name: r2}, data: {labels: {room: west}}}
            ---
            {schema: drydock/BaremetalNode/v1, metadata: {name: n1}, data: {metadata: {tags: [t1], rack: r1, owner_data: {role: control}}}}
            ---
            {schema: drydock/BaremetalNode/v1, metadata: {name: n2}, data: {metadata: {tags: [t1, t2], rack: r1, owner_data: {role: '7'}}}}
            ---
            {schema: drydock/BaremetalNode/v1, metadata: {name: n3}, data: {metadata: {tags: [t2], rack: r2}}}
            """;

    @TempDir
    private static Path folder;

    private final String taskId = UUID.randomUUID().toString();
    private String designId;

    @BeforeEach
    void aDesignIsThere() throws IOException {
        designId = load(Files.writeString(folder.resolve("small.yaml"), SITE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{}                                                                                  | n1 n2 n3",
            "{\"nodes\": {\"names\": [], \"tags\": [], \"labels\": {}, \"racks\": []}}           | n1 n2 n3",
            "{\"nodes\": {\"names\": [\"n3\", \"n1\"]}}                                          | n1 n3",
            "{\"nodes\": {\"racks\": [\"r1\"], \"tags\": [\"t2\", \"t3\"]}}                      | n2",
            "{\"nodes\": {\"labels\": {\"role\": 7}}}                                            | n2",
            "{\"nodes\": {\"names\": [\"n1\"], \"racks\": [\"r2\"]}}                             | ``",
            "{\"node_filter\": {\"filter_set\": [{\"node_tags\": [\"t1\"]}, {\"rack_labels\": {\"room\": \"east\"}}]}}  | n1 n2",
            "{\"node_filter\": {\"filter_set_type\": \"union\", \"filter_set\": [{\"node_names\": [\"n3\"]}, {\"filter_type\": \"intersection\", "
                    + "\"node_tags\": [\"t2\"], \"node_labels\": {\"role\": \"7\"}, \"rack_names\": [\"r1\"]}]}}          | n2 n3",
            "{\"node_filter\": {\"filter_set\": []}}                                             | ``",
    })
    void theFilterSelects(String parameters, String nodes) {
        String[] names = nodes.isEmpty() ? new String[0] : nodes.split(" ");

        select(parameters).statusCode(200).body("status", equalTo("succeeded"), "output.count", equalTo(names.length),
                "output.nodes", names.length == 0 ? empty() : contains(names));
    }

    @Test
    void whatTheDesignHasNotIsSaid() {
        select("{\"nodes\": {\"racks\": [\"r1\", \"r9\"]}}").statusCode(200)
                .body("reason", equalTo("2 of the design's 3 nodes are selected; the design has no rack 'r9'"));
        select("{\"node_filter\": {\"filter_set\": [{\"node_names\": [\"n8\", \"n7\"]}]}}").statusCode(200).body("output.count", equalTo(0),
                "reason", equalTo("No node of the design's 3 is selected: there is nothing to do; the design has no nodes 'n7', 'n8'"));
    }

    @Test
    void aNodeThatIsAskedForMustBeThere() {
        select("{\"nodes\": {\"names\": [\"n1\", \"n7\"]}}").statusCode(422).body("errorType", equalTo("StepFailed"),
                "errorMessage", containsString("no node 'n7'"));
        String many = IntStream.range(10, 35).mapToObj(i -> "\"x" + i + "\"").collect(Collectors.joining(","));
        select("{\"nodes\": {\"names\": [" + many + "]}}").statusCode(422).body("errorMessage", containsString("'x29' and 5 more"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"nodes\": [\"n1\"]}                                                  | \"nodes\" must be an object",
            "{\"nodes\": {\"name\": [\"n1\"]}}                                      | \"nodes.name\" is not a criterion: there are [labels, names, racks, tags]",
            "{\"nodes\": {\"names\": \"n1\"}}                                       | \"nodes.names\" must be a list of texts",
            "{\"nodes\": {\"tags\": [null]}}                                        | \"nodes.tags\" must be a text",
            "{\"nodes\": {\"labels\": [\"a\"]}}                                     | \"nodes.labels\" must be an object",
            "{\"nodes\": {}, \"node_filter\": {}}                                   | exclude each other",
            "{\"node_filter\": {}}                                                  | \"node_filter.filter_set\" must be a list",
            "{\"node_filter\": {\"filter_set\": [{\"names\": [\"n1\"]}]}}           | \"node_filter.filter_set[0].names\" is not a criterion",
            "{\"node_filter\": {\"filter_set_type\": \"all\", \"filter_set\": []}}  | must be \"union\" or \"intersection\", not \"all\"",
    })
    void aFilterThatIsNotUnderstoodIsRefused(String parameters, String message) {
        select(parameters).statusCode(400).body("errorType", equalTo("InvalidRequest"), "errorMessage", containsString(message));
    }

    @Test
    void aDriverThatNodesNeedAndNobodyHasFailsTheTaskBeforeAnythingIsChanged() throws IOException {
        String managed = load(Files.writeString(folder.resolve("managed.yaml"), """
                {schema: drydock/BaremetalNode/v1, metadata: {name: m1}, data: {oob: {type: redfish}}}
                ---
                {schema: drydock/BaremetalNode/v1, metadata: {name: m2}, data: {oob: {type: libvirt}}}
                ---
                {schema: drydock/BaremetalNode/v1, metadata: {name: m3}, data: {}}
                """));

        post("select-nodes", managed, "{\"drivers\": [\"oob\", \"node\", \"network\", \"cluster\"]}").statusCode(422).body(
                "errorType", equalTo("DriverNotEnabled"), "errorMessage", containsString("oob.type 'libvirt' of m2 is managed by no driver"),
                "errorMessage", containsString("The missing oob.type of m3"), "errorMessage", containsString("Nothing was changed"));
        post("select-nodes", managed, "{\"nodes\": {\"names\": [\"m1\"]}, \"drivers\": [\"oob\", \"node\", \"network\"]}").statusCode(200).body("output.nodes", contains("m1"));
        post("select-nodes", managed, "{\"drivers\": [\"cluster\"]}").statusCode(200).body("output.count", equalTo(3));
        post("select-nodes", managed, "{\"drivers\": [\"bmc\"]}").statusCode(400).body("errorMessage", containsString("\"oob\", \"node\""));
    }

    @Test
    void anotherFilterIsAnotherInput() {
        select("{}").body("output.count", equalTo(3));
        select("{\"nodes\": {\"racks\": [\"r2\"]}}").body("output.count", equalTo(1));
    }

    @Test
    void withoutADesignNothingIsSelected() {
        post("select-nodes", "", "{}").statusCode(400).body("errorMessage", containsString("designId"));
        post("select-nodes", "0123", "{}").statusCode(422).body("errorMessage", containsString("load-design"));
    }

    @Test
    void aLargeSiteIsSelectedFromWithinTheStateMachinesTime() throws IOException {
        String large = load(Files.writeString(folder.resolve("large.yaml"), site(10_000, "rack-%03d-node-%05d")));
        Instant begin = Instant.now();

        post("select-nodes", large, "{}").statusCode(200).body("output.nodes", hasSize(10_000));

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void moreNodesThanATaskHoldsAreRefusedWithTheNumberThatItDoes() throws IOException {
        String large = load(Files.writeString(folder.resolve("huge.yaml"), site(5_000, "a-name-as-long-as-the-names-of-hosts-may-be-%03d-%05d")));

        post("select-nodes", large, "{}").statusCode(422).body("errorType", equalTo("StepFailed"),
                "errorMessage", containsString("5000 nodes are selected, but one task can hold 4461 of them"));
        post("select-nodes", large, "{\"nodes\": {\"racks\": [\"r7\"]}}").statusCode(200).body("output.nodes", not(empty()));
    }

    private static String site(int nodes, String name) {
        return IntStream.range(0, nodes).mapToObj(i -> "{schema: drydock/BaremetalNode/v1, metadata: {name: " + name.formatted(i / 20, i)
                + "}, data: {metadata: {rack: r" + i / 20 + "}}}").collect(Collectors.joining("\n---\n"));
    }

    private String load(Path file) {
        return post("load-design", "", "{\"designRef\": \"file:" + file + "\"}").statusCode(200).extract().path("output.designId");
    }

    private ValidatableResponse select(String parameters) {
        return post("select-nodes", designId, parameters);
    }

    private ValidatableResponse post(String function, String design, String parameters) {
        return given().contentType(ContentType.JSON)
                .body("{\"taskId\": \"" + taskId + "\", \"designId\": \"" + design + "\", \"parameters\": " + parameters + "}")
                .post("/" + function).then();
    }
}
