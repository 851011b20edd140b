package io.drydock.lab.sensor;

/** States of a power supply as the bits of its sensor's reading (IPMI 2.0, table 42-3, sensor type 08h). */
public final class PowerSupplyState {
    public static final int PRESENT = 1;
    public static final int FAILED = 1 << 1;
    public static final int INPUT_LOST = 1 << 3;

    private PowerSupplyState() {
    }
}
