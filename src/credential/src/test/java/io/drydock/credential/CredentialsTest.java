package io.drydock.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
    private static final String SECRET = "do-not-tell-5f0c";

    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aVariableOfTheEnvironmentIsRead() {
        String name = System.getenv().entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).findFirst().orElseThrow().getKey();

        assertThat(reveal("env:" + name)).isEqualTo(System.getenv(name));
        assertRefused("env:NO_SUCH_VARIABLE_HERE", false).contains("env:NO_SUCH_VARIABLE_HERE", "no variable");
        assertRefused("env:", false);
    }

    @Test
    void aFileIsReadWithoutTheLineEndBehindIt() throws IOException {
        assertThat(reveal("file:" + Files.writeString(folder.resolve("lf"), SECRET + "\n"))).isEqualTo(SECRET);
        assertThat(reveal("file:" + Files.writeString(folder.resolve("crlf"), SECRET + "\r\n"))).isEqualTo(SECRET);
        assertThat(reveal("file:" + Files.writeString(folder.resolve("two"), SECRET + "\n\n"))).isEqualTo(SECRET + "\n");
        assertThat(reveal("file:" + Files.writeString(folder.resolve("none"), SECRET))).isEqualTo(SECRET);
    }

    @Test
    void whatIsNoFileIsSaid() throws IOException {
        assertRefused("file:" + folder.resolve("missing"), false).contains("there is no file");
        assertRefused("file:" + folder, false).contains("is no file");
        assertRefused("file:\0", false).contains("is no path");
        Path large = Files.write(folder.resolve("large"), new byte[100_000]);
        assertRefused("file:" + large, false).contains("larger than");
    }

    @Test
    void aSecretInPlaceOfAReferenceIsNotRepeated() {
        assertRefused(SECRET, false).contains("env:").doesNotContain(SECRET);
    }

    @Test
    void whatCameOverTheNetworkIsAskedForOnceInAWhile() {
        Credentials credentials = credentials(new Remote(SECRET, null));

        assertThat(credentials.reveal("far:bmc", "")).isEqualTo(SECRET);
        now = now.plusSeconds(59);
        assertThat(credentials.reveal("far:bmc", "")).isEqualTo(SECRET);
        assertThat(asked).containsExactly("bmc");
        now = now.plusSeconds(2);
        credentials.reveal("far:bmc", "");
        credentials.reveal("far:other", "");
        assertThat(asked).containsExactly("bmc", "bmc", "other");
    }

    @Test
    void aSourceThatIsSilentMayAnswerLater() {
        Credentials credentials = credentials(new Remote(null, new SourceSilent("it is down.")));

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(CredentialException.class).isThrownBy(() -> credentials.reveal("far:bmc", ""))
                    .satisfies(e -> assertThat(e.passing()).isTrue()).withMessageContaining("it is down");
        }
        assertThat(asked).hasSize(2);
    }

    private String reveal(String reference) {
        return credentials(new EnvironmentSecrets(), new FileSecrets()).reveal(reference, "");
    }

    private AbstractStringAssert<?> assertRefused(String reference, boolean passing) {
        try {
            reveal(reference);
        } catch (CredentialException e) {
            assertThat(e.passing()).isEqualTo(passing);
            return assertThat(e.getMessage());
        }
        throw new AssertionError(reference + " was not refused");
    }

    private Credentials credentials(SecretSource... sources) {
        return new Credentials(List.of(sources), Configured.with(Map.of("drydock.credentials.memory", Duration.ofMinutes(1).toString())),
                () -> now);
    }

    /** A source over the network, as far as {@link Credentials} sees it. */
    private final class Remote implements SecretSource {
        private final String secret;
        private final SourceSilent silence;

        private Remote(String secret, SourceSilent silence) {
            this.secret = secret;
            this.silence = silence;
        }

        @Override
        public String scheme() {
            return "far:";
        }

        @Override
        public String read(String name, String designRef) throws SourceSilent {
            asked.add(name);
            if (silence != null) {
                throw silence;
            }
            return secret;
        }
    }
}
