package io.drydock.lab.redfish;

import io.drydock.lab.fault.Fault;
import io.drydock.lab.server.LabServer;
import java.util.List;

/** The BMC that is asked, and under which names it shows its server. */
record Subject(LabServer server, BmcState state) {
    static final String ROOT = "/redfish/v1";
    private static final String ONLY = "1";
    private static final String NEIGHBOUR = "Node1";
    private static final String OWN = "Node2";

    boolean has(Fault fault) {
        return server.faults().has(fault);
    }

    /** The systems that it shows, in its order. */
    List<String> systems() {
        return has(Fault.SEVERAL_SYSTEMS) ? List.of(NEIGHBOUR, OWN) : List.of(ONLY);
    }

    /** The one that is the server. */
    String system() {
        return systems().getLast();
    }

    String systemUri() {
        return ROOT + "/Systems/" + system();
    }

    String chassisUri() {
        return ROOT + "/Chassis/1";
    }

    String managerUri() {
        return ROOT + "/Managers/BMC";
    }
}
