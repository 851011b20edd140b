package io.drydock.lab.maas.life;

import io.drydock.lab.fault.Fault;
import io.drydock.lab.maas.counter.Counters;
import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.fault.MaasFaults;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.maas.state.PowerSetup;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.BootOverride;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerCommand;
import io.drydock.lab.server.PowerState;
import io.drydock.lab.server.PowerVerdict;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What MAAS does with a machine's power, by way of its BMC. The lab's MAAS takes a short cut to the server; whether it has the BMC's address and
 * password right counts all the same.
 */
public final class BmcPower {
    /** The account that MAAS made for itself in the BMC when it found the machine. */
    public record OwnAccount(String user, String password) {
        /** None. */
        public static final OwnAccount NONE = new OwnAccount("", "");
    }

    private final MaasState state;
    private final MaasFaults faults;
    private final Counters counters;

    public BmcPower(MaasState state, MaasFaults faults, Counters counters) {
        this.state = state;
        this.faults = faults;
        this.counters = counters;
    }

    /** Whether MAAS may change the machine's power at all. */
    public static boolean controls(MaasMachine machine) {
        return !machine.power().type().isEmpty() && !machine.power().type().equals("manual");
    }

    /** Why MAAS gets nowhere with the machine's BMC; nothing: it does, or has nothing to do with it. */
    public Optional<String> problem(MaasMachine machine) {
        if (!controls(machine)) {
            return Optional.empty();
        }
        String address = address(machine.power());
        Optional<LabServer> server = machine.server().filter(one -> address.equals(state.site().placement(one).bmcAddress())
                || address.equals(one.address().getHostAddress()));
        if (server.isEmpty() || server.get().faults().has(Fault.HANGS) || faults.has(machine.serverName(), MaasFault.BMC_UNREACHABLE)) {
            return Optional.of("Could not contact node's BMC: Connection timed out while performing power action. Check BMC configuration and "
                    + "connectivity and try again.");
        }
        String user = machine.power().text("power_user");
        String password = machine.power().text("power_pass");
        OwnAccount own = machine.share(OwnAccount.class, () -> OwnAccount.NONE);
        boolean known = !user.isEmpty() && own.equals(new OwnAccount(user, password))
                || server.get().account(user).filter(account -> account.password().equals(password)).isPresent();
        return known ? Optional.empty()
                : Optional.of("Could not contact node's BMC: Access denied while performing power action: incorrect username or password. Check BMC "
                        + "configuration and connectivity and try again.");
    }

    private static String address(PowerSetup power) {
        String text = power.text("power_address").replaceFirst("^https?://", "");
        int end = text.indexOf('/');
        text = end < 0 ? text : text.substring(0, end);
        int port = text.indexOf(':');
        return port > 0 && port == text.lastIndexOf(':') ? text.substring(0, port) : text;
    }

    /** {@code on}, {@code off}, {@code unknown} or {@code error}. */
    public String query(MaasMachine machine) {
        if (!controls(machine) || machine.server().isEmpty()) {
            return "unknown";
        }
        return problem(machine).isPresent() ? "error" : machine.server().get().power().powered() ? "on" : "off";
    }

    /** Lets it boot from the network, off and on again if it has power; false: its power is just changing, so try again. */
    boolean netboot(MaasMachine machine) {
        return withServer(machine, server -> {
            if (server.power().changing()) {
                return false;
            }
            server.bootOverride(new BootOverride(BootDevice.PXE, true, server.hardware().uefi()));
            return tell(machine, server, server.power() == PowerState.ON ? PowerCommand.CYCLE : PowerCommand.ON);
        });
    }

    /** False: its power is just changing, so try again. */
    boolean on(MaasMachine machine) {
        return withServer(machine, server -> server.power() == PowerState.ON || tell(machine, server, PowerCommand.ON));
    }

    /** False: its power is just changing, so try again. */
    boolean off(MaasMachine machine, boolean soft) {
        return withServer(machine, server -> server.power() == PowerState.OFF
                || tell(machine, server, soft ? PowerCommand.SOFT_OFF : PowerCommand.OFF));
    }

    private boolean tell(MaasMachine machine, LabServer server, PowerCommand command) {
        boolean accepted = server.command(command) != PowerVerdict.NOT_IN_THIS_STATE;
        if (accepted) {
            counters.powerCommand(machine.serverName());
        }
        return accepted;
    }

    private boolean withServer(MaasMachine machine, Predicate<LabServer> action) {
        return !controls(machine) || machine.server().isEmpty() || action.test(machine.server().get());
    }
}
