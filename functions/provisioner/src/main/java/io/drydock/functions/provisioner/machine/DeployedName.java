package io.drydock.functions.provisioner.machine;

import io.drydock.functions.provisioner.maas.Machine;
import java.util.Optional;

/**
 * The name of the node that a machine was deployed as, which is noted about it in MAAS (a workload annotation). A node that a design calls
 * otherwise meanwhile is found by its BMC and its boot MAC all the same, and goes on running by the name that it has in its cluster.
 */
public final class DeployedName {
    /** The annotation's key. */
    public static final String ANNOTATION = "drydock-node";

    private DeployedName() {
    }

    /** What a machine was deployed as; absent where nothing is noted. */
    public static Optional<String> of(Machine machine) {
        return Optional.ofNullable(machine.ownerData().get(ANNOTATION));
    }

    /** Its name, where it is not {@code node}. */
    public static Optional<String> other(Machine machine, String node) {
        return of(machine).filter(name -> !name.equals(node));
    }

    /** What a person can do about it, in a sentence. */
    public static String remedy(String name) {
        return "Give the node its name " + name + " back in the design; or destroy it as " + name + ", by a design that has it"
                + " (designRef design:<id>), and then prepare it under its new name.";
    }
}
