package io.drydock.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the application itself: with the sources that are wired together there. */
@QuarkusTest
class DesignSecretsTest {
    private static final String SITE = """
            schema: deckhand/Passphrase/v1
            metadata: {schema: metadata/Document/v1, name: bmc}
            data: hush
            ---
            schema: drydock/HostProfile/v1
            metadata:
              schema: metadata/Document/v1
              name: base
              substitutions:
                - src: {schema: deckhand/Passphrase/v1, name: bmc, path: .}
                  dest: {path: .oob.credential}
            data: {oob: {type: ipmi}}
            ---
            schema: drydock/HostProfile/v1
            metadata: {schema: metadata/Document/v1, name: open}
            data: {oob: {type: ipmi, credential: quiet}}
            """;

    @Inject
    Credentials credentials;

    @TempDir
    private Path folder;

    @Test
    void aSecretThatStandsInTheDesignIsFoundThere() throws IOException {
        String designRef = "file:" + Files.writeString(folder.resolve("site.yaml"), SITE);

        assertThat(credentials.reveal("design:deckhand/Passphrase/v1/bmc", designRef)).isEqualTo("hush");
        assertThat(credentials.reveal("design:HostProfile/open#oob.credential", designRef)).isEqualTo("quiet");
        assertThatExceptionOfType(CredentialException.class).isThrownBy(() -> credentials.reveal("design:HostProfile/x#oob.credential", designRef))
                .withMessageContaining("no such secret");
        assertThatExceptionOfType(CredentialException.class).isThrownBy(() -> credentials.reveal("design:HostProfile/open#oob.credential", ""))
                .withMessageContaining("designRef");
        assertThatExceptionOfType(CredentialException.class).isThrownBy(() -> credentials.reveal("design:HostProfile/open#oob.credential", "design:0"))
                .withMessageContaining("stored design");
        assertThatExceptionOfType(CredentialException.class).isThrownBy(() -> credentials.reveal("design:a/b#c", "file:" + folder.resolve("no")))
                .withMessageContaining("no");
    }
}
