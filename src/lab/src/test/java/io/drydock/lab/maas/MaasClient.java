package io.drydock.lab.maas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Asks a lab's MAAS as a client of its own would. */
public final class MaasClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final String url;
    private final String key;

    /** An answer. */
    public record Answer(int status, String type, String text, HttpResponse<byte[]> raw) {
        public JsonNode json() {
            try {
                return MAPPER.readTree(text);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + text, e);
            }
        }
    }

    public MaasClient(String url, String key) {
        this.url = url;
        this.key = key;
    }

    public static MaasClient of(LabMaas maas) {
        return new MaasClient(maas.url(), maas.apiKey());
    }

    /** The header that signs a request. */
    public static String signature(String key, Instant time) {
        String[] parts = key.split(":");
        return "OAuth realm=\"OAuth\", oauth_nonce=\"" + UUID.randomUUID() + "\", oauth_timestamp=\"" + time.getEpochSecond()
                + "\", oauth_version=\"1.0\", oauth_signature_method=\"PLAINTEXT\", oauth_consumer_key=\"" + parts[0] + "\", oauth_token=\"" + parts[1]
                + "\", oauth_signature=\"%26" + parts[2] + "\"";
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Posts a form; names and values in turn. */
    public Answer post(String path, String... form) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(encoded(form))));
    }

    public Answer put(String path, String... form) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").PUT(BodyPublishers.ofString(encoded(form))));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/api/2.0/" + path)).timeout(PATIENCE).header("Accept", "application/json")
                .header("Authorization", signature(key, Instant.now()));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                    new String(response.body(), StandardCharsets.UTF_8), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String... form) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < form.length; i += 2) {
            pairs.add(URLEncoder.encode(form[i], StandardCharsets.UTF_8) + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }
}
