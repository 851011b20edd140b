package io.drydock.lab.server;

import java.time.Instant;

/**
 * A boot that took place.
 *
 * @param device what it booted from
 * @param overridden whether that was a boot override rather than the firmware's own order
 * @param cause the command that led to it
 */
public record Boot(Instant at, BootDevice device, boolean uefi, boolean overridden, PowerCommand cause) {
}
