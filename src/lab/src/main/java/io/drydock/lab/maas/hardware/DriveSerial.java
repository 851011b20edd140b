package io.drydock.lab.maas.hardware;

import io.drydock.lab.server.LabServer;

/** Serial numbers of drives; Redfish tells the same ones. */
public final class DriveSerial {
    private DriveSerial() {
    }

    /** That of the drive with that number, from 0 on. */
    public static String of(LabServer server, int drive) {
        return server.identity().serial() + "-" + server.hardware().drives().get(drive).bay();
    }
}
