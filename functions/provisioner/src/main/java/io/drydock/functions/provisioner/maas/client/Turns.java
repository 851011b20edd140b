package io.drydock.functions.provisioner.maas.client;

import io.drydock.function.limit.StartRate;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.drydock.functions.provisioner.maas.client.Attempt.Failed;
import io.drydock.functions.provisioner.maas.client.Attempt.Repetition;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets requests begin in an orderly way: so many at once, so many a second, in the order in which they came. */
final class Turns {
    private final Semaphore underWay;
    private final StartRate rate;
    private final MaasSettings settings;

    Turns(MaasSettings settings) {
        if (settings.concurrency() < 1 || settings.perSecond() < 1) {
            throw new IllegalArgumentException("drydock.maas.concurrency and drydock.maas.per-second are 1 or more: " + settings.concurrency()
                    + ", " + settings.perSecond());
        }
        this.underWay = new Semaphore(settings.concurrency(), true);
        this.rate = new StartRate(settings.perSecond());
        this.settings = settings;
    }

    /**
     * What comes of the attempt when its turn has come, or that it did not.
     *
     * @param deadline by {@link System#nanoTime()}: until when to wait
     */
    Attempt take(long deadline, Supplier<Attempt> attempt) {
        try {
            if (!underWay.tryAcquire(left(deadline), TimeUnit.NANOSECONDS)) {
                return late(settings.concurrency() + " others were under way (drydock.maas.concurrency)");
            }
            try {
                OptionalLong wait = rate.reserve(System.nanoTime(), left(deadline));
                if (wait.isEmpty()) {
                    return late(settings.perSecond() + " begin in a second (drydock.maas.per-second)");
                }
                TimeUnit.NANOSECONDS.sleep(wait.getAsLong());
                return attempt.get();
            } finally {
                underWay.release();
            }
        } catch (InterruptedException e) {
            return Broken.interrupted(e);
        }
    }

    private static long left(long deadline) {
        return Math.max(0, deadline - System.nanoTime());
    }

    private static Failed late(String why) {
        return new Failed(Kind.NOT_ASKED, "was not asked: the request had no turn in its time, as " + why, Repetition.NEVER, null);
    }
}
