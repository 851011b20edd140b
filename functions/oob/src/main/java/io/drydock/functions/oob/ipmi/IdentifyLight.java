package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.ipmi.client.IpmiConnection;
import io.drydock.functions.oob.ipmi.client.IpmiReply;
import io.drydock.ipmi.command.NoAnswer;
import io.drydock.ipmi.command.chassis.ChassisIdentify;
import java.time.Duration;
import java.util.Optional;

/** The light by which a person finds the server (IPMI 2.0, section 28.5). */
final class IdentifyLight {
    private static final int LONGEST = 255;

    private final IpmiConnection connection;

    IdentifyLight(IpmiConnection connection) {
        this.connection = connection;
    }

    /**
     * More than 255 s have no number: then it blinks until it is switched off, or for 255 s where a BMC does not know that.
     *
     * @return for how long; empty: until it is switched off
     */
    Optional<Duration> blink(Duration duration) {
        long seconds = duration.plusMillis(999).toSeconds();
        if (seconds > LONGEST) {
            IpmiReply<NoAnswer> reply = connection.ask(new ChassisIdentify(LONGEST, true));
            if (reply instanceof IpmiReply.Answer<NoAnswer>) {
                return Optional.empty();
            }
        }
        int most = (int) Math.min(seconds, LONGEST);
        connection.send(new ChassisIdentify(most, false));
        return Optional.of(Duration.ofSeconds(most));
    }
}
