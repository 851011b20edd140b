package io.drydock.lab.server;

import io.drydock.lab.sensor.Sensor;
import java.util.HashMap;
import java.util.Map;

/** What a server's sensors read where that is not the nominal value. Not for several threads. */
final class Readings {
    private Map<Integer, Double> departures = Map.of();

    double of(Sensor sensor) {
        return departures.getOrDefault(sensor.number(), sensor.nominal());
    }

    void set(Sensor sensor, double reading) {
        Map<Integer, Double> changed = new HashMap<>(departures);
        changed.put(sensor.number(), reading);
        departures = Map.copyOf(changed);
    }

    /** Whether every sensor reads its nominal value, as most do. */
    boolean nominal() {
        return departures.isEmpty();
    }
}
