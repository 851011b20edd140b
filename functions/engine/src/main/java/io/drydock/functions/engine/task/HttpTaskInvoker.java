package io.drydock.functions.engine.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Calls functions over HTTP: POST of the payload, 2xx with the result, 4xx or 5xx with {@code {"errorType", "errorMessage"}}. Errors of
 * the transport get the names that Lambda's clients give them ("Handling errors in Step Functions workflows").
 */
public final class HttpTaskInvoker implements TaskInvoker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT_ERROR = "Lambda.SdkClientException";
    private static final int SHOWN_CHARACTERS = 500;
    /** Who waits for the answer ends the attempt at its deadline; the call itself ends a little later, so that it is not the one that tells. */
    private static final Duration BEHIND_THE_DEADLINE = Duration.ofSeconds(1);

    private final HttpClient client;
    private final Function<String, URI> endpoints;
    private final Limits limits;
    private final InstantSource clock;
    private final CallTurns turns;

    /**
     * How much, and for how long.
     *
     * @param calls how many calls at a time
     */
    public record Limits(Duration connectTimeout, Duration readTimeout, int calls) {
    }

    /** @param endpoints the URL of a function by its name */
    public HttpTaskInvoker(Function<String, URI> endpoints, Limits limits, InstantSource clock) {
        this.endpoints = endpoints;
        this.limits = limits;
        this.clock = clock;
        this.turns = new CallTurns(limits.calls());
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(limits.connectTimeout()).build();
    }

    @Override
    public TaskAnswer invoke(String resource, JsonNode payload, CallTime time) throws InterruptedException {
        URI url = endpoints.apply(FunctionName.of(resource));
        turns.take(time);
        try {
            return call(url, payload, time);
        } finally {
            turns.give();
        }
    }

    private TaskAnswer call(URI url, JsonNode payload, CallTime time) throws InterruptedException {
        Duration left = Duration.between(clock.instant(), time.deadline());
        Duration whole = left.plus(BEHIND_THE_DEADLINE);
        Duration patience = whole.compareTo(limits.readTimeout()) < 0 ? whole : limits.readTimeout();
        if (!left.isPositive()) {
            return new TaskAnswer.Failed("States.Timeout", "POST " + shown(url)
                    + " was not sent: the state's TimeoutSeconds are over");
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(url).timeout(patience).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(payload.toString())).build();
            return answer(url, client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (HttpConnectTimeoutException silent) {
            return new TaskAnswer.Failed(CLIENT_ERROR, "POST " + shown(url) + ": no connection within " + limits.connectTimeout().toMillis()
                    + " ms. Is the function's process running, and is drydock.functions.url right?");
        } catch (HttpTimeoutException silent) {
            return new TaskAnswer.Failed("States.Timeout", "POST " + shown(url) + ": no answer within " + patience.toMillis() + " ms");
        } catch (IOException | IllegalArgumentException failure) {
            String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
            return new TaskAnswer.Failed(CLIENT_ERROR, "POST " + shown(url) + ": " + why
                    + ". Is the function's process running, and is drydock.functions.url right?");
        }
    }

    private static TaskAnswer answer(URI url, HttpResponse<String> response) {
        JsonNode body;
        try {
            body = response.body().isBlank() ? JsonNodeFactory.instance.nullNode() : JSON.readTree(response.body());
        } catch (JsonProcessingException malformed) {
            body = JsonNodeFactory.instance.missingNode();
        }
        if (response.statusCode() / 100 == 2) {
            return body.isMissingNode()
                    ? new TaskAnswer.Failed("Lambda.Unknown", "POST " + shown(url) + " answered " + response.statusCode()
                            + " with a body that is not JSON: " + start(response.body()))
                    : new TaskAnswer.Succeeded(body);
        }
        if (body.path("errorType").isTextual()) {
            return new TaskAnswer.Failed(body.get("errorType").textValue(), body.toString());
        }
        String error = switch (response.statusCode()) {
            case 404 -> "Lambda.ResourceNotFoundException";
            case 429 -> "Lambda.TooManyRequestsException";
            default -> response.statusCode() >= 500 ? "Lambda.ServiceException" : "Lambda.InvalidRequestContentException";
        };
        return new TaskAnswer.Failed(error, "POST " + shown(url) + " answered " + response.statusCode() + ": " + start(response.body()));
    }

    private static String shown(URI url) {
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort()) + url.getPath();
    }

    private static String start(String body) {
        return body.length() <= SHOWN_CHARACTERS ? body : body.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
