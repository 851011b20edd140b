package io.drydock.function.limit;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Bounds how long an answer over HTTP may take to its last byte. The read timeout of a REST client ends with the head of the answer; this
 * cuts off an answer whose body stops, trickles or has no end.
 */
public final class AnswerTime {
    private AnswerTime() {
    }

    /** Ends the request with a {@link TimeoutException} where its answer is not complete in time. */
    public static void limit(Vertx vertx, HttpClientRequest request, Duration time) {
        long timer = vertx.setTimer(time.toMillis(), _ -> request.reset(0, new TimeoutException("the answer was not complete in time")));
        request.response().onComplete(head -> {
            if (head.succeeded()) {
                head.result().end().onComplete(_ -> vertx.cancelTimer(timer));
            } else {
                vertx.cancelTimer(timer);
            }
        });
    }
}
