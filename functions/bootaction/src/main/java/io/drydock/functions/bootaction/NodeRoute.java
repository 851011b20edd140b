package io.drydock.functions.bootaction;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** What the paths that nodes call have in common. */
public final class NodeRoute {
    /** Before those of functions. */
    public static final int ORDER = -100;

    private static final String KEY = "X-Bootaction-Key";

    private NodeRoute() {
    }

    /** What is answered. */
    public record Answer(String contentType, byte[] body) {
    }

    /** Makes an answer; what it throws is answered as a function's error. */
    @FunctionalInterface
    public interface Service {
        Answer answer();
    }

    /** Serves a request in a thread of its own, so that a slow location holds nobody up. */
    public static void serve(RoutingContext context, Service service) {
        Thread.ofVirtual().name("boot actions").start(() -> {
            try {
                Answer answer = service.answer();
                context.response().putHeader("Content-Type", answer.contentType()).putHeader("Cache-Control", "no-store")
                        .end(Buffer.buffer(answer.body()));
            } catch (RuntimeException e) {
                context.fail(e);
            }
        });
    }

    /** The secret that the caller shows; empty where it shows none. */
    public static String key(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(KEY)).orElse("");
    }
}
