package io.drydock.functions.provisioner.maas.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far this host's clock is from MAAS's, as MAAS tells it when it refuses a timestamp.
 *
 * @param seconds how far this host is ahead; negative: behind
 */
record ClockSkew(long seconds) {
    private static final Pattern TOLD = Pattern.compile("Expired timestamp: given (\\d{1,15}) and now (\\d{1,15}) ");

    static Optional<ClockSkew> in(String refusal) {
        Matcher told = TOLD.matcher(refusal);
        return told.find() ? Optional.of(new ClockSkew(Long.parseLong(told.group(1)) - Long.parseLong(told.group(2)))) : Optional.empty();
    }

    String words() {
        return "This host's clock is " + Math.abs(seconds) + " s " + (seconds < 0 ? "behind" : "ahead of")
                + " MAAS's; MAAS bears 300 s. Synchronise both (NTP).";
    }
}
