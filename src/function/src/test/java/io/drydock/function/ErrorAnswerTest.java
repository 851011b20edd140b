package io.drydock.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.step.DesignInvalid;
import io.drydock.step.DesignLocked;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.NodeBusy;
import io.drydock.step.StepFailed;
import io.drydock.step.StepInProgress;
import io.drydock.step.StepLeased;
import io.drydock.store.StoreUnavailable;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorAnswerTest {
    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(new InvalidRequest("what is wrong"), 400, "InvalidRequest"),
                Arguments.of(new StepFailed("what is wrong"), 422, "StepFailed"),
                Arguments.of(new DesignInvalid("what is wrong", 1, JsonNodeFactory.instance.arrayNode()), 422, "DesignInvalid"),
                Arguments.of(new StepInProgress("what is wrong"), 409, "StepInProgress"),
                Arguments.of(new StepLeased("what is wrong", "another", Instant.EPOCH), 409, "StepLeased"),
                Arguments.of(new NodeBusy("what is wrong", "another", Instant.EPOCH), 409, "NodeBusy"),
                Arguments.of(new DesignLocked("what is wrong", "d1", "another", Instant.EPOCH), 409, "DesignLocked"),
                Arguments.of(new DownstreamUnavailable("what is wrong"), 503, "DownstreamUnavailable"),
                Arguments.of(new StoreUnavailable("what is wrong", new IllegalStateException()), 503, "StoreUnavailable"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorKeepsItsNameWhateverItIsWrappedIn(RuntimeException error, int status, String name) {
        ErrorAnswer expected = new ErrorAnswer(status, name, "what is wrong");

        assertThat(ErrorAnswer.of(error, "id")).isEqualTo(expected);
        assertThat(ErrorAnswer.of(new RuntimeException(new IllegalStateException(error)), "id")).isEqualTo(expected);
    }

    @Test
    void anUnexpectedErrorShowsNothingOfItsInsides() {
        ErrorAnswer answer = ErrorAnswer.of(new IllegalStateException("password=hush"), "e-17");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errorType()).isEqualTo("InternalError");
        assertThat(answer.errorMessage()).contains("e-17").doesNotContain("hush").doesNotContain("IllegalState");
    }

    @Test
    void theBodyIsThatOfLambda() {
        assertThat(new ErrorAnswer(422, "StepFailed", "why").json()).hasToString("{\"errorType\":\"StepFailed\",\"errorMessage\":\"why\"}");
    }
}
