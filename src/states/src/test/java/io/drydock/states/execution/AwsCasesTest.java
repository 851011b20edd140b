package io.drydock.states.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@link AwsCase}. */
class AwsCasesTest {
    static Stream<AwsCase> cases() throws IOException, URISyntaxException {
        return AwsCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void runsAsOnAws(AwsCase one) {
        one.check(one.script());
    }

    /** An execution that is restored from what is stored of it after every step takes the same way. */
    @ParameterizedTest
    @MethodSource("cases")
    void runsAlikeWhenItIsRestored(AwsCase one) {
        one.check(one.script().restoring());
    }

    @Test
    void everyCaseHasANameOfItsOwnAndASource() throws IOException, URISyntaxException {
        List<AwsCase> cases = AwsCase.all().toList();
        assertThat(cases).extracting(AwsCase::toString).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(cases).allSatisfy(one -> assertThat(one.json().path("source").asText()).isNotBlank());
    }
}
