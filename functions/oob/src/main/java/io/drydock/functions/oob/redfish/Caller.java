package io.drydock.functions.oob.redfish;

import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.redfish.Attempt.Failed;
import io.drydock.functions.oob.redfish.Attempt.Repetition;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Asks one BMC until it answers, as often and as long as is configured; follows it where it moved a resource on itself. */
final class Caller {
    private static final int MOST_REDIRECTS = 3;

    private final Bmc bmc;
    private final Wire wire;
    private final RedfishSettings settings;
    private final long begun = System.nanoTime();

    Caller(Bmc bmc, Wire wire, RedfishSettings settings) {
        this.bmc = bmc;
        this.wire = wire;
        this.settings = settings;
    }

    /**
     * The BMC's answer, whatever its status.
     *
     * @throws BmcException if there is none, or the BMC stays busy
     */
    Reply send(Request request, Authorization authorization) {
        Request asked = request;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Reply reply = untilAnswered(asked, authorization);
            if (!reply.redirects()) {
                return reply;
            }
            asked = asked.at(moved(asked, reply));
        }
        throw failure(Kind.NOT_A_BMC, request, "redirects again and again, last to " + asked.path());
    }

    private Reply untilAnswered(Request request, Authorization authorization) {
        Duration left = settings.patience();
        for (int attempt = 1; ; attempt++) {
            requireTime(request);
            Attempt came = whole(wire.send(request, authorization), request);
            Optional<Duration> wait = repetition(came, request, attempt);
            if (wait.isEmpty() || wait.get().compareTo(left) > 0) {
                return answer(came, request, attempt, wait);
            }
            pause(wait.get(), request);
            left = left.minus(wait.get());
        }
    }

    /** A session that has taken too long may still be logged out. */
    private void requireTime(Request request) {
        if (request.method() != Request.Method.DELETE && System.nanoTime() - begun > settings.sessionTimeout().toNanos()) {
            throw failure(Kind.BUSY, request, "was not asked: it is slow, and its session has gone on for more than "
                    + settings.sessionTimeout().toSeconds() + " s (drydock.redfish.session-timeout)");
        }
    }

    /** How long to wait before it is asked once more; empty: it is not. A BMC that names a time may be asked until patience ends. */
    private Optional<Duration> repetition(Attempt came, Request request, int attempt) {
        boolean again = attempt < settings.attempts();
        return switch (came) {
            case Reply reply when reply.status() == 503 || reply.status() == 429 -> reply.retryAfter().map(this::atLeastBackoff)
                    .or(() -> again ? Optional.of(backoff(attempt)) : Optional.empty());
            case Reply reply when reply.status() >= 500 && reply.status() != 501 && request.method() == Request.Method.GET && again ->
                    Optional.of(backoff(attempt));
            case Reply _ -> Optional.empty();
            case Failed failed when again && (failed.repetition() == Repetition.ALWAYS
                    || failed.repetition() == Repetition.IF_HARMLESS && request.method().repeatable()) -> Optional.of(backoff(attempt));
            case Failed _ -> Optional.empty();
        };
    }

    /** The beginning of an answer is none. What a change answers need not be whole: its status says enough. */
    private static Attempt whole(Attempt came, Request request) {
        return came instanceof Reply reply && reply.successful() && request.method() == Request.Method.GET && reply.cutOff()
                ? new Failed(Kind.UNREADABLE, "answered " + reply.status() + " " + reply.unreadable(), Repetition.IF_HARMLESS, null) : came;
    }

    private Reply answer(Attempt came, Request request, int attempt, Optional<Duration> wait) {
        return switch (came) {
            case Reply reply when reply.status() >= 500 && Refusal.kind(reply) == Kind.BUSY || reply.status() == 429 ->
                    throw failure(Kind.BUSY, request, Refusal.words(reply)
                            + wait.map(w -> " and asks to be left alone for " + w.toSeconds() + " s").orElse("") + number(attempt));
            case Reply reply -> reply;
            case Failed failed -> throw new BmcException(failed.kind(), text(request, failed.words() + number(attempt)), failed.cause());
        };
    }

    /** Where the BMC moved a resource to. 307 and 308 leave the method as it is (RFC 9110, 15.4); the others make a GET of a change. */
    private String moved(Request request, Reply reply) {
        String to = reply.location().orElseThrow(() -> failure(Kind.NOT_A_BMC, request, "answered " + reply.status() + " without saying where to"));
        boolean same = to.startsWith("/") && !to.startsWith("//") || to.startsWith(wire + "/");
        boolean kept = request.method() == Request.Method.GET || reply.status() == 307 || reply.status() == 308;
        if (!same || !kept) {
            throw failure(Kind.NOT_A_BMC, request, "redirects to " + Fields.shown(to) + ", where it is not followed");
        }
        return BmcPath.of(to).orElseThrow(() -> failure(Kind.NOT_A_BMC, request, "redirects to what is no address"));
    }

    private Duration atLeastBackoff(Duration asked) {
        return asked.compareTo(settings.backoff()) < 0 ? settings.backoff() : asked;
    }

    private Duration backoff(int attempt) {
        Duration wait = settings.backoff().multipliedBy(1L << Math.min(attempt - 1, 10));
        return wait.plusMillis(wait.isZero() ? 0 : ThreadLocalRandom.current().nextLong(wait.toMillis() + 1));
    }

    /** Waits on behalf of a request. */
    void pause(Duration wait, Request request) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(Kind.BUSY, request, "was not waited for: interrupted");
        }
    }

    private String number(int attempt) {
        return " (attempt " + attempt + " of " + Math.max(attempt, settings.attempts()) + ")";
    }

    /** @param words what happened, as the end of a sentence that begins with the BMC */
    BmcException failure(Kind kind, Request request, String words) {
        return new BmcException(kind, text(request, words));
    }

    private String text(Request request, String words) {
        return "Redfish " + request + ": " + bmc + " " + words;
    }
}
