package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.Alarm.Severity;
import java.util.List;
import java.util.Optional;

/** One sensor, fan or supply: its own health, and its reading against its thresholds (schemas Thermal, Power, Sensor). */
final class SensorReading {
    private static final List<String> READINGS = List.of("Reading", "ReadingCelsius", "ReadingVolts", "ReadingRPM");

    private SensorReading() {
    }

    /** What is wrong with it; empty if nothing is, or it is not in use. */
    static Optional<Alarm> alarm(JsonNode sensor) {
        if (Fields.text(sensor, "Status", "State").filter(state -> !state.equals("Enabled")).isPresent()) {
            return Optional.empty();
        }
        Optional<Severity> told = PartHealth.severity(PartHealth.of(sensor));
        Optional<Double> reading = reading(sensor);
        Optional<Severity> measured = reading.flatMap(value -> beyond(sensor, value));
        Optional<Severity> worst = measured.filter(severity -> told.isEmpty() || severity.compareTo(told.get()) > 0).or(() -> told);
        return worst.map(severity -> new Alarm("sensor " + PartHealth.name(sensor, "without name"), severity,
                reading.map(value -> "reads " + value + units(sensor) + (measured.isPresent() ? ", beyond its threshold" : "")).orElse("is " + severity),
                true, Optional.empty()));
    }

    private static Optional<Double> reading(JsonNode sensor) {
        return READINGS.stream().map(name -> Fields.measure(sensor, name)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Severity> beyond(JsonNode sensor, double value) {
        if (above(sensor, value, "UpperThresholdCritical", "UpperCritical") || above(sensor, value, "UpperThresholdFatal", "UpperFatal")
                || below(sensor, value, "LowerThresholdCritical", "LowerCritical") || below(sensor, value, "LowerThresholdFatal", "LowerFatal")) {
            return Optional.of(Severity.CRITICAL);
        }
        return above(sensor, value, "UpperThresholdNonCritical", "UpperCaution") || below(sensor, value, "LowerThresholdNonCritical", "LowerCaution")
                ? Optional.of(Severity.WARNING) : Optional.empty();
    }

    private static boolean above(JsonNode sensor, double value, String older, String newer) {
        return threshold(sensor, older, newer).filter(limit -> value > limit).isPresent();
    }

    private static boolean below(JsonNode sensor, double value, String older, String newer) {
        return threshold(sensor, older, newer).filter(limit -> value < limit).isPresent();
    }

    private static Optional<Double> threshold(JsonNode sensor, String older, String newer) {
        return Fields.measure(sensor, older).or(() -> Fields.measure(sensor, "Thresholds", newer, "Reading"));
    }

    private static String units(JsonNode sensor) {
        if (sensor.has("ReadingCelsius")) {
            return " °C";
        }
        return sensor.has("ReadingVolts") ? " V" : Fields.text(sensor, "ReadingUnits").map(units -> " " + units).orElse("");
    }
}
