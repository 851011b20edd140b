package io.drydock.lab.maas.machine;

import io.drydock.lab.machine.FirstBoots;
import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.fault.MaasFaults;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasPart;

/** Lets machines do what their user data says when they boot what was installed on them. */
public final class FirstBootPart implements MaasPart, AutoCloseable {
    private final MaasFaults faults;
    private final FirstBoots boots = new FirstBoots();

    public FirstBootPart(MaasFaults faults) {
        this.faults = faults;
    }

    @Override
    public void routes(Routes routes) {
        // It serves nothing.
    }

    @Override
    public void deployed(MaasMachine machine) {
        String server = machine.serverName();
        if (!faults.has(server, MaasFault.BOOT_ACTIONS_SILENT)) {
            machine.platform().userData().ifPresent(data -> boots.begin(server, data, () -> faults.has(server, MaasFault.BOOT_ACTIONS_FAIL)));
        }
    }

    @Override
    public void close() {
        boots.close();
    }
}
