package io.drydock.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.function.StoreSettings;
import io.drydock.step.StepFailed;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nodes' secrets come from on one machine that was told no key. */
class BootActionKeysTest {
    @TempDir
    Path folder;

    private BootActionKeys keys(String kind) {
        var config = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters().withMapping(StoreSettings.class)
                .withMapping(BootActionSettings.class).withDefaultValues(Map.of("drydock.store.kind", kind, "drydock.store.folder", folder.toString()))
                .build();
        return new BootActionKeys(config.getConfigMapping(BootActionSettings.class), null,
                new MasterKeyFile(config.getConfigMapping(StoreSettings.class)));
    }

    @Test
    void aSecretIsTheSameAfterARestartAndEachNodesOwn() throws Exception {
        byte[] key = keys("embedded").of("t1", "n1", 1);

        assertThat(keys("embedded").of("t1", "n1", 1)).isEqualTo(key).hasSize(32);
        assertThat(keys("embedded").of("t1", "n2", 1)).isNotEqualTo(key);
        assertThat(keys("embedded").of("t2", "n1", 1)).isNotEqualTo(key);
        assertThat(keys("embedded").of("t1", "n1", 2)).isNotEqualTo(key);
        assertThat(keys("embedded").of("t1n", "1", 1)).isNotEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("boot-actions.key")))).isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        assertThat(BootActionKeys.read(BootActionKeys.text(key))).hasValueSatisfying(read -> assertThat(read).isEqualTo(key));
        assertThat(BootActionKeys.read("no key")).isEmpty();
    }

    @Test
    void aFileThatHoldsNoKeyIsNotTakenForOne() throws Exception {
        Files.writeString(folder.resolve("boot-actions.key"), "abc");

        assertThatThrownBy(() -> keys("embedded").of("t1", "n1", 1)).isInstanceOf(StepFailed.class).hasMessageContaining("64 hexadecimal digits")
                .hasMessageNotContaining("abc");
    }

    @Test
    void severalProcessesNeedAKeyOfTheirOwn() {
        assertThatThrownBy(() -> keys("dynamodb").of("t1", "n1", 1)).isInstanceOf(StepFailed.class).hasMessageContaining("drydock.boot-actions.key");
    }
}
