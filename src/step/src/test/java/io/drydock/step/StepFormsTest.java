package io.drydock.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests, outcomes and errors in the forms that callers see. */
class StepFormsTest {
    @Test
    void readsARequest() {
        var request = StepRequest.fromJson(json("{\"taskId\":\"t\",\"designId\":\"d\",\"node\":\"n\",\"parameters\":{\"a\":1}}"));
        assertThat(request.node()).contains("n");
        assertThat(request.parameters().path("a").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"taskId\":\"t\"}", "{\"taskId\":\"t\",\"designId\":null,\"node\":null,\"parameters\":null}"})
    void whatIsAbsentIsEmpty(String text) {
        var request = StepRequest.fromJson(json(text));
        assertThat(request.designId()).isEmpty();
        assertThat(request.node()).isEmpty();
        assertThat(request.parameters()).isEqualTo(JsonNodeFactory.instance.objectNode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"designId\":\"d\"}", "{\"taskId\":\" \",\"designId\":\"d\"}",
        "{\"taskId\":\"t\",\"designId\":\"d\",\"node\":\"a#b\"}", "{\"taskId\":\"t\",\"designId\":\"d\",\"node\":\"@site\"}",
        "{\"taskId\":\"t\",\"designId\":\"d\",\"node\":\"\"}", "{\"taskId\":\"t\",\"designId\":\"d\",\"parameters\":[1]}"})
    void refusesARequestThatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> StepRequest.fromJson(json(text)));
    }

    @Test
    void writesAndReadsAnOutcome() {
        var outcome = new Outcome("t", "s", Optional.of("n"), Outcome.Status.SKIPPED, "there", json("{\"a\":[1]}"), 2,
                Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:01.5Z"));
        assertThat(outcome.toJson()).isEqualTo(json("""
                {"taskId":"t","step":"s","node":"n","status":"skipped","reason":"there","output":{"a":[1]},"attempts":2,
                "startedAt":"2026-01-01T00:00:00Z","finishedAt":"2026-01-01T00:00:01.500Z"}"""));
        assertThat(Outcome.fromJson(outcome.toJson())).isEqualTo(outcome);
        var site = new Outcome("t", "s", Optional.empty(), Outcome.Status.FAILED, null, null, 1, Instant.EPOCH, Instant.EPOCH);
        assertThat(site.toJson().has("node")).isFalse();
        assertThat(Outcome.fromJson(site.toJson())).isEqualTo(site);
        assertThatIllegalArgumentException().isThrownBy(() -> Outcome.fromJson(json("{\"status\":\"odd\"}"))).withMessageContaining("odd");
    }

    @Test
    void errorTypesAreTheNamesOfTheClasses() {
        for (var error : new StepException[] {new StepFailed("m"), new DownstreamUnavailable("m"), new StepInProgress("m"),
            new StepLeased("m", "w", Instant.EPOCH), new NodeBusy("m", "t", Instant.EPOCH),
            new DesignInvalid("m", 1, JsonNodeFactory.instance.arrayNode())}) {
            assertThat(error.errorType()).isEqualTo(error.getClass().getSimpleName());
        }
    }

    @Test
    void settingsThatGuardNothingAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StepSettings(" ", Duration.ofSeconds(60), Duration.ofSeconds(20), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new StepSettings("w", Duration.ZERO, Duration.ofSeconds(20), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new StepSettings("w", Duration.ofSeconds(60), Duration.ZERO, 5));
        assertThat(StepSettings.of("w").heartbeat()).isLessThan(StepSettings.of("w").lease().dividedBy(2));
    }

    private static JsonNode json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8), "a test's text");
    }
}
