package io.drydock.functions.network.restconf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.function.limit.Calls;
import io.drydock.function.limit.Calls.Limits;
import io.drydock.function.limit.Calls.Verdict;
import io.drydock.function.tls.Authorities;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.KeyStore;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Requests to switches, within their limits. */
@Singleton
class RestconfCalls {
    static final int NOT_FOUND = 404;
    static final int PRECONDITION_FAILED = 412;
    private static final int MOST_TOLD = 500;
    private static final int TOO_MANY_REQUESTS = 429;
    /** Somebody else is changing the switch (RFC 8040, 7). */
    private static final Set<String> PASSING_TAGS = Set.of("in-use", "lock-denied");

    private final RestconfSettings settings;
    private final ObjectMapper mapper;
    private final Calls calls;
    private final Optional<KeyStore> authorities;

    RestconfCalls(RestconfSettings settings, ObjectMapper mapper) {
        this.settings = settings;
        this.mapper = mapper;
        this.calls = new Calls("drydock.network.restconf", new Limits(settings.concurrency(), settings.turnTimeout(), settings.attempts(),
                settings.backoff()));
        this.authorities = settings.caBundle().map(file -> Authorities.of("drydock.network.restconf.ca-bundle", file));
    }

    <T> T client(URI url, Class<T> api) {
        QuarkusRestClientBuilder builder = QuarkusRestClientBuilder.newBuilder().baseUri(url)
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
        authorities.ifPresent(builder::trustStore);
        return builder.build(api);
    }

    /**
     * A request that may be made twice.
     *
     * @throws WebApplicationException if the answer is 404 or 412, which the caller knows how to take
     * @throws io.drydock.step.StepException if it fails otherwise
     */
    Response make(String system, String what, Supplier<Response> call) {
        return calls.make(system, what, call, e -> switch (e) {
            case WebApplicationException refused when isForCaller(refused.getResponse().getStatus()) -> throw refused;
            case WebApplicationException refused -> verdict(refused.getResponse());
            case ProcessingException silent -> new Verdict.Passing("no answer (" + (silent.getCause() == null ? silent : silent.getCause()) + ").");
            default -> throw e;
        });
    }

    private static boolean isForCaller(int status) {
        return status == NOT_FOUND || status == PRECONDITION_FAILED;
    }

    private Verdict verdict(Response response) {
        int status = response.getStatus();
        String body = body(response);
        JsonNode errors = parse(body).path("ietf-restconf:errors").path("error");
        String told = "status " + status + (errors.isEmpty() ? shortened(body) : errors.valueStream().map(error -> ", "
                + error.path("error-tag").asText() + ": " + error.path("error-message").asText()).collect(Collectors.joining())) + ".";
        boolean passing = status >= 500 || status == TOO_MANY_REQUESTS
                || errors.valueStream().anyMatch(error -> PASSING_TAGS.contains(error.path("error-tag").asText()));
        return passing ? new Verdict.Passing(told) : new Verdict.Final(told + (status == 401 || status == 403
                ? " Set drydock.network.restconf.user and .password, or .token." : ""));
    }

    private JsonNode parse(String body) {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException _) {
            return mapper.missingNode();
        }
    }

    private static String shortened(String body) {
        return body.isEmpty() ? "" : ", " + (body.length() > MOST_TOLD ? body.substring(0, MOST_TOLD) + "…" : body);
    }

    private static String body(Response response) {
        try {
            return response.hasEntity() ? response.readEntity(String.class).strip() : "";
        } catch (ProcessingException | IllegalStateException _) {
            // The status says enough.
            return "";
        }
    }
}
