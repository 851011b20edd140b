package io.drydock.functions.cluster.health;

import io.drydock.function.limit.Calls;
import io.drydock.function.limit.Calls.Limits;
import io.drydock.function.limit.Calls.Verdict;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Addresses of what comes after Drydock. */
@Singleton
class NextStepUrls {
    private final NextStepSettings settings;
    private final Calls calls;

    NextStepUrls(NextStepSettings settings) {
        this.settings = settings;
        this.calls = new Calls("drydock.next-step", new Limits(settings.concurrency(), settings.turnTimeout(), settings.attempts(),
                settings.backoff()));
    }

    /** Whatever answers there. */
    interface Page {
        @GET
        Response get();
    }

    List<URI> all() {
        return settings.urls().orElse(List.of());
    }

    /** @throws io.drydock.step.StepException if it does not answer, or by a status of 400 and above */
    void check(URI url) {
        calls.make(url.toString(), "GET", () -> QuarkusRestClientBuilder.newBuilder().baseUri(url)
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS).build(Page.class).get(), NextStepUrls::verdict).close();
    }

    private static Verdict verdict(RuntimeException e) {
        return switch (e) {
            case WebApplicationException refused when refused.getResponse().getStatus() < 500 ->
                    new Verdict.Final("status " + refused.getResponse().getStatus() + ".");
            case WebApplicationException failed -> new Verdict.Passing("status " + failed.getResponse().getStatus() + ".");
            case ProcessingException silent -> new Verdict.Passing("no answer (" + (silent.getCause() == null ? silent : silent.getCause()) + ").");
            default -> throw e;
        };
    }
}
