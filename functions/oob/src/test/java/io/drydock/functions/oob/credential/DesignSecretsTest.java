package io.drydock.functions.oob.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drydock.functions.oob.bmc.BmcException;
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

        assertThat(credentials.of("design:deckhand/Passphrase/v1/bmc", designRef).reveal()).isEqualTo("hush");
        assertThat(credentials.of("design:HostProfile/open#oob.credential", designRef).reveal()).isEqualTo("quiet");
        assertThatExceptionOfType(BmcException.class).isThrownBy(() -> credentials.of("design:HostProfile/x#oob.credential", designRef).reveal())
                .withMessageContaining("no such secret");
        assertThatExceptionOfType(BmcException.class).isThrownBy(() -> credentials.of("design:HostProfile/open#oob.credential", "").reveal())
                .withMessageContaining("designRef");
        assertThatExceptionOfType(BmcException.class).isThrownBy(() -> credentials.of("design:HostProfile/open#oob.credential", "design:0").reveal())
                .withMessageContaining("stored design");
        assertThatExceptionOfType(BmcException.class).isThrownBy(() -> credentials.of("design:a/b#c", "file:" + folder.resolve("no")).reveal())
                .withMessageContaining("no");
    }
}
