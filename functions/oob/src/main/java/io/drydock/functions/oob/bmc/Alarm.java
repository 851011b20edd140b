package io.drydock.functions.oob.bmc;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that a BMC says is wrong, or was.
 *
 * @param source what raised it, such as {@code sensor Fan 3}, {@code SEL record 12} or {@code Redfish health of PSU 1}
 * @param present whether it holds now; false: it is an entry of a log
 * @param at when it was raised; absent: now, or the BMC's clock was not set
 */
public record Alarm(String source, Severity severity, String message, boolean present, Optional<Instant> at) {
    /** How bad it is. */
    public enum Severity { INFO, WARNING, CRITICAL }
}
