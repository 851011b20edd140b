package io.drydock.functions.oob;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How nodes are managed out of band, whatever the protocol. */
@ConfigMapping(prefix = "drydock.oob")
public interface OobSettings {
    /**
     * Where BMCs are reached by other addresses than the design's, such as behind NAT: {@code 10.20.0.0/16=127.20.0.0/16}, networks of the
     * same size. The first that holds an address counts.
     */
    Optional<List<String>> nat();

    /** How many sessions with BMCs are open at once. */
    @WithDefault("64")
    int concurrency();

    /** How many sessions are begun in a second. */
    @WithDefault("100")
    int perSecond();

    /** How long a call waits for its turn: for the BMC's other session to end, and for the limits above. */
    @WithDefault("10s")
    Duration turnTimeout();

    /** Whether a check whose answer the BMC can't tell is borne ({@code accept}), or fails the step ({@code fail}). */
    @WithDefault("accept")
    Unknown unknown();

    Power power();

    Boot boot();

    Alarms alarms();

    Quirks quirks();

    /** What becomes of what a BMC can't tell. */
    enum Unknown { ACCEPT, FAIL }

    /** How changes of power are followed. */
    interface Power {
        /** The wait between two looks at the power. */
        @WithDefault("1s")
        Duration interval();

        /** By what share of itself a wait is made longer or shorter at random, 0 to 1. */
        @WithDefault("0.2")
        double jitter();

        /** How long one call looks before it answers that the step is in progress; 15 s at most. */
        @WithDefault("8s")
        Duration patience();

        /** How long a change may take in all before the step fails. */
        @WithDefault("180s")
        Duration limit();
    }

    /** How boot devices are set. */
    interface Boot {
        /** How often a BMC is asked that does not take the boot device. */
        @WithDefault("3")
        int attempts();

        /** The wait before the boot device is read once more; a BMC may need a moment to take it. */
        @WithDefault("500ms")
        Duration interval();
    }

    /** What counts as an alarm. */
    interface Alarms {
        /** Critical entries of a BMC's log fail check-hardware when they are younger than this; older ones are told. 0: all are told only. */
        @WithDefault("24h")
        Duration logAge();
    }

    /** Where BMCs depart from the standards. */
    interface Quirks {
        /** A file with kinds of BMC of one's own, in the form of {@code bmc-quirks.json}; they come before the known ones. */
        Optional<Path> file();
    }
}
