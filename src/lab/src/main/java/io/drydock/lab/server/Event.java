package io.drydock.lab.server;

import io.drydock.lab.inventory.Health;
import java.time.Instant;

/**
 * An entry of the System Event Log (IPMI 2.0, section 32).
 *
 * @param id the record's number, from 1 to FFFEh
 * @param sensorType and {@code sensorNumber}: what raised it
 * @param eventType what kind of event: 1 a threshold, 6Fh states of the sensor's own type
 * @param asserted false: it is over
 * @param data the three bytes of event data, the first one highest
 * @param message for people
 */
public record Event(int id, Instant at, int sensorType, int sensorNumber, int eventType, boolean asserted, int data, Health severity,
                    String message) {
}
