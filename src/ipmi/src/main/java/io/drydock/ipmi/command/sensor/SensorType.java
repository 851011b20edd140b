package io.drydock.ipmi.command.sensor;

import java.util.List;
import java.util.Map;

/** Sensor types and their states in words (IPMI 2.0, table 42-3). */
public final class SensorType {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x01, "Temperature"), Map.entry(0x02, "Voltage"), Map.entry(0x03, "Current"), Map.entry(0x04, "Fan"),
            Map.entry(0x05, "Physical security"), Map.entry(0x06, "Platform security"), Map.entry(0x07, "Processor"),
            Map.entry(0x08, "Power supply"), Map.entry(0x09, "Power unit"), Map.entry(0x0A, "Cooling device"), Map.entry(0x0B, "Other units"),
            Map.entry(0x0C, "Memory"), Map.entry(0x0D, "Drive slot"), Map.entry(0x0E, "Memory resize"), Map.entry(0x0F, "System firmware"),
            Map.entry(0x10, "Event log"), Map.entry(0x11, "Watchdog 1"), Map.entry(0x12, "System event"), Map.entry(0x13, "Critical interrupt"),
            Map.entry(0x14, "Button"), Map.entry(0x15, "Module or board"), Map.entry(0x16, "Microcontroller"), Map.entry(0x17, "Add-in card"),
            Map.entry(0x18, "Chassis"), Map.entry(0x19, "Chip set"), Map.entry(0x1A, "Other FRU"), Map.entry(0x1B, "Cable or interconnect"),
            Map.entry(0x1C, "Terminator"), Map.entry(0x1D, "System boot"), Map.entry(0x1E, "Boot error"), Map.entry(0x1F, "OS boot"),
            Map.entry(0x20, "OS stop"), Map.entry(0x21, "Slot or connector"), Map.entry(0x22, "ACPI power state"), Map.entry(0x23, "Watchdog"),
            Map.entry(0x24, "Platform alert"), Map.entry(0x25, "Entity presence"), Map.entry(0x26, "Monitor ASIC"), Map.entry(0x27, "LAN"),
            Map.entry(0x28, "Management subsystem"), Map.entry(0x29, "Battery"), Map.entry(0x2A, "Session audit"),
            Map.entry(0x2B, "Version change"), Map.entry(0x2C, "FRU state"));

    private static final Map<Integer, List<String>> STATES = Map.ofEntries(
            Map.entry(0x05, List.of("chassis opened", "drive bay opened", "I/O card area opened", "processor area opened", "LAN cable unplugged",
                    "unauthorized dock", "fan area opened")),
            Map.entry(0x06, List.of("secure mode violation", "wrong user password before boot", "wrong setup password before boot",
                    "wrong network boot password before boot", "other wrong password before boot", "out-of-band access with a wrong password")),
            Map.entry(0x07, List.of("internal error", "thermal trip", "built-in self test failed", "hang in power-on self test",
                    "failed to start", "configuration error", "SMBIOS uncorrectable error", "processor present", "processor disabled",
                    "terminator present", "throttled", "uncorrectable machine check", "correctable machine check")),
            Map.entry(0x08, List.of("present", "failure", "predictive failure", "input lost", "input lost or out of range",
                    "input out of range", "configuration error", "standby")),
            Map.entry(0x09, List.of("power off", "power cycle", "240 VA power down", "interlock power down", "AC lost", "soft power control failure",
                    "failure", "predictive failure")),
            Map.entry(0x0C, List.of("correctable error", "uncorrectable error", "parity error", "scrub failed", "device disabled",
                    "limit of logged correctable errors reached", "present", "configuration error", "spare", "throttled",
                    "critical overtemperature")),
            Map.entry(0x0D, List.of("present", "failure", "predictive failure", "hot spare", "consistency check running", "in critical array",
                    "in failed array", "rebuild running", "rebuild aborted")),
            Map.entry(0x0F, List.of("error", "hang", "progress")),
            Map.entry(0x10, List.of("logging of correctable memory errors disabled", "logging of an event type disabled", "log cleared",
                    "all logging disabled", "log full", "log almost full", "logging of correctable machine checks disabled")),
            Map.entry(0x12, List.of("system reconfigured", "OEM boot event", "undetermined hardware failure", "entry added to auxiliary log",
                    "PEF action", "clock synchronised")),
            Map.entry(0x13, List.of("front panel diagnostic interrupt", "bus timeout", "I/O channel check", "software NMI", "PCI parity error",
                    "PCI system error", "EISA fail-safe timeout", "correctable bus error", "uncorrectable bus error", "fatal NMI",
                    "fatal bus error", "degraded bus")),
            Map.entry(0x14, List.of("power button pressed", "sleep button pressed", "reset button pressed", "FRU latch open",
                    "FRU service request")),
            Map.entry(0x19, List.of("soft power control failure", "thermal trip")),
            Map.entry(0x1B, List.of("connected", "wrongly connected")),
            Map.entry(0x1D, List.of("power up", "hard reset", "warm reset", "PXE boot requested", "boot to diagnostics", "OS hard reset",
                    "OS warm reset", "restart")),
            Map.entry(0x1E, List.of("no bootable media", "removable drive without media", "no PXE server", "invalid boot sector",
                    "timeout at the choice of boot source")),
            Map.entry(0x1F, List.of("booted from A:", "booted from C:", "booted by PXE", "booted to diagnostics", "booted from CD",
                    "booted from ROM", "booted", "installation started", "installation done", "installation aborted", "installation failed")),
            Map.entry(0x20, List.of("critical stop during load", "critical stop", "graceful stop", "graceful shutdown", "shutdown by PEF",
                    "agent does not respond")),
            Map.entry(0x21, List.of("fault", "identify", "device attached", "ready for installation", "ready for removal", "slot has no power",
                    "removal requested", "interlock", "disabled", "holds a spare")),
            Map.entry(0x22, List.of("S0/G0: working", "S1", "S2", "S3", "S4", "S5/G2: soft off", "S4/S5: soft off", "G3: mechanical off",
                    "sleeping in S1, S2 or S3", "G1: sleeping", "S5 by override", "legacy on", "legacy off", "unknown")),
            Map.entry(0x23, List.of("expired", "hard reset", "power down", "power cycle", "", "", "", "", "interrupt")),
            Map.entry(0x25, List.of("present", "absent", "disabled")),
            Map.entry(0x27, List.of("heartbeat lost", "heartbeat")),
            Map.entry(0x28, List.of("sensor access degraded", "controller access degraded", "controller off-line", "controller unavailable",
                    "sensor failure", "FRU failure")),
            Map.entry(0x29, List.of("low", "failed", "present")),
            Map.entry(0x2A, List.of("session activated", "session deactivated", "wrong user or password", "password disabled by failures")),
            Map.entry(0x2B, List.of("hardware changed", "firmware or software changed", "incompatible hardware", "incompatible firmware",
                    "unsupported hardware", "unsupported firmware", "hardware change succeeded", "firmware change succeeded")));

    private SensorType() {
    }

    /** The type's name. */
    public static String name(int type) {
        return NAMES.getOrDefault(type, type >= 0xC0 ? "OEM sensor type %02Xh".formatted(type) : "Sensor type %02Xh".formatted(type));
    }

    /** State {@code offset} of sensors of {@code type} whose event type is 6Fh. */
    public static String state(int type, int offset) {
        List<String> states = STATES.getOrDefault(type, List.of());
        return offset < states.size() && !states.get(offset).isEmpty() ? states.get(offset) : "state %d".formatted(offset);
    }
}
