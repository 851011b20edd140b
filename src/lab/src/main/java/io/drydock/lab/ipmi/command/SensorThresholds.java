package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.sensor.Thresholds;
import io.drydock.ipmi.command.sensor.Thresholds.Threshold;
import io.drydock.lab.sensor.Sensor;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A sensor's thresholds as IPMI has them. */
record SensorThresholds(Thresholds told) {
    static SensorThresholds of(Sensor sensor) {
        int readable = 0;
        byte[] raw = new byte[Threshold.values().length];
        for (Threshold threshold : Threshold.values()) {
            OptionalDouble value = value(sensor.thresholds(), threshold);
            if (value.isPresent()) {
                readable |= 1 << threshold.ordinal();
                raw[threshold.ordinal()] = (byte) sensor.scale().toRaw(value.getAsDouble());
            }
        }
        return new SensorThresholds(new Thresholds(readable, Octets.of(raw)));
    }

    private static OptionalDouble value(Sensor.Thresholds thresholds, Threshold threshold) {
        return switch (threshold) {
            case LOWER_NON_CRITICAL -> thresholds.lowerWarning();
            case LOWER_CRITICAL -> thresholds.lowerCritical();
            case UPPER_NON_CRITICAL -> thresholds.upperWarning();
            case UPPER_CRITICAL -> thresholds.upperCritical();
            case LOWER_NON_RECOVERABLE, UPPER_NON_RECOVERABLE -> OptionalDouble.empty();
        };
    }

    /** Bits of the thresholds that a raw reading lies at or beyond. */
    int crossedBy(int raw) {
        int crossed = 0;
        for (Threshold threshold : Threshold.values()) {
            OptionalInt bound = told.get(threshold);
            boolean lower = threshold.ordinal() < Threshold.UPPER_NON_CRITICAL.ordinal();
            if (bound.isPresent() && (lower ? raw <= bound.getAsInt() : raw >= bound.getAsInt())) {
                crossed |= 1 << threshold.ordinal();
            }
        }
        return crossed;
    }
}
