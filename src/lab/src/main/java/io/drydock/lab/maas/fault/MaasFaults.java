package io.drydock.lab.maas.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All that is wrong with a MAAS, to be switched on and off while it is served. For several threads at once. */
public final class MaasFaults {
    private final Set<MaasFault> everywhere = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<MaasFault>> byMachine = new ConcurrentHashMap<>();
    private volatile double unavailable;
    private volatile Duration retryAfter = Duration.ofSeconds(1);
    private volatile double lockErrors;
    private volatile double lostAnswers;
    private volatile Duration slowness = Duration.ZERO;
    private volatile Duration clockAhead = Duration.ZERO;
    private volatile boolean rackUnhealthy;
    private volatile boolean importing;

    /** From now on that server of the lab has these faults too. */
    public void add(String server, MaasFault... faults) {
        byMachine.computeIfAbsent(server, _ -> ConcurrentHashMap.newKeySet()).addAll(Set.of(faults));
    }

    /** From now on every machine has these faults too. */
    public void addEverywhere(MaasFault... faults) {
        everywhere.addAll(Set.of(faults));
    }

    /** That server has no fault of its own any more. */
    public void mend(String server) {
        byMachine.remove(server);
    }

    /** Everything is as it should be. */
    public void mendAll() {
        everywhere.clear();
        byMachine.clear();
        unavailable(0, Duration.ofSeconds(1));
        lockErrors(0);
        lostAnswers(0);
        slowness(Duration.ZERO);
        clockAhead(Duration.ZERO);
        rackUnhealthy(false);
        importing(false);
    }

    public boolean has(String server, MaasFault fault) {
        return everywhere.contains(fault) || byMachine.getOrDefault(server, EnumSet.noneOf(MaasFault.class)).contains(fault);
    }

    /** A share of requests, 0 to 1, is answered with 503 and Retry-After, in whole seconds. */
    public void unavailable(double share, Duration wait) {
        unavailable = share(share);
        retryAfter = wait;
    }

    /** A share of writes, 0 to 1, is answered with 500 because other transactions of the database are in the way; nothing is changed then. */
    public void lockErrors(double share) {
        lockErrors = share(share);
    }

    /** A share of writes, 0 to 1, is done, yet answered with 504 by the proxy in front. */
    public void lostAnswers(double share) {
        lostAnswers = share(share);
    }

    /** Every answer comes so much later. */
    public void slowness(Duration delay) {
        slowness = delay;
    }

    /** MAAS's clock is ahead of everybody else's; negative: behind. */
    public void clockAhead(Duration difference) {
        clockAhead = difference;
    }

    /** A rack controller's DHCP is dead, and its rackd degraded. */
    public void rackUnhealthy(boolean unhealthy) {
        rackUnhealthy = unhealthy;
    }

    /** Images are being imported. */
    public void importing(boolean now) {
        importing = now;
    }

    double unavailable() {
        return unavailable;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    double lockErrors() {
        return lockErrors;
    }

    double lostAnswers() {
        return lostAnswers;
    }

    Duration slowness() {
        return slowness;
    }

    public Duration clockAhead() {
        return clockAhead;
    }

    public boolean rackUnhealthy() {
        return rackUnhealthy;
    }

    public boolean importing() {
        return importing;
    }

    private static double share(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not " + share);
        }
        return share;
    }
}
