package io.drydock.lab.maas.life;

import io.drydock.lab.maas.fault.MaasFaults;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import java.util.List;

/**
 * What everything that is done with machines needs.
 *
 * @param parts MAAS's parts, that each have a share of a machine
 */
public record MachineCare(MaasState state, List<MaasPart> parts, Lifecycle lifecycle, BmcPower power, Boots boots, Durations durations,
                          MaasFaults faults) {
    /** The machine is no longer known to MAAS. */
    public void forget(MaasMachine machine) {
        lifecycle.forget(machine);
        state.remove(machine);
        parts.forEach(part -> part.deleted(machine));
    }
}
