package io.drydock.lab.site;

import io.drydock.lab.server.PowerDelays;
import java.time.InstantSource;

/**
 * What the servers of a site have in common.
 *
 * @param account that may do everything on every BMC, unless a design names another one for a server
 * @param password of every account; at most 20 characters, so that IPMI can hold it
 * @param on whether servers have power at first
 * @param delays of every server's power
 * @param clock what time it is in the lab
 * @param seed of everything that is random
 */
public record SiteSettings(String account, String password, boolean on, PowerDelays delays, InstantSource clock, long seed) {
    /** Account and password {@code drydock}, everything off, power as slow as usual, random behaviour the same in every run. */
    public static final SiteSettings DEFAULT = new SiteSettings("drydock", "drydock", false, PowerDelays.USUAL, InstantSource.system(), 4);

    public SiteSettings withDelays(PowerDelays other) {
        return new SiteSettings(account, password, on, other, clock, seed);
    }

    public SiteSettings withPassword(String other) {
        return new SiteSettings(account, other, on, delays, clock, seed);
    }

    public SiteSettings withAccount(String other) {
        return new SiteSettings(other, password, on, delays, clock, seed);
    }

    public SiteSettings poweredOn(boolean other) {
        return new SiteSettings(account, password, other, delays, clock, seed);
    }

    public SiteSettings withClock(InstantSource other) {
        return new SiteSettings(account, password, on, delays, other, seed);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "account " + account + ", " + delays;
    }
}
