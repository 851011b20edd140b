package io.drydock.functions.network.controller;

import io.drydock.function.limit.Calls;
import io.drydock.function.limit.Calls.Limits;
import io.drydock.function.limit.Calls.Verdict;
import io.drydock.function.tls.Authorities;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Requests by HTTP to what sets up switches, within their limits. */
public final class ControllerHttp {
    private static final int MOST_TOLD = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpSettings settings;
    private final Calls calls;
    private final Optional<KeyStore> authorities;

    /** @param keys under which {@code settings} are configured, such as {@code drydock.network.webhook} */
    public ControllerHttp(String keys, HttpSettings settings) {
        this.settings = settings;
        this.calls = new Calls(keys, new Limits(settings.concurrency(), settings.turnTimeout(), settings.attempts(), settings.backoff()));
        this.authorities = settings.caBundle().map(file -> Authorities.of(keys + ".ca-bundle", file));
    }

    public <T> T client(URI url, Class<T> api) {
        QuarkusRestClientBuilder builder = QuarkusRestClientBuilder.newBuilder().baseUri(url)
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
        authorities.ifPresent(builder::trustStore);
        return builder.build(api);
    }

    /**
     * A request that may be made twice.
     *
     * @param judge what an answer that is an error is taken for
     * @throws io.drydock.step.StepException if it fails
     */
    public Response make(String system, String what, Supplier<Response> call, Function<WebApplicationException, Verdict> judge) {
        return calls.make(system, what, call, e -> switch (e) {
            case WebApplicationException refused -> judge.apply(refused);
            case ProcessingException silent -> new Verdict.Passing("no answer (" + (silent.getCause() == null ? silent : silent.getCause()) + ").");
            default -> throw e;
        });
    }

    /** Whether a request with an answer of that status may be answered otherwise later. */
    public static boolean isPassing(int status) {
        return status >= 500 || status == TOO_MANY_REQUESTS;
    }

    /** The text of an answer; empty where it has none, or none that can be read: its status says enough. */
    public static String body(Response response) {
        try {
            return response.hasEntity() ? response.readEntity(String.class).strip() : "";
        } catch (ProcessingException | IllegalStateException _) {
            return "";
        }
    }

    /** Behind a status, in messages. */
    public static String shortened(String body) {
        return body.isEmpty() ? "" : ", " + (body.length() > MOST_TOLD ? body.substring(0, MOST_TOLD) + "…" : body);
    }
}
