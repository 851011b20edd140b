package io.drydock.functions.provisioner.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import io.drydock.step.StepInProgress;
import io.drydock.step.StepResult;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MaasErrorsTest {
    @ParameterizedTest
    @EnumSource
    void whatPassesIsUnavailableATurnIsWaitedForAndAllElseFailsTheStep(MaasException.Kind kind) {
        MaasException error = new MaasException(kind, 0, Map.of(), "MAAS said so", null);

        assertThat(catchThrowable(() -> MaasErrors.translated(() -> {
            throw error;
        }))).isInstanceOf(kind == MaasException.Kind.NOT_ASKED ? StepInProgress.class
                : kind.passing() ? DownstreamUnavailable.class : StepFailed.class).hasMessage("MAAS said so");
    }

    @Test
    void aResultGoesThrough() {
        StepResult done = new StepResult.Done(JsonNodeFactory.instance.objectNode(), "done");

        assertThat(MaasErrors.translated(() -> done)).isSameAs(done);
    }
}
