package io.drydock.functions.engine.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.drydock.functions.engine.EngineSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionFilesTest {
    /** A file that is added to the folder must be named in the settings, or it would not be there at start. */
    @Test
    void everyStateMachineOfTheProjectIsThereAtStart() {
        EngineSettings settings = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(EngineSettings.class).build()
                .getConfigMapping(EngineSettings.class);

        Map<String, String> packed = DefinitionFiles.packed(settings.stateMachines());

        assertThat(packed).isEqualTo(DefinitionFiles.folder(Path.of("../../statemachine"))).containsKey("validate-design");
    }

    @Test
    void aNameWithoutDefinitionIsSaid() {
        assertThatIllegalStateException().isThrownBy(() -> DefinitionFiles.packed(List.of("no-such-task"))).withMessageContaining("no-such-task");
    }

    @Test
    void aFoldersOtherFilesAreLeftAlone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.asl.json"), "{}");
        Files.writeString(folder.resolve("README.md"), "text");

        assertThat(DefinitionFiles.folder(folder)).containsOnlyKeys("one");
    }
}
