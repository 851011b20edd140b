package io.drydock.bench.ordeal;

import java.util.Set;

/** Something that steps do to a node and the lab counts; nobody else does it while they run. */
enum Effect {
    POWER_OFF("power switched off by the BMC", "power-cycle"),
    POWER_ON("power switched on by the BMC", "power-cycle", "reboot-node"),
    RESET("reset by the BMC", "reboot-node"),
    COMMISSIONING("commissioned", "commission-node"),
    DEPLOYMENT("deployed", "bootstrap-node"),
    SWITCH_PORTS("configuration of a switch port changed", "configure-pxe-port", "restore-production-port"),
    MAAS_WRITES("change asked of MAAS", "identify-node", "setup-commissioning", "commission-node", "configure-node-networking",
            "configure-node-storage", "start-introspection", "bootstrap-node");

    private final String words;
    private final Set<String> steps;

    Effect(String words, String... steps) {
        this.words = words;
        this.steps = Set.of(steps);
    }

    /** The steps that do it. */
    Set<String> steps() {
        return steps;
    }

    @Override
    public String toString() {
        return words;
    }
}
