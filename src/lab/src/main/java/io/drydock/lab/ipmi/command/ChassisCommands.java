package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.chassis.ChassisControl;
import io.drydock.ipmi.command.chassis.ChassisIdentify;
import io.drydock.ipmi.command.chassis.ChassisStatus;
import io.drydock.ipmi.command.chassis.GetChassisCapabilities;
import io.drydock.ipmi.command.chassis.GetChassisStatus;
import io.drydock.ipmi.command.chassis.RestorePolicy;
import io.drydock.ipmi.command.chassis.SetPowerRestorePolicy;
import io.drydock.ipmi.session.CompletionCode;
import io.drydock.lab.inventory.Health;
import io.drydock.lab.sensor.Sensor;
import io.drydock.lab.server.Change;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerCommand;
import io.drydock.lab.server.PowerVerdict;
import io.drydock.lab.server.Privilege;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Power and identify light (IPMI 2.0, section 28). */
final class ChassisCommands {
    /** A diagnostic interrupt can be given. */
    private static final int CAPABILITIES = 0x04;
    private static final int BMC_ADDRESS = 0x20;
    private static final int CRITICAL_INTERRUPT = 0x13;
    private static final int SENSOR_SPECIFIC = 0x6F;
    private static final Duration LONGEST_TEMPORARY = Duration.ofSeconds(256);

    private ChassisCommands() {
    }

    static void addTo(Commands commands) {
        commands.add(NetFn.CHASSIS, GetChassisCapabilities.CODE, Privilege.USER, 0, _ -> Reply.of(
                new GetChassisCapabilities.Answer(CAPABILITIES, BMC_ADDRESS, BMC_ADDRESS, BMC_ADDRESS, BMC_ADDRESS).toBytes()));
        commands.add(NetFn.CHASSIS, GetChassisStatus.CODE, Privilege.USER, 0, call -> Reply.of(status(call).toBytes()));
        commands.add(NetFn.CHASSIS, ChassisControl.CODE, Privilege.OPERATOR, 1, ChassisCommands::control);
        commands.add(NetFn.CHASSIS, ChassisIdentify.CODE, Privilege.OPERATOR, 0, 2, ChassisCommands::identify);
        commands.add(NetFn.CHASSIS, SetPowerRestorePolicy.CODE, Privilege.OPERATOR, 1, ChassisCommands::policy);
    }

    private static ChassisStatus status(Call call) {
        LabServer server = call.server();
        Set<ChassisStatus.LastPowerEvent> event = server.count(Change.Kind.POWER_ON) > 0
                ? Set.of(ChassisStatus.LastPowerEvent.ON_BY_COMMAND) : Set.of();
        Set<ChassisStatus.PowerFault> power = EnumSet.noneOf(ChassisStatus.PowerFault.class);
        Set<ChassisStatus.Condition> conditions = EnumSet.noneOf(ChassisStatus.Condition.class);
        if (critical(server, Sensor.Kind.POWER_SUPPLY)) {
            power.add(ChassisStatus.PowerFault.POWER_FAULT);
        }
        if (critical(server, Sensor.Kind.FAN)) {
            conditions.add(ChassisStatus.Condition.COOLING_FAULT);
        }
        return new ChassisStatus(server.power().powered(), power, call.bmc().policy(), event, conditions, Optional.of(light(server.identifying())),
                Optional.of(new ChassisStatus.FrontPanel(Set.of(), Set.of())));
    }

    private static boolean critical(LabServer server, Sensor.Kind kind) {
        return server.hardware().sensors().stream().filter(sensor -> sensor.kind() == kind).anyMatch(sensor -> {
            OptionalDouble reading = server.reading(sensor);
            return reading.isPresent() && sensor.health(reading.getAsDouble()) == Health.CRITICAL;
        });
    }

    private static ChassisStatus.Identify light(Duration left) {
        return left.isZero() ? ChassisStatus.Identify.OFF
                : left.compareTo(LONGEST_TEMPORARY) < 0 ? ChassisStatus.Identify.TEMPORARILY_ON : ChassisStatus.Identify.ON;
    }

    private static Reply control(Call call) throws MalformedMessage {
        ChassisControl.Action action = ChassisControl.read(call.data()).action();
        call.bmc().boot().controlled();
        return switch (action) {
            case POWER_OFF -> power(call, PowerCommand.OFF);
            case POWER_ON -> power(call, PowerCommand.ON);
            case POWER_CYCLE -> power(call, PowerCommand.CYCLE);
            case HARD_RESET -> power(call, PowerCommand.RESET);
            case SOFT_OFF -> power(call, PowerCommand.SOFT_OFF);
            case DIAGNOSTIC_INTERRUPT -> interrupt(call.server());
        };
    }

    private static Reply power(Call call, PowerCommand command) {
        return call.server().ask(command) == PowerVerdict.NOT_IN_THIS_STATE ? Reply.refused(CompletionCode.NOT_IN_THIS_STATE) : Reply.DONE;
    }

    private static Reply interrupt(LabServer server) {
        if (!server.power().powered()) {
            return Reply.refused(CompletionCode.NOT_IN_THIS_STATE);
        }
        server.addEvent(CRITICAL_INTERRUPT, 0, SENSOR_SPECIFIC, true, 0x00FFFF, Health.CRITICAL, "Diagnostic interrupt");
        return Reply.DONE;
    }

    private static Reply identify(Call call) throws MalformedMessage {
        ChassisIdentify request = ChassisIdentify.read(call.data());
        call.server().identify(request.force() ? LabServer.FOREVER : Duration.ofSeconds(request.seconds()));
        return Reply.DONE;
    }

    private static Reply policy(Call call) throws MalformedMessage {
        RestorePolicy policy = SetPowerRestorePolicy.read(call.data()).policy();
        if (policy != RestorePolicy.UNKNOWN) {
            call.bmc().policy(policy);
        }
        return Reply.of(SetPowerRestorePolicy.allSupported());
    }
}
