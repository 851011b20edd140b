package io.drydock.functions.oob.ipmi.client;

import java.time.Duration;

/**
 * How long and how often BMCs are asked.
 *
 * @param timeout for the answer to one request, all transmissions together; an absent BMC is given up after it, a login after twice this time
 * @param questions when a request is sent again that only asks
 * @param changes when one is sent again that changes something: not before even a slow BMC has had the time to answer, since some do again
 *         what they are sent again
 * @param sessions how many sessions there are at once; more wait
 * @param logins how many of them are being set up at once: the answers of too many come faster than they are taken in, are lost, and
 *         are asked for again
 */
public record ClientLimits(Duration timeout, Pauses questions, Pauses changes, int sessions, int logins) {
    public static final ClientLimits DEFAULT = new ClientLimits(Duration.ofSeconds(5), new Pauses(Duration.ofMillis(300), Duration.ofSeconds(1)),
            new Pauses(Duration.ofSeconds(2), Duration.ofSeconds(2)), 512, 256);

    /**
     * Between the transmissions of one request.
     *
     * @param first after the first transmission; it doubles, and up to a quarter is added or taken at random
     * @param longest the longest
     */
    public record Pauses(Duration first, Duration longest) {
    }
}
