package io.drydock.functions.oob.ipmi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How BMCs are asked by IPMI. */
@ConfigMapping(prefix = "drydock.ipmi")
public interface IpmiSettings {
    /** The UDP port of BMCs whose design names none. */
    @WithDefault("623")
    int port();

    /** For the answer to one request, all its transmissions together: an absent BMC is given up after it, a slow login after twice this time. */
    @WithDefault("5s")
    Duration timeout();

    Retransmission retransmission();

    /** How many sessions there are at once, over all BMCs. More wait. */
    @WithDefault("512")
    int sessions();

    /** How many sessions are being set up at once. More wait. */
    @WithDefault("256")
    int logins();

    Limits limits();

    /** When a request is sent again. */
    interface Retransmission {
        /** The wait after the first transmission; it doubles, and up to a quarter is added or taken at random. */
        @WithDefault("300ms")
        Duration first();

        /** The longest wait between two transmissions. */
        @WithDefault("1s")
        Duration longest();

        /** The wait before something is sent again that changes the server: some BMCs do again what they are sent again. */
        @WithDefault("2s")
        Duration change();
    }

    /** How much of what a BMC holds is read, in case it holds much or never comes to an end. */
    interface Limits {
        /** Entries of the system event log; of a longer log the newest are read. */
        @WithDefault("256")
        int selEntries();

        /** Records of the sensor data repository. */
        @WithDefault("512")
        int sdrRecords();

        /** Bytes of the FRU inventory. */
        @WithDefault("2048")
        int fruBytes();
    }
}
