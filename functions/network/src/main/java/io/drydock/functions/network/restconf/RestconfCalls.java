package io.drydock.functions.network.restconf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.function.limit.Calls.Verdict;
import io.drydock.functions.network.controller.ControllerHttp;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Requests to switches, within their limits. */
@Singleton
class RestconfCalls {
    static final int NOT_FOUND = 404;
    static final int PRECONDITION_FAILED = 412;
    /** Somebody else is changing the switch (RFC 8040, 7). */
    private static final Set<String> PASSING_TAGS = Set.of("in-use", "lock-denied");

    private final ObjectMapper mapper;
    private final ControllerHttp http;

    RestconfCalls(RestconfSettings settings, ObjectMapper mapper) {
        this.mapper = mapper;
        this.http = new ControllerHttp("drydock.network.restconf", settings);
    }

    <T> T client(URI url, Class<T> api) {
        return http.client(url, api);
    }

    /**
     * A request that may be made twice.
     *
     * @throws WebApplicationException if the answer is 404 or 412, which the caller knows how to take
     * @throws io.drydock.step.StepException if it fails otherwise
     */
    Response make(String system, String what, Supplier<Response> call) {
        return http.make(system, what, call, refused -> {
            if (isForCaller(refused.getResponse().getStatus())) {
                throw refused;
            }
            return verdict(refused.getResponse());
        });
    }

    private static boolean isForCaller(int status) {
        return status == NOT_FOUND || status == PRECONDITION_FAILED;
    }

    private Verdict verdict(Response response) {
        int status = response.getStatus();
        String body = ControllerHttp.body(response);
        JsonNode errors = parse(body).path("ietf-restconf:errors").path("error");
        String told = "status " + status + (errors.isEmpty() ? ControllerHttp.shortened(body) : errors.valueStream().map(error -> ", "
                + error.path("error-tag").asText() + ": " + error.path("error-message").asText()).collect(Collectors.joining())) + ".";
        boolean passing = ControllerHttp.isPassing(status)
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
}
