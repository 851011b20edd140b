package io.drydock.functions.drydock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls functions as any caller does: over HTTP. */
final class FunctionClient implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final URI server;

    FunctionClient(URI server) {
        this.server = server;
    }

    /** The function answered with an error. */
    static final class Refused extends IOException {
        Refused(String message) {
            super(message);
        }
    }

    JsonNode call(String function, JsonNode request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(server.resolve("/" + function)).timeout(TIMEOUT)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(request.toString())).build());
        JsonNode body = mapper.readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new Refused(function + ": " + body.path("errorType").asText("status " + answer.statusCode()) + ": "
                    + body.path("errorMessage").asText());
        }
        return body;
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (ConnectException nobody) {
            throw (ConnectException) new ConnectException("nobody answers at " + server + " (any more)").initCause(nobody);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
