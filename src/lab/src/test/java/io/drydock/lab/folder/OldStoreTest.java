package io.drydock.lab.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir
    private Path data;

    @Test
    void itIsPutAsideAndAllElseIsLeft() throws IOException {
        assertThat(OldStore.putAside(data, NOW)).isEmpty();
        Files.writeString(data.resolve("store.sqlite"), "known");
        Files.writeString(data.resolve("store.sqlite-wal"), "more");
        Files.writeString(data.resolve("boot-actions.key"), "kept");

        Path aside = OldStore.putAside(data, NOW).orElseThrow();

        assertThat(aside).isEqualTo(data.resolve("lab-until-20260304-050607"));
        assertThat(aside.resolve("store.sqlite")).hasContent("known");
        assertThat(aside.resolve("store.sqlite-wal")).hasContent("more");
        assertThat(data.resolve("store.sqlite")).doesNotExist();
        assertThat(data.resolve("boot-actions.key")).exists();
    }

    @Test
    void oneThatIsUsedIsLeftAlone() throws IOException {
        Files.writeString(data.resolve("store.sqlite"), "known");
        try (FileChannel drydock = FileChannel.open(data.resolve("store.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            drydock.lock();
            assertThatThrownBy(() -> OldStore.putAside(data, NOW)).isInstanceOf(IOException.class).hasMessageContaining(data.toString());
        }
        assertThat(data.resolve("store.sqlite")).hasContent("known");
    }
}
