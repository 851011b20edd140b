package io.drydock.functions.oob.bmc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A session with one BMC, used by one thread at a time. Every method asks the BMC and throws {@link BmcException} if it did not answer, or
 * refused; transmission is repeated where a repetition does no harm.
 */
public interface BmcSession extends AutoCloseable {
    /** What the BMC says of itself and of its server. */
    BmcIdentity identity();

    PowerState power();

    /** Asks for a change of power and does not wait for it to come about: look with {@link #power()}. */
    void power(PowerCommand command);

    /** The boot device that the BMC will have the server boot from. */
    BootOverride boot();

    /** Asks for a boot device; look with {@link #boot()} whether the BMC took it. */
    void boot(BootOverride wanted);

    /** What is in the server, as far as the BMC can tell. */
    Inventory inventory();

    /** Everything that is wrong with the server now, or stands in its log, the newest first. */
    List<Alarm> alarms();

    /**
     * Lets the server's identify light blink for so long; zero switches it off.
     *
     * @return for how long the BMC lets it blink by itself; empty: until it is switched off, since this BMC keeps no such time
     */
    Optional<Duration> identify(Duration duration);

    /** Logs out; never throws. */
    @Override
    void close();
}
