package io.drydock.functions.provisioner.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.Nodes;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.step.StepFailed;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptChoiceTest {
    private static final ManagedNode NODE = Nodes.with(Map.of());

    static CommissioningSettings settings(Map<String, String> keys) {
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(CommissioningSettings.class)
                .withSources(new PropertiesConfigSource(keys, "test", 500)).build().getConfigMapping(CommissioningSettings.class);
    }

    @Test
    void aProfileThatIsNotConfiguredIsLeftToMaas() {
        ScriptChoice choice = ScriptChoice.of(settings(Map.of("drydock.commissioning.profiles.other.testing", "none")), NODE);

        assertThat(choice.isEmpty()).isTrue();
        assertThat(choice.addTo(MaasParameters.of("enable_ssh", "0"))).isEqualTo(MaasParameters.of("enable_ssh", "0"));
    }

    @Test
    void whatAProfileAsksForIsAskedForOfMaas() {
        ScriptChoice choice = ScriptChoice.of(settings(Map.of("drydock.commissioning.profiles.\"hw\".commissioning", "60-raid,61-bios",
                "drydock.commissioning.profiles.\"hw\".testing", "none",
                "drydock.commissioning.profiles.\"hw\".parameters.60-raid_target", "{name}.{domain} {bmc} {1}")), NODE);

        assertThat(choice.addTo(MaasParameters.NONE).values()).isEqualTo(Map.of("commissioning_scripts", List.of("60-raid,61-bios"),
                "testing_scripts", List.of("none"), "60-raid_target", List.of("n1.local 10.20.0.11 {1}")));
        assertThat(choice.names()).containsExactly("60-raid", "61-bios");
    }

    @Test
    void aValueThatTheDesignDoesNotSayIsAnError() {
        CommissioningSettings settings = settings(Map.of("drydock.commissioning.profiles.hw.parameters.p", "{owner_data.bay}"));

        assertThatThrownBy(() -> ScriptChoice.of(settings, NODE)).isInstanceOf(StepFailed.class).hasMessageContaining("{owner_data.bay}")
                .hasMessageContaining("n1").hasMessageContaining("parameter p");
    }
}
