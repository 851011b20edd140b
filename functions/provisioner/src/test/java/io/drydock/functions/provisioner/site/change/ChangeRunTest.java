package io.drydock.functions.provisioner.site.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.function.site.SiteCall;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.site.SiteSettings;
import io.drydock.step.Attempt;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChangeRunTest {
    private final List<String> there = new ArrayList<>();
    private Optional<MaasException> refusal = Optional.empty();
    private boolean forgetful;

    @Test
    void everyChangeIsToldAndCounted() {
        StepResult result = run("10s", Optional.empty());

        assertThat(result).isInstanceOf(StepResult.Done.class);
        assertThat(result.reason()).isEqualTo("The letters are as the design says. Changed: letters written: 3");
        assertThat(((StepResult.Done) result).output()).hasToString(
                "{\"counts\":{\"letters written\":3},\"changes\":[\"write a\",\"write b\",\"write c\"]}");
    }

    @Test
    void whereNothingIsToBeChangedNothingIs() {
        there.addAll(List.of("a", "b", "c"));

        assertThat(run("10s", Optional.empty())).isInstanceOf(StepResult.AlreadyThere.class);
    }

    @Test
    void whatTakesLongGoesOnWithTheNextCall() {
        StepResult first = run("0s", Optional.empty());
        assertThat(first).isInstanceOf(StepResult.InProgress.class);
        assertThat(there).containsExactly("a");
        StepResult second = run("0s", Optional.of(((StepResult.InProgress) first).handle()));
        StepResult third = run("0s", Optional.of(((StepResult.InProgress) second).handle()));

        assertThat(third).isInstanceOf(StepResult.Done.class);
        assertThat(((StepResult.Done) third).output().path("counts").path("letters written").asInt()).isEqualTo(3);
    }

    @Test
    void aRefusalTellsWhatWasDoneAndWhatWasNot() {
        refusal = Optional.of(new MaasException(MaasException.Kind.INVALID, 400, Map.of(), "MAAS says: no b here.", null));

        assertThatThrownBy(() -> run("10s", Optional.empty())).isInstanceOf(StepFailed.class)
                .hasMessage("To be done: write b. MAAS says: no b here. Done in this attempt: write a. Not done: write b; write c."
                        + " A retry does what is not done.");
        refusal = Optional.of(new MaasException(MaasException.Kind.OVERLOADED, 503, Map.of(), "MAAS is busy.", null));
        assertThatThrownBy(() -> run("10s", Optional.empty())).isInstanceOf(DownstreamUnavailable.class).hasMessageContaining("Done in this attempt: nothing");
    }

    @Test
    void aChangeThatDoesNotShowIsAFailure() {
        forgetful = true;

        assertThatThrownBy(() -> run("10s", Optional.empty())).isInstanceOf(StepFailed.class).hasMessageContaining("write a; write b; write c");
    }

    @Test
    void aLongLogIsCutShort() {
        ChangeLog log = ChangeLog.EMPTY;
        for (int i = 0; i < 250; i++) {
            log = log.with(new Letter("x" + i));
        }
        JsonNode json = log.toJson();

        assertThat(json.path("changes")).hasSize(200);
        assertThat(json.path("notTold").asInt()).isEqualTo(50);
        assertThat(ChangeLog.of(json)).isEqualTo(log);
    }

    private StepResult run(String patience, Optional<JsonNode> handle) {
        SiteSettings settings = new SmallRyeConfigBuilder().withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(SiteSettings.class).withDefaultValue("drydock.site.patience", patience).build()
                .getConfigMapping(SiteSettings.class);
        StepRequest request = new StepRequest("t1", "d1", Optional.empty(), JsonNodeFactory.instance.objectNode());
        return new ChangeRun(settings).run(new SiteCall(request, null, Attempt.unleased(1, handle)), new Letters());
    }

    private record Letter(String name) implements Change {
        @Override
        public String kind() {
            return "letters written";
        }

        @Override
        public String text() {
            return "write " + name;
        }
    }

    private final class Letters implements ChangeRun.Work<Letter> {
        @Override
        public List<Letter> plan() {
            return List.of("a", "b", "c").stream().filter(letter -> !there.contains(letter)).map(Letter::new).toList();
        }

        @Override
        public Consumer<Letter> changer() {
            return letter -> {
                if (letter.name.equals("b")) {
                    refusal.ifPresent(refused -> {
                        throw refused;
                    });
                }
                if (!forgetful) {
                    there.add(letter.name);
                }
            };
        }

        @Override
        public String subject() {
            return "the letters";
        }
    }
}
