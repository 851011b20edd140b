package io.drydock.design.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignSourceTest {
    @TempDir
    private Path folder;

    private static Sources read(String reference) {
        return DesignSource.of(reference, SourceSettings.DEFAULT);
    }

    private static List<String> names(Sources sources) {
        return sources.all().stream().map(Source::name).toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aFolderGivesItsDocumentsInTheOrderOfTheirNames() throws IOException {
        write("site/b.yaml", "b");
        write("site/a.YML", "a");
        write("global/x.json", "x");
        write("readme.md", "no");
        write(".git/y.yaml", "no");
        write("site/.hidden.yaml", "no");
        assertThat(names(read(folder.toString()))).containsExactly("global/x.json", "site/a.YML", "site/b.yaml");
        assertThat(read("file:" + folder)).usingRecursiveComparison().isEqualTo(read(folder.toString()));
        assertThat(read("file://" + folder)).usingRecursiveComparison().isEqualTo(read(folder.toString()));
    }

    @Test
    void aFileGivesItself() throws IOException {
        Path file = write("a b%.yaml", "text");
        Sources sources = read("file:" + file.toString().replace(" ", "%20").replace("%.", "%25."));
        assertThat(((Source.Content) sources.all().getFirst()).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("text");
        assertThat(names(read(file.toString()))).containsExactly("a b%.yaml");
        assertThat(names(read("file:" + file))).containsExactly("a b%.yaml");
        assertThat(sources.rendered()).isFalse();
    }

    @Test
    void linksAreFollowedAndLoopsLeft() throws IOException {
        write("real/a.yaml", "a");
        Files.createSymbolicLink(folder.resolve("real/loop"), folder);
        Files.createSymbolicLink(folder.resolve("other"), folder.resolve("real"));
        assertThat(names(read(folder.resolve("other").toString()))).contains("a.yaml");
        assertThat(names(read(folder.toString()))).contains("real/a.yaml", "other/a.yaml");
    }

    @Test
    void foldersThatMultiplyByLinksAreBounded() throws IOException {
        for (int i = 0; i < 24; i++) {
            Files.createDirectories(folder.resolve("d" + i));
            if (i > 0) {
                Files.createSymbolicLink(folder.resolve("d" + i + "/x"), folder.resolve("d" + (i - 1)));
                Files.createSymbolicLink(folder.resolve("d" + i + "/y"), folder.resolve("d" + (i - 1)));
            }
        }
        SourceSettings usual = SourceSettings.DEFAULT;
        SourceSettings few = new SourceSettings(usual.schemes(), 100, 100, 2_000, usual.connectTimeout(), usual.timeout(), 1, usual.backoff(),
                usual.maxWait(), 0, usual.deckhandToken());
        assertThatThrownBy(() -> DesignSource.of(folder.toString(), few)).isInstanceOf(SourceRefused.class).hasMessageContaining("more than 2000 files");
    }

    @Test
    void whatIsMissingEmptyOrUnreadableIsSaid() throws IOException {
        assertThatThrownBy(() -> read(folder.resolve("none").toString())).isInstanceOf(SourceRefused.class).hasMessageContaining("There is no file or folder");
        assertThatThrownBy(() -> read(folder.toString())).isInstanceOf(SourceRefused.class).hasMessageContaining("has no file *.yaml");
        Path file = write("a.yaml", "a");
        assumeThat(file.toFile().setReadable(false) && !Files.isReadable(file)).isTrue();
        assertThatThrownBy(() -> read(folder.toString())).isInstanceOf(SourceRefused.class).hasMessageContaining("permission");
    }

    @Test
    void aLargeFileIsNamedWithoutBeingRead() throws IOException {
        write("a.yaml", "a");
        write("b.yaml", "x".repeat(101));
        Sources sources = DesignSource.of(folder.toString(), SourceSettings.DEFAULT.withMaxBytes(100, 1_000));
        assertThat(sources.all().get(1)).isEqualTo(new Source.TooLarge("b.yaml", 101));
        assertThat(sources.all().get(0)).isInstanceOf(Source.Content.class);
    }

    @Test
    void textIsTheDesignItself() {
        assertThat(names(read("a: 1\nb: 2"))).containsExactly("inline");
        assertThat(((Source.Content) read("inline:{a: 1}").all().getFirst()).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("{a: 1}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "ftp://host/a         # can't be followed",
        "s3:bucket            # can't be followed",
        "http:///a            # Write it as scheme://host/path",
        "http://host/a b      # no URL",
        "http://u:hush@host/a # configure a token",
        "file://other/a       # another host",
        "'  '                 # is empty"})
    void aWrongReferenceIsRefused(String reference, String message) {
        assertThatThrownBy(() -> read(reference)).isInstanceOf(SourceRefused.class).hasMessageContaining(message).message().doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({"/tmp/x", "file:/tmp/x", "http://127.0.0.1/a?token=hush", "deckhand+http://127.0.0.1/a", "inline:a"})
    void onlyAllowedSchemesAreFollowed(String reference) {
        assertThatThrownBy(() -> DesignSource.of(reference, SourceSettings.DEFAULT.withSchemes(Set.of("https"))))
                .isInstanceOf(SourceRefused.class).hasMessageContaining("not allowed").message().doesNotContain("hush");
    }
}
