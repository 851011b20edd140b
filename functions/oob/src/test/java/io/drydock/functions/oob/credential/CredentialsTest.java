package io.drydock.functions.oob.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
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
        assertRefused("env:NO_SUCH_VARIABLE_HERE", Kind.NO_CREDENTIAL).contains("env:NO_SUCH_VARIABLE_HERE", "no variable");
        assertRefused("env:", Kind.NO_CREDENTIAL);
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
        assertRefused("file:" + folder.resolve("missing"), Kind.NO_CREDENTIAL).contains("there is no file");
        assertRefused("file:" + folder, Kind.NO_CREDENTIAL).contains("is no file");
        assertRefused("file:\0", Kind.NO_CREDENTIAL).contains("is no path");
        Path large = Files.write(folder.resolve("large"), new byte[100_000]);
        assertRefused("file:" + large, Kind.NO_CREDENTIAL).contains("larger than");
    }

    @Test
    void aSecretInPlaceOfAReferenceIsNotRepeated() {
        assertRefused(SECRET, Kind.NO_CREDENTIAL).contains("env:").doesNotContain(SECRET);
    }

    @Test
    void whatCameOverTheNetworkIsAskedForOnceInAWhile() {
        Credentials credentials = credentials(new Remote(SECRET, null));

        assertThat(credentials.of("far:bmc", "").reveal()).isEqualTo(SECRET);
        now = now.plusSeconds(59);
        assertThat(credentials.of("far:bmc", "").reveal()).isEqualTo(SECRET);
        assertThat(asked).containsExactly("bmc");
        now = now.plusSeconds(2);
        credentials.of("far:bmc", "").reveal();
        credentials.of("far:other", "").reveal();
        assertThat(asked).containsExactly("bmc", "bmc", "other");
    }

    @Test
    void aSourceThatIsSilentMayAnswerLater() {
        Credentials credentials = credentials(new Remote(null, new SourceSilent("it is down.")));

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(BmcException.class).isThrownBy(() -> credentials.of("far:bmc", "").reveal())
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.CREDENTIAL_UNAVAILABLE)).withMessageContaining("it is down");
        }
        assertThat(asked).hasSize(2);
    }

    private String reveal(String reference) {
        return credentials(new EnvironmentSecrets(), new FileSecrets()).of(reference, "").reveal();
    }

    private AbstractStringAssert<?> assertRefused(String reference, Kind kind) {
        try {
            reveal(reference);
        } catch (BmcException e) {
            assertThat(e.kind()).isEqualTo(kind);
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
