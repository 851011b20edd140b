package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.BmcIdentity;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.Inventory;
import io.drydock.functions.oob.bmc.PowerCommand;
import io.drydock.functions.oob.bmc.PowerState;
import io.drydock.functions.oob.ipmi.client.IpmiConnection;
import io.drydock.ipmi.command.app.GetDeviceId;
import io.drydock.ipmi.command.chassis.ChassisControl;
import io.drydock.ipmi.command.chassis.GetChassisStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A BMC behind IPMI commands. */
final class IpmiSession implements BmcSession {
    private final IpmiConnection connection;
    private final ReadLimits limits;
    private final BootOptions bootOptions;

    IpmiSession(IpmiConnection connection, ReadLimits limits) {
        this.connection = connection;
        this.limits = limits;
        this.bootOptions = new BootOptions(connection);
    }

    @Override
    public BmcIdentity identity() {
        return new IdentityReader(connection, limits).read();
    }

    @Override
    public PowerState power() {
        return connection.send(new GetChassisStatus()).powerOn() ? PowerState.ON : PowerState.OFF;
    }

    @Override
    public void power(PowerCommand command) {
        connection.send(new ChassisControl(switch (command) {
            case ON -> ChassisControl.Action.POWER_ON;
            case OFF -> ChassisControl.Action.POWER_OFF;
            case CYCLE -> ChassisControl.Action.POWER_CYCLE;
            case RESET -> ChassisControl.Action.HARD_RESET;
            case SOFT_OFF -> ChassisControl.Action.SOFT_OFF;
        }));
    }

    @Override
    public BootOverride boot() {
        return bootOptions.read();
    }

    @Override
    public void boot(BootOverride wanted) {
        bootOptions.write(wanted);
    }

    /** Parts don't show in IPMI, but for the BMC's own firmware: all else is absent. */
    @Override
    public Inventory inventory() {
        Inventory.FirmwareComponent bmc = new Inventory.FirmwareComponent("BMC", connection.send(new GetDeviceId()).firmware());
        return new Inventory(Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.of(bmc)));
    }

    @Override
    public List<Alarm> alarms() {
        return new AlarmReader(connection, limits).read();
    }

    @Override
    public Optional<Duration> identify(Duration duration) {
        return new IdentifyLight(connection).blink(duration);
    }

    @Override
    public void close() {
        connection.close();
    }
}
