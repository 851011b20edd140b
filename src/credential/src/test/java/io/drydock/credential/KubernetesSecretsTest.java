package io.drydock.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that speaks the Kubernetes API. */
class KubernetesSecretsTest {
    private final KubernetesMockServer server = new KubernetesMockServer(false);
    private KubernetesClient client;
    private KubernetesSecrets secrets;

    @BeforeEach
    void start() {
        server.init();
        client = server.createClient();
        secrets = new KubernetesSecrets(() -> client, Configured.with(Map.of("drydock.credentials.kubernetes.namespace", "site",
                "drydock.credentials.kubernetes.backoff", "1ms")));
    }

    @AfterEach
    void stop() {
        client.close();
        server.destroy();
    }

    @Test
    void aKeyOfASecretIsRead() throws Exception {
        give("machines", 200);
        give("site", 200);

        assertThat(secrets.read("machines/bmc#password", "")).isEqualTo("hush machines");
        assertThat(secrets.read("bmc#password", "")).isEqualTo("hush site");
    }

    @Test
    void whatIsNotThereIsSaid() {
        give("site", 200);

        assertThatExceptionOfType(NoSecret.class).isThrownBy(() -> secrets.read("bmc#other", "")).withMessageContaining("'other'");
        assertThatExceptionOfType(NoSecret.class).isThrownBy(() -> secrets.read("elsewhere/bmc#password", ""))
                .withMessageContaining("no Secret elsewhere/bmc");
        for (String form : new String[] {"", "bmc", "bmc#", "#key", "a/b/c#key", "bmc#a#b"}) {
            assertThatExceptionOfType(NoSecret.class).isThrownBy(() -> secrets.read(form, "")).withMessageContaining("form");
        }
    }

    @Test
    void aRefusalIsFinal() {
        give("site", 403);

        assertThatExceptionOfType(NoSecret.class).isThrownBy(() -> secrets.read("bmc#password", "")).withMessageContaining("403");
    }

    private void give(String namespace, int status) {
        server.expect().get().withPath("/api/v1/namespaces/" + namespace + "/secrets/bmc").andReturn(status, new SecretBuilder()
                .withNewMetadata().withName("bmc").withNamespace(namespace).endMetadata()
                .addToStringData("unused", "").addToData("password", base64("hush " + namespace)).build()).always();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
