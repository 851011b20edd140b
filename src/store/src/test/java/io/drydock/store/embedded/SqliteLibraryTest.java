package io.drydock.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
    private static final List<String> PROPERTIES = List.of("org.sqlite.lib.path", "org.sqlite.lib.name");

    private final List<String> before = PROPERTIES.stream().map(name -> System.getProperty(name, "")).toList();

    @BeforeEach
    void forget() {
        PROPERTIES.forEach(System::clearProperty);
    }

    @AfterEach
    void restore() {
        for (int i = 0; i < PROPERTIES.size(); i++) {
            if (before.get(i).isEmpty()) {
                System.clearProperty(PROPERTIES.get(i));
            } else {
                System.setProperty(PROPERTIES.get(i), before.get(i));
            }
        }
    }

    @Test
    void theDriverTakesTheLibraryFromTheFolder(@TempDir Path folder) throws IOException {
        SqliteLibrary.unpack(folder);

        assertThat(Files.size(library(folder))).isPositive();
        assertThat(System.getProperty("org.sqlite.lib.path")).isEqualTo(folder.toAbsolutePath().toString());
        assertThat(System.getProperty("org.sqlite.lib.name")).isEqualTo(library(folder).getFileName().toString());
    }

    @Test
    void onAVirtualMachineTheDriverIsLeftToItself(@TempDir Path folder) throws IOException {
        SqliteLibrary.provide(folder);

        assertThat(folder).isEmptyDirectory();
        assertThat(System.getProperty("org.sqlite.lib.path")).isNull();
    }

    @Test
    void aDamagedLibraryIsReplaced(@TempDir Path folder) throws IOException {
        SqliteLibrary.unpack(folder);
        byte[] whole = Files.readAllBytes(library(folder));
        Files.write(library(folder), new byte[] {1, 2, 3});
        forget();

        SqliteLibrary.unpack(folder);

        assertThat(Files.readAllBytes(library(folder))).isEqualTo(whole);
    }

    @Test
    void aLibraryOfTheOperatorsOwnIsLeftAlone(@TempDir Path folder) throws IOException {
        System.setProperty("org.sqlite.lib.path", "/opt/sqlite");

        SqliteLibrary.unpack(folder);

        assertThat(System.getProperty("org.sqlite.lib.path")).isEqualTo("/opt/sqlite");
        assertThat(folder).isEmptyDirectory();
    }

    private static Path library(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("sqlite-")).findFirst().orElseThrow();
        }
    }
}
