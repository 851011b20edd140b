package io.drydock.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.design.DesignReader;
import io.drydock.design.Validation;
import io.drydock.design.ValidationResult;
import io.drydock.design.rule.RuleSettings;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.lab.site.Cable;
import io.drydock.lab.site.SiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledSampleTest {
    private static final Path SAMPLE = Path.of("../../infra/sample-site");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 1", "8, 1", "9, 2", "24, 3", "100, 3", "500, 13", "3000, 75"})
    void aSiteOfAnySizeIsValidAndEveryNodeHasItsPort(int nodes, int racks) throws IOException {
        ScaledSample.write(SAMPLE, nodes, folder);

        ValidationResult result = new Validation(RuleSettings.DEFAULT).evaluate(DesignReader.read(
                DesignSource.of(folder.toString(), SourceSettings.DEFAULT), ReadLimits.DEFAULT));
        assertThat(result.valid()).as("%s", result.findings()).isTrue();

        LabDesign design = LabDesign.read(folder.toString());
        DesignedLab lab = DesignedLab.of(design, SiteSettings.DEFAULT, Map.of());
        assertThat(lab.warnings()).isEmpty();
        assertThat(lab.site().servers()).hasSize(nodes);
        assertThat(lab.switches()).hasSize(2 * racks);
        assertThat(lab.hasUnknownBootPorts()).isFalse();
        assertThat(design.site().racks()).hasSize(racks);
        assertThat(design.site().bootActions()).isNotEmpty();
        assertThat(design.site().appliedNodes().values()).filteredOn(node -> node.tags().contains("control")).hasSize(racks);
        Set<String> ports = new HashSet<>();
        lab.site().servers().forEach(server -> lab.site().placement(server).cables().values().stream().map(ScaledSampleTest::port)
                .forEach(port -> assertThat(ports.add(port)).as(port).isTrue()));
    }

    private static String port(Cable cable) {
        return cable.switchName() + "/" + cable.switchPort();
    }

    @Test
    void whatAnotherNumberLeftIsReplaced() throws IOException {
        ScaledSample.write(SAMPLE, 30, folder);
        Files.writeString(folder.resolve("more.yaml"), "of another version");
        ScaledSample.write(SAMPLE, 9, folder);
        assertThat(LabDesign.read(folder.toString()).site().nodes()).hasSize(9);
        assertThat(folder.resolve("more.yaml")).doesNotExist();
    }

    @Test
    void numbersThatHaveNoRoomAreRefused() {
        assertThatThrownBy(() -> ScaledSample.write(SAMPLE, 0, folder)).hasMessageContaining("1 to 10000");
        assertThatThrownBy(() -> ScaledSample.write(SAMPLE, 10_001, folder)).hasMessageContaining("1 to 10000");
    }
}
