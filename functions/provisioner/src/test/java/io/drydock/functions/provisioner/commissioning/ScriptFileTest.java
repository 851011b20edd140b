package io.drydock.functions.provisioner.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.step.StepFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptFileTest {
    static final String RAID = """
            #!/bin/sh
            # --- Start MAAS 1.0 script metadata ---
            # name: 60-raid
            # title: Sets up RAID
            # script_type: commissioning
            # parameters:
            #   level: {type: string}
            # --- End MAAS 1.0 script metadata ---
            # name: another
            exit 0
            """;

    @TempDir
    Path folder;

    @Test
    void aScriptIsCalledAsItsMetadataSays() {
        assertThat(ScriptFile.parse("raid.sh", RAID)).isEqualTo(new ScriptFile("60-raid", Optional.of("commissioning"), RAID));
    }

    @Test
    void aScriptWithoutMetadataIsCalledAsItsFile() {
        String content = "#!/bin/sh\nexit 0\n";
        assertThat(ScriptFile.parse("burn-in.sh", content)).isEqualTo(new ScriptFile("burn-in", Optional.empty(), content));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "echo hi | does not begin with #!/",
        "#!/bin/sh\\n# -- start maas 1.0 script metadata --\\nname: x | line without #",
        "#!/bin/sh\\n# -- Start MAAS 1.0 script metadata --\\n# name: [ | no YAML",
        "#!/bin/sh\\n# -- Start MAAS 1.0 script metadata --\\n# script_type: installation | script_type installation",
        "#!/bin/sh\\n# -- Start MAAS 1.0 script metadata --\\n# name: '12' | is called '12'",
        "#!/bin/sh\\n# -- Start MAAS 1.0 script metadata --\\n# name: a,b | is called 'a,b'"})
    void whatMaasWouldNotTakeIsToldBefore(String content, String why) {
        assertThatThrownBy(() -> ScriptFile.parse("x.sh", content.replace("\\n", "\n"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void everythingThatIsWrongWithAFolderIsToldAtOnce() throws IOException {
        Files.writeString(folder.resolve("a.sh"), RAID);
        Files.writeString(folder.resolve("b.sh"), RAID);
        Files.writeString(folder.resolve("c.sh"), "echo");
        Files.write(folder.resolve("d.sh"), "#!/bin/sh\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve(".hidden"), "nothing of ours");

        assertThatThrownBy(() -> ScriptFolder.read(Optional.of(folder)).sound()).isInstanceOf(StepFailed.class)
                .hasMessageContaining("b.sh is called '60-raid', as another one is").hasMessageContaining("c.sh does not begin with #!/")
                .hasMessageContaining("d.sh is no UTF-8").hasMessageNotContaining("hidden");
        assertThat(ScriptFolder.read(Optional.of(folder)).scripts().keySet()).containsExactly("60-raid");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThatThrownBy(() -> ScriptFolder.read(Optional.of(folder.resolve("none"))).sound()).isInstanceOf(StepFailed.class)
                .hasMessageContaining("none can't be read");
        assertThat(ScriptFolder.read(Optional.empty()).sound().scripts()).isEmpty();
    }
}
