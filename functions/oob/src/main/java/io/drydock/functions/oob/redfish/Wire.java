package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.source.RetryAfter;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.redfish.Attempt.Failed;
import io.drydock.functions.oob.redfish.Attempt.Repetition;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sends one request to one BMC and takes its answer, within bounds of time and size. */
final class Wire {
    private final BmcHttp http;
    private final String base;
    private final RedfishSettings settings;
    private final Semaphore turns;

    /**
     * @param base scheme, address and port, without a path
     * @param turns as many as requests may be under way
     */
    Wire(BmcHttp http, String base, RedfishSettings settings, Semaphore turns) {
        this.http = http;
        this.base = base;
        this.settings = settings;
        this.turns = turns;
    }

    Attempt send(Request request, Authorization authorization) {
        try {
            if (!turns.tryAcquire(settings.turnTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Failed(BmcException.Kind.BUSY, "was not asked: " + settings.concurrency() + " requests were under way for "
                        + settings.turnTimeout().toSeconds() + " s", Repetition.NEVER, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(BmcException.Kind.BUSY, "was not asked: interrupted", Repetition.NEVER, e);
        }
        try {
            return read(call(request, authorization));
        } catch (RuntimeException e) {
            return Broken.of(e instanceof ProcessingException && e.getCause() != null ? e.getCause() : e, settings);
        } finally {
            turns.release();
        }
    }

    private Response call(Request request, Authorization authorization) {
        URI address = URI.create(base + request.path());
        String basic = authorization.basic();
        String token = authorization.token();
        String body = request.body().map(JsonNode::toString).orElse("");
        return switch (request.method()) {
            case GET -> http.get(address, basic, token);
            case POST -> http.post(address, basic, token, body);
            case PATCH -> http.patch(address, basic, token, request.ifMatch().orElse(null), body);
            case DELETE -> http.delete(address, basic, token);
        };
    }

    /** An answer that is too large is left where it is: the BMC can't send on, and its connection is cut off with the time that it has. */
    private Attempt read(Response response) {
        long limit = settings.maxBody().asLongValue();
        byte[] body;
        try {
            InputStream content = response.readEntity(InputStream.class);
            body = content == null ? new byte[0] : content.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
        } catch (IOException e) {
            return Broken.of(e, settings);
        }
        if (body.length > limit) {
            return new Failed(BmcException.Kind.NOT_A_BMC, "answered with more than " + limit + " bytes", Repetition.NEVER, null);
        }
        return new Reply(response.getStatus(), body, header(response, "Content-Type"), header(response, "ETag"), header(response, "Location"),
                header(response, "Retry-After").flatMap(value -> RetryAfter.parse(value, Instant.now())), header(response, "X-Auth-Token"));
    }

    private static Optional<String> header(Response response, String name) {
        return Optional.ofNullable(response.getHeaderString(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** For messages. */
    @Override
    public String toString() {
        return base;
    }
}
