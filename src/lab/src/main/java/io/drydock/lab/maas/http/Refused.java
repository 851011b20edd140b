package io.drydock.lab.maas.http;

import java.time.Duration;

/** A request that MAAS answers with an error. */
public final class Refused extends Exception {
    private final transient MaasReply reply;

    public Refused(MaasReply reply) {
        super("status " + reply.status(), null, false, false);
        this.reply = reply;
    }

    public MaasReply reply() {
        return reply;
    }

    /** 404 {@code No Machine matches the given query.}; {@code model} is Django's name of what was looked for. */
    public static Refused notFound(String model) {
        return new Refused(MaasReply.text(404, "No " + model + " matches the given query."));
    }

    /** 404 with one sentence: what is asked for can't be had. */
    public static Refused missing(String text) {
        return new Refused(MaasReply.text(404, text));
    }

    /** 400 with one sentence, or several lines. */
    public static Refused bad(String text) {
        return new Refused(MaasReply.text(400, text));
    }

    /** 403: the user may not. */
    public static Refused forbidden(String text) {
        return new Refused(MaasReply.text(403, text));
    }

    /** 409: the object's state does not allow it. */
    public static Refused conflict(String text) {
        return new Refused(MaasReply.text(409, text));
    }

    /** 503 with Retry-After, in whole seconds. */
    public static Refused unavailable(String text, Duration retryAfter) {
        return new Refused(MaasReply.text(503, text).with("Retry-After", Long.toString(retryAfter.toSeconds())));
    }

    /** 400 with one field's error. */
    public static Refused field(String field, String message) {
        return new FormErrors().add(field, message).refused();
    }

    /** 400 with one error of the form as a whole. */
    public static Refused form(String message) {
        return field(FormErrors.WHOLE, message);
    }
}
