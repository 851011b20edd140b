package io.drydock.lab.server;

/** From what a server boots; the code is that of the boot flags (IPMI 2.0, table 28-14, parameter 5, data 2). */
public enum BootDevice {
    NONE(0), PXE(1), DISK(2), DISK_SAFE(3), DIAGNOSTICS(4), CDROM(5), SETUP(6), REMOTE_FLOPPY(7), REMOTE_CDROM(8), REMOTE_MEDIA(9),
    REMOTE_DISK(11), USB(15);

    private final int code;

    BootDevice(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
