package io.drydock.functions.oob.ipmi.client;

import java.time.Duration;

/**
 * How long and how often BMCs are asked.
 *
 * @param timeout for the answer to one request, all transmissions together; an absent BMC is given up after it, a login after twice this time
 * @param firstRetransmission the wait after the first transmission; it doubles, and up to a quarter is added or taken at random
 * @param longestRetransmission the longest wait between two transmissions
 * @param sessions how many sessions there are at once; more wait
 * @param logins how many of them are being set up at once: the answers of too many come faster than they are taken in, are lost, and
 *         are asked for again
 */
public record ClientLimits(Duration timeout, Duration firstRetransmission, Duration longestRetransmission, int sessions, int logins) {
    public static final ClientLimits DEFAULT = new ClientLimits(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(1), 512, 256);
}
