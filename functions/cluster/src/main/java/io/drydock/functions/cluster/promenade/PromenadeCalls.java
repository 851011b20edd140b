package io.drydock.functions.cluster.promenade;

import io.drydock.function.limit.Calls;
import io.drydock.function.limit.Calls.Limits;
import io.drydock.function.limit.Calls.Verdict;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Calls of Promenade and Keystone, within their limits. */
@Singleton
class PromenadeCalls {
    private static final int MOST_TOLD = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final PromenadeSettings settings;
    private final Calls calls;

    PromenadeCalls(PromenadeSettings settings) {
        this.settings = settings;
        this.calls = new Calls("drydock.promenade", new Limits(settings.concurrency(), settings.turnTimeout(), settings.attempts(),
                settings.backoff()));
    }

    <T> T client(URI url, Class<T> api) {
        return QuarkusRestClientBuilder.newBuilder().baseUri(url)
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS).build(api);
    }

    /**
     * A call that may be made twice.
     *
     * @throws WebApplicationException if the answer is 401, which the caller knows how to take
     * @throws io.drydock.step.StepException if it fails otherwise
     */
    Response make(String system, String what, Supplier<Response> call) {
        return calls.make(system, what, call, e -> switch (e) {
            case WebApplicationException refused when refused.getResponse().getStatus() == Response.Status.UNAUTHORIZED.getStatusCode() -> throw refused;
            case WebApplicationException refused -> verdict(refused);
            case ProcessingException silent -> new Verdict.Passing("no answer (" + (silent.getCause() == null ? silent : silent.getCause()) + ").");
            default -> throw e;
        });
    }

    private static Verdict verdict(WebApplicationException refused) {
        Response response = refused.getResponse();
        int status = response.getStatus();
        String told = "status " + status + text(response) + ".";
        return status >= 500 || status == TOO_MANY_REQUESTS ? new Verdict.Passing(told) : new Verdict.Final(told);
    }

    private static String text(Response response) {
        try {
            String body = response.hasEntity() ? response.readEntity(String.class).strip() : "";
            return body.isEmpty() ? "" : ", " + (body.length() > MOST_TOLD ? body.substring(0, MOST_TOLD) + "…" : body);
        } catch (ProcessingException | IllegalStateException _) {
            // The status says enough.
            return "";
        }
    }
}
