package io.drydock.lab.server;

import java.time.Instant;
import java.util.UUID;

/**
 * What tells one server from others of its model.
 *
 * @param uuid the system's UUID; the BMC's GUID is the same
 * @param serial the server's serial number; that of its board is derived of it
 * @param made when the board was made, in whole minutes from 1996 on (FRU, section 11)
 */
public record Identity(UUID uuid, String serial, String assetTag, Instant made) {
    public String boardSerial() {
        return "B" + serial;
    }
}
