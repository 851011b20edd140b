package io.drydock.lab.redfish;

import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Answers that are not what they should be. */
final class Damage {
    private static final byte[] GARBAGE = "{\"@odata.id\": \"/redfish/v1\", \u0000\u0001]]} <<<".getBytes(StandardCharsets.UTF_8);

    private Damage() {
    }

    /** What is answered in place of an answer, where the BMC is as bad as that. */
    static Optional<Reply> instead(Subject subject, Request request) {
        Faults faults = subject.server().faults();
        if (subject.state().unavailable(faults)) {
            return Optional.of(Reply.error(503, Message.critical("ServiceTemporarilyUnavailable", "The service is temporarily unavailable. Retry in "
                    + faults.retryAfter().toSeconds() + " seconds.", "Wait, and ask again.", String.valueOf(faults.retryAfter().toSeconds())))
                    .with("Retry-After", String.valueOf(faults.retryAfter().toSeconds())));
        }
        if (faults.has(Fault.HTML_PAGE)) {
            return Optional.of(Reply.text(200, "text/html",
                    "<!DOCTYPE html><html><head><title>Lab printer</title></head><body><h1>Ready</h1></body></html>"));
        }
        if (faults.has(Fault.REDIRECTS) && !request.path().endsWith("/")) {
            return Optional.of(Reply.noContent().status(308).with("Location", request.withSlash()));
        }
        return Optional.empty();
    }

    /** An answer as it arrives. */
    static Reply of(Faults faults, Reply reply) {
        if (reply.body().length == 0 || !reply.contentType().equals(Reply.JSON)) {
            return reply;
        }
        return faults.has(Fault.GARBAGE_JSON) ? reply.withBody(GARBAGE)
                : faults.has(Fault.TRUNCATED_JSON) ? reply.withBody(Arrays.copyOf(reply.body(), reply.body().length / 2)) : reply;
    }
}
