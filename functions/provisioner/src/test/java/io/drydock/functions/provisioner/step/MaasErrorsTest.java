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

        Throwable thrown = catchThrowable(() -> MaasErrors.translated(() -> {
            throw error;
        }));

        assertThat(thrown).hasMessage("MAAS said so");
        if (kind == MaasException.Kind.NOT_ASKED) {
            assertThat(thrown).isInstanceOf(StepInProgress.class);
        } else {
            assertThat(thrown).isInstanceOf(kind.passing() ? DownstreamUnavailable.class : StepFailed.class).hasCause(error);
        }
    }

    @Test
    void aResultGoesThrough() {
        StepResult done = new StepResult.Done(JsonNodeFactory.instance.objectNode(), "done");

        assertThat(MaasErrors.translated(() -> done)).isSameAs(done);
    }
}
