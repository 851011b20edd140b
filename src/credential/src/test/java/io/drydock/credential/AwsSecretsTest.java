package io.drydock.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that speaks GetSecretValue (JSON 1.1 over HTTP). */
class AwsSecretsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private HttpServer server;
    private AwsSecrets secrets;

    @BeforeAll
    static void credentialsOfTheSdk() {
        System.setProperty("aws.accessKeyId", "any");
        System.setProperty("aws.secretAccessKey", "any");
    }

    @AfterAll
    static void noCredentials() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            JsonNode asked = MAPPER.readTree(exchange.getRequestBody());
            boolean failing = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            String secret = asked.path("SecretId").asText();
            String body = failing ? "{\"__type\":\"InternalServiceError\"}" : switch (secret) {
                case "plain" -> "{\"Name\":\"plain\",\"SecretString\":\"hush\"}";
                case "object" -> "{\"Name\":\"object\",\"SecretString\":\"{\\\"bmc\\\": \\\"quiet\\\", \\\"n\\\": 1}\"}";
                case "binary" -> "{\"Name\":\"binary\",\"SecretBinary\":\"aHVzaA==\"}";
                case "denied" -> "{\"__type\":\"AccessDeniedException\",\"Message\":\"not for you\"}";
                default -> "{\"__type\":\"ResourceNotFoundException\",\"Message\":\"no\"}";
            };
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(failing ? 500 : body.contains("__type") ? 400 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        secrets = new AwsSecrets(Configured.with(Map.of("drydock.credentials.aws.region", "eu-central-1",
                "drydock.credentials.aws.endpoint", "http://127.0.0.1:" + server.getAddress().getPort())), MAPPER);
    }

    @AfterEach
    void stop() {
        secrets.close();
        server.stop(0);
    }

    @Test
    void aSecretIsReadWholeOrByItsKey() throws Exception {
        assertThat(secrets.read("plain", "")).isEqualTo("hush");
        assertThat(secrets.read("binary", "")).isEqualTo("hush");
        assertThat(secrets.read("object#bmc", "")).isEqualTo("quiet");
    }

    @Test
    void whatIsNotThereIsSaidWithoutTheSecret() {
        assertThatExceptionOfType(NoSecret.class).isThrownBy(() -> secrets.read("missing", "")).withMessageContaining("no secret 'missing'");
        assertThatExceptionOfType(NoSecret.class).isThrownBy(() -> secrets.read("object#other", "")).withMessageContaining("'other'");
        assertThatExceptionOfType(NoSecret.class).isThrownBy(() -> secrets.read("object#n", "")).withMessageContaining("'n'");
        assertThatExceptionOfType(NoSecret.class).isThrownBy(() -> secrets.read("plain#bmc", "")).withMessageContaining("no JSON object")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hush"));
        assertThatExceptionOfType(NoSecret.class).isThrownBy(() -> secrets.read("denied", "")).withMessageContaining("AccessDenied")
                .withMessageContaining("not for you");
        assertThatExceptionOfType(NoSecret.class).isThrownBy(() -> secrets.read("", "")).withMessageContaining("names no secret");
    }

    @Test
    void anErrorOfTheServiceIsTriedAgain() throws Exception {
        failures.set(2);
        assertThat(secrets.read("plain", "")).isEqualTo("hush");
        assertThat(requests).hasValue(3);

        failures.set(3);
        assertThatExceptionOfType(SourceSilent.class).isThrownBy(() -> secrets.read("plain", "")).withMessageContaining("500");
    }
}
