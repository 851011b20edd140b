package io.drydock.lab.server;

import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.inventory.Health;
import io.drydock.lab.sensor.Sensor;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A physical server with its BMC: one model behind every protocol that the BMC speaks. For several threads at once. What thousands of
 * servers have in common is shared, and what a server never did takes no memory.
 */
public final class LabServer {
    /** For {@link #identify}: until it is switched off. */
    public static final Duration FOREVER = Duration.ofDays(36_500);
    private static final int SLOW = 10;

    private final ServerSpec spec;
    private final ChangeLog changes = new ChangeLog();
    private final SystemEventLog log = new SystemEventLog();
    private final EventReport report = new EventReport(log);
    private final Readings readings = new Readings();
    private final BootOrder order;
    private final PowerMachine power;
    private Map<PowerCommand, Integer> asked = Map.of();
    private Map<String, Health> parts = Map.of();
    private Instant identifyUntil = Instant.EPOCH;
    private volatile Faults faults = Faults.NONE;

    public LabServer(ServerSpec spec) {
        this.spec = spec;
        this.order = new BootOrder(spec.hardware().uefi());
        this.power = new PowerMachine(spec.on(), new PowerListener());
    }

    public String name() {
        return spec.name();
    }

    /** Where its BMC is reached. */
    public InetAddress address() {
        return spec.address();
    }

    public ServerSpec spec() {
        return spec;
    }

    public Hardware hardware() {
        return spec.hardware();
    }

    public Identity identity() {
        return spec.identity();
    }

    public Faults faults() {
        return faults;
    }

    /** From the next request on. */
    public void faults(Faults other) {
        faults = other;
    }

    /** The account of that name; with {@link Fault#WRONG_CREDENTIALS} its password is one that nobody knows. */
    public Optional<Account> account(String name) {
        Optional<Account> account = spec.accounts().stream().filter(one -> one.name().equals(name)).findFirst();
        return faults.has(Fault.WRONG_CREDENTIALS)
                ? account.map(one -> new Account(one.name(), Long.toHexString(spec.seed() * 31 ^ System.nanoTime()), one.privilege())) : account;
    }

    /** The time by the server's clock, to which everything that was due until then has happened. */
    private Instant now() {
        Instant now = spec.clock().instant();
        power.settle(now);
        return now;
    }

    public synchronized PowerState power() {
        now();
        return power.state();
    }

    /** The command that the power is as it is for. */
    public synchronized PowerCommand powerCause() {
        now();
        return power.cause();
    }

    /** Tells the BMC to change the power; what is accepted comes about after the server's delays. */
    public synchronized PowerVerdict command(PowerCommand command) {
        Instant now = now();
        if (faults.has(Fault.POWER_STUCK)) {
            return power.verdict(command);
        }
        return power.command(command, now, faults.has(Fault.SLOW_POWER) ? spec.delays().scaled(SLOW) : spec.delays());
    }

    /** A client of the BMC tells it to change the power, by whichever protocol: as {@link #command}, and it is counted. */
    public synchronized PowerVerdict ask(PowerCommand command) {
        PowerVerdict verdict = command(command);
        if (verdict == PowerVerdict.ACCEPTED) {
            Map<PowerCommand, Integer> counted = new EnumMap<>(PowerCommand.class);
            counted.putAll(asked);
            counted.merge(command, 1, Integer::sum);
            asked = counted;
        }
        return verdict;
    }

    /** How often clients of the BMC had it carry out that command; what the server's system and the lab's MAAS did is not among it. */
    public synchronized int asked(PowerCommand command) {
        return asked.getOrDefault(command, 0);
    }

    /** The boot override that the next boot will heed. */
    public synchronized BootOverride bootOverride() {
        now();
        return order.override();
    }

    public synchronized void bootOverride(BootOverride wanted) {
        Instant now = now();
        if (faults.has(Fault.KEEPS_BOOT_DEVICE)) {
            return;
        }
        order.override(wanted);
        changes.add(now, Change.Kind.BOOT_OVERRIDE, wanted.device() + (wanted.once() ? " once" : " persistent") + (wanted.uefi() ? " UEFI" : ""));
    }

    /** The latest boots, the oldest first. */
    public synchronized List<Boot> boots() {
        now();
        return order.history();
    }

    /** How often it booted. */
    public synchronized int bootCount() {
        now();
        return order.boots();
    }

    /** How often this was changed. */
    public synchronized int count(Change.Kind kind) {
        now();
        return changes.count(kind);
    }

    /** The latest changes, the oldest first. */
    public synchronized List<Change> changes() {
        now();
        return changes.latest();
    }

    /** Lights the identify light for so long; zero: switches it off. */
    public synchronized void identify(Duration duration) {
        Instant now = now();
        identifyUntil = now.plus(duration);
        changes.add(now, Change.Kind.IDENTIFY, duration.toString());
    }

    /** For how long the identify light goes on blinking; zero: it doesn't. */
    public synchronized Duration identifying() {
        Instant now = now();
        return now.isBefore(identifyUntil) ? Duration.between(now, identifyUntil) : Duration.ZERO;
    }

    public synchronized EventLog eventLog() {
        now();
        return log.now();
    }

    /** Adds an event, as a client or a part of the server does; it gets the next number. */
    public synchronized void addEvent(int sensorType, int sensorNumber, int eventType, boolean asserted, int data, Health severity, String message) {
        log.add(now(), sensorType, sensorNumber, eventType, asserted, data, severity, message);
    }

    public synchronized void clearEventLog() {
        Instant now = now();
        log.clear(now);
        changes.add(now, Change.Kind.LOG_CLEARED, "");
    }

    /** What a sensor reads; nothing, where it needs power and the server has none. */
    public synchronized OptionalDouble reading(Sensor sensor) {
        now();
        return sensor.kind().needsPower() && !power.state().powered() ? OptionalDouble.empty() : OptionalDouble.of(readings.of(sensor));
    }

    /**
     * Lets a sensor read something from now on. A bound that it crosses is an event.
     *
     * @throws IllegalArgumentException if the server has no sensor of that name
     */
    public synchronized void reading(String sensorName, double value) {
        Sensor sensor = hardware().sensors().stream().filter(one -> one.name().equals(sensorName)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + " has no sensor '" + sensorName + "'"));
        report.reading(now(), sensor, readings.of(sensor), value);
        readings.set(sensor, value);
    }

    /** How a part is: {@code CPU1}, {@code DIMM_A1}, {@code Drive.0} and so on, by the part's name; OK where nothing was set. */
    public synchronized Health partHealth(String part) {
        return parts.getOrDefault(part, Health.OK);
    }

    /** Sets how a part is. */
    public synchronized void partHealth(String part, Health health) {
        Map<String, Health> changed = new HashMap<>(parts);
        changed.put(part, health);
        parts = Map.copyOf(changed);
    }

    /** The worst of all sensors and parts. */
    public synchronized Health health() {
        Health worst = parts.values().stream().reduce(Health.OK, Health::worse);
        if (!readings.nominal()) {
            for (Sensor sensor : hardware().sensors()) {
                OptionalDouble reading = reading(sensor);
                worst = reading.isPresent() ? worst.worse(sensor.health(reading.getAsDouble())) : worst;
            }
        }
        return worst;
    }

    @Override
    public String toString() {
        return spec.toString();
    }

    private final class PowerListener implements PowerMachine.Listener {
        @Override
        public void powerOn(Instant at, PowerCommand cause) {
            changes.add(at, Change.Kind.POWER_ON, cause.toString());
            report.power(at, true);
            order.boot(at, cause, faults.has(Fault.IGNORES_BOOT_DEVICE));
        }

        @Override
        public void powerOff(Instant at, PowerCommand cause) {
            changes.add(at, Change.Kind.POWER_OFF, cause.toString());
            report.power(at, false);
        }

        @Override
        public void reset(Instant at) {
            changes.add(at, Change.Kind.RESET, "");
            order.boot(at, PowerCommand.RESET, faults.has(Fault.IGNORES_BOOT_DEVICE));
        }
    }
}
