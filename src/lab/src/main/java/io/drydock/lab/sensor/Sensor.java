package io.drydock.lab.sensor;

import io.drydock.lab.inventory.Health;
import java.util.OptionalDouble;

/**
 * A sensor of a server. Its reading is a number; one of a kind {@link Kind#discrete()} has a set of states as bits instead.
 *
 * @param number from 1 to 254, as IPMI numbers sensors
 * @param name at most 16 characters
 * @param scale a raw byte's step: reading = raw x step
 * @param nominal what it reads while all is well
 */
public record Sensor(int number, String name, Kind kind, Scale scale, double nominal, Thresholds thresholds) {
    /** Kinds of sensor, with IPMI's sensor type code and unit (IPMI 2.0, tables 42-3 and 43-15). */
    public enum Kind {
        TEMPERATURE(0x01, 1, false, false),
        VOLTAGE(0x02, 4, false, false),
        FAN(0x04, 18, false, true),
        /** States by bit: 0 present, 1 failure, 3 input lost. */
        POWER_SUPPLY(0x08, 0, true, false);

        private final int type;
        private final int unit;
        private final boolean discrete;
        private final boolean needsPower;

        Kind(int type, int unit, boolean discrete, boolean needsPower) {
            this.type = type;
            this.unit = unit;
            this.discrete = discrete;
            this.needsPower = needsPower;
        }

        public int type() {
            return type;
        }

        public int unit() {
            return unit;
        }

        /** Whether it has states rather than a number. */
        public boolean discrete() {
            return discrete;
        }

        /** Whether it reads nothing while the server is off. */
        public boolean needsPower() {
            return needsPower;
        }
    }

    /** Reading = raw x m x 10^exponent (IPMI 2.0, section 36.3, with B = 0). */
    public record Scale(int m, int exponent) {
        public double toReading(int raw) {
            return raw * m * Math.pow(10, exponent);
        }

        /** The nearest raw value, 0 to 255. */
        public int toRaw(double reading) {
            return (int) Math.clamp(Math.round(reading / (m * Math.pow(10, exponent))), 0, 255);
        }
    }

    /** Bounds of what is well; absent: there is none. */
    public record Thresholds(OptionalDouble lowerCritical, OptionalDouble lowerWarning, OptionalDouble upperWarning,
                             OptionalDouble upperCritical) {
        /** A sensor without any. */
        public static final Thresholds NONE = new Thresholds(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.empty());

        public static Thresholds upper(double warning, double critical) {
            return new Thresholds(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(warning), OptionalDouble.of(critical));
        }

        public static Thresholds lower(double warning, double critical) {
            return new Thresholds(OptionalDouble.of(critical), OptionalDouble.of(warning), OptionalDouble.empty(), OptionalDouble.empty());
        }

        public static Thresholds both(double lowerCritical, double lowerWarning, double upperWarning, double upperCritical) {
            return new Thresholds(OptionalDouble.of(lowerCritical), OptionalDouble.of(lowerWarning), OptionalDouble.of(upperWarning),
                    OptionalDouble.of(upperCritical));
        }
    }

    /** How a server is that has this reading. */
    public Health health(double reading) {
        if (kind.discrete()) {
            int states = (int) reading;
            return (states & PowerSupplyState.FAILED) != 0 ? Health.CRITICAL
                    : (states & PowerSupplyState.INPUT_LOST) != 0 ? Health.WARNING : Health.OK;
        }
        if (reading <= thresholds.lowerCritical().orElse(Double.NEGATIVE_INFINITY)
                || reading >= thresholds.upperCritical().orElse(Double.POSITIVE_INFINITY)) {
            return Health.CRITICAL;
        }
        return reading <= thresholds.lowerWarning().orElse(Double.NEGATIVE_INFINITY)
                || reading >= thresholds.upperWarning().orElse(Double.POSITIVE_INFINITY) ? Health.WARNING : Health.OK;
    }
}
