package io.drydock.lab.maas.hardware;

import io.drydock.lab.inventory.PciDevice;

/** What is known of network cards by their maker. */
public final class NicModel {
    private static final int INTEL = 0x8086;
    private static final int MELLANOX = 0x15B3;

    private NicModel() {
    }

    /** The name of the Linux driver. */
    static String driver(PciDevice device) {
        return switch (device.vendorId()) {
            case INTEL -> device.deviceId() == 0x1521 ? "igb" : "ice";
            case MELLANOX -> "mlx5_core";
            default -> "tg3";
        };
    }

    /** Version of its firmware. */
    public static String firmware(PciDevice device) {
        return switch (device.vendorId()) {
            case INTEL -> "1.67, 0x80000fab, 20.5.13";
            case MELLANOX -> "16.35.1012";
            default -> "FFV21.80.8";
        };
    }
}
