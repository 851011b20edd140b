package io.drydock.functions.tasks.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.function.InvalidRequest;
import io.drydock.functions.tasks.record.TaskKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskRequestTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void aReferenceIsEnough() throws Exception {
        TaskRequest request = read("{\"designRef\": \"file:/srv/site\"}");

        assertThat(request.designRef()).contains("file:/srv/site");
        assertThat(request.scope()).isEmpty();
        assertThat(request.requestId()).isEmpty();
    }

    @Test
    void theScopeIsKeptAsWritten() throws Exception {
        String scope = "{\"nodes\":{\"names\":[\"a\"],\"labels\":{\"x\":\"y\"}},\"maxConcurrency\":3,\"tolerance\":{\"failedNodes\":0}}";

        TaskRequest request = read(scope.substring(0, scope.length() - 1) + ",\"designRef\":\"design:1\",\"requestId\":\"r\"}");

        assertThat(request.scope()).isEqualTo(mapper.readTree(scope));
        assertThat(request.requestId()).contains("r");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "[]                                                             | must be a JSON object",
            "{}                                                             | either \"designRef\"",
            "{\"designRef\":\"a\",\"documents\":\"b\"}                      | and not both",
            "{\"designRef\":\" \"}                                          | \"designRef\" must be a text",
            "{\"designRef\":{\"rel\":\"x\"}}                                | \"designRef\" must be a text",
            "{\"documents\":7}                                              | \"documents\" must be YAML text or a list",
            "{\"designRef\":\"a\",\"nodes\":[\"n1\"]}                       | \"nodes\" must be an object",
            "{\"designRef\":\"a\",\"nodes\":{\"names\":\"n1\"}}             | \"nodes.names\" must be a list of texts",
            "{\"designRef\":\"a\",\"nodes\":{\"labels\":[]}}                | \"nodes.labels\" must be an object",
            "{\"designRef\":\"a\",\"nodes\":{\"name\":[]}}                  | \"nodes.name\" is not a criterion",
            "{\"designRef\":\"a\",\"node_filter\":{}}                       | \"filter_set\"",
            "{\"designRef\":\"a\",\"maxConcurrency\":0}                     | \"maxConcurrency\" must be a whole number, 1 or more",
            "{\"designRef\":\"a\",\"maxConcurrency\":1.5}                   | \"maxConcurrency\" must be a whole number",
            "{\"designRef\":\"a\",\"maxConcurrency\":99999999999}           | \"maxConcurrency\" must be a whole number",
            "{\"designRef\":\"a\",\"tolerance\":3}                          | \"tolerance\" must be an object",
            "{\"designRef\":\"a\",\"tolerance\":{\"failedNodes\":-1}}       | \"failedNodes\" must be a whole number, 0 or more",
            "{\"designRef\":\"a\",\"requestId\":\"\"}                       | \"requestId\" must be a text",
            "{\"designRef\":\"a\",\"rebootstrap\":true}                    | \"rebootstrap\" is a field of DestroyNode alone",
            "{\"designRef\":\"a\",\"designref\":\"a\"}                      | \"designref\" is not a field",
    })
    void whatIsWrongIsSaid(String body, String message) {
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> read(body)).withMessageContaining(message);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> read("{\"nodes\": 1, \"maxConcurrency\": \"x\", \"requestId\": 5, \"colour\": \"red\"}"))
                .withMessageContaining("designRef").withMessageContaining("nodes").withMessageContaining("maxConcurrency")
                .withMessageContaining("requestId").withMessageContaining("colour");
    }

    @Test
    void whetherNodesComeBackIsSaidToDestroyNode() throws Exception {
        String body = "{\"designRef\": \"a\", \"nodes\": {}, \"rebootstrap\": %s}";

        assertThat(TaskRequest.read(TaskKind.DESTROY_NODE, mapper.readTree(body.formatted("false"))).scope())
                .isEqualTo(mapper.readTree("{\"nodes\": {}, \"rebootstrap\": false}"));
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> TaskRequest.read(TaskKind.DESTROY_NODE, mapper.readTree(body.formatted("1"))))
                .withMessageContaining("\"rebootstrap\" must be true or false");
    }

    @Test
    void whichNodesAreDestroyedHasToBeSaid() throws Exception {
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> TaskRequest.read(TaskKind.DESTROY_NODE, mapper.readTree("{\"designRef\": \"a\"}")))
                .withMessageContaining("\"nodes\": {} is every node of the design");
        assertThat(TaskRequest.read(TaskKind.DESTROY_NODE, mapper.readTree("{\"designRef\": \"a\", \"node_filter\": {\"filter_set\": []}}")).scope())
                .isEqualTo(mapper.readTree("{\"node_filter\": {\"filter_set\": []}}"));
    }

    private TaskRequest read(String body) throws Exception {
        return TaskRequest.read(TaskKind.VERIFY_NODE, mapper.readTree(body));
    }
}
