package io.drydock.lab.maas.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;

/**
 * A part of what MAAS knows, such as networks or storage: what it serves, and what becomes of its share of a machine as the machine's life goes on.
 * Everything is called by one thread at a time.
 */
public interface MaasPart {
    /** Adds what it serves. */
    void routes(Routes routes);

    /** A machine came into being, by enlistment or by a request: only what was told of it or seen of its boot is known. */
    default void enlisted(MaasMachine machine) {
    }

    /** Commissioning is over: the server's hardware is known (where it has one in the lab), and network and storage are as MAAS sets them up. */
    default void commissioned(MaasMachine machine) {
    }

    /**
     * Somebody asks to deploy it.
     *
     * @throws Refused if the machine can't be deployed as it is set up, such as without a root file system
     */
    default void checkDeployable(MaasMachine machine) throws Refused {
    }

    /** Deployment starts, so addresses that MAAS chooses are chosen. */
    default void deploying(MaasMachine machine) {
    }

    /** What was installed on it runs. */
    default void deployed(MaasMachine machine) {
    }

    /** It is free again: what was set up for its last use is undone. */
    default void released(MaasMachine machine) {
    }

    default void deleted(MaasMachine machine) {
    }

    /** Puts its share into the machine's JSON. */
    default void show(MaasMachine machine, ObjectNode body) {
    }
}
