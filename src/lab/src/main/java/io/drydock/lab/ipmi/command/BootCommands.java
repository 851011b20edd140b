package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.chassis.BootFlags;
import io.drydock.ipmi.command.chassis.BootParameter;
import io.drydock.ipmi.command.chassis.GetBootOptions;
import io.drydock.ipmi.command.chassis.SetBootOptions;
import io.drydock.ipmi.session.CompletionCode;
import io.drydock.lab.server.Privilege;

/** From what the server boots (IPMI 2.0, sections 28.12 and 28.13). */
final class BootCommands {
    private static final int LONGEST = 17;

    private BootCommands() {
    }

    static void addTo(Commands commands) {
        commands.add(NetFn.CHASSIS, GetBootOptions.CODE, Privilege.OPERATOR, 3, BootCommands::get);
        commands.add(NetFn.CHASSIS, SetBootOptions.CODE, Privilege.OPERATOR, 1, LONGEST, BootCommands::set);
    }

    private static Reply get(Call call) throws MalformedMessage {
        int parameter = GetBootOptions.read(call.data()).parameter();
        BootOptions boot = call.bmc().boot();
        return switch (parameter) {
            case BootParameter.SET_IN_PROGRESS -> value(parameter, (byte) boot.progress());
            case BootParameter.VALID_BIT_CLEARING -> value(parameter, (byte) boot.keptOn());
            case BootParameter.INFO_ACKNOWLEDGE -> value(parameter, (byte) 0, (byte) boot.acknowledged());
            case BootParameter.BOOT_FLAGS -> value(parameter, boot.flags().bytes().toBytes());
            default -> Reply.refused(GetBootOptions.UNSUPPORTED);
        };
    }

    private static Reply value(int parameter, byte... bytes) {
        return Reply.of(new GetBootOptions.Answer(parameter, false, Octets.of(bytes)).toBytes());
    }

    private static Reply set(Call call) throws MalformedMessage {
        SetBootOptions request = SetBootOptions.read(call.data());
        int size = switch (request.parameter()) {
            case BootParameter.SET_IN_PROGRESS, BootParameter.VALID_BIT_CLEARING -> 1;
            case BootParameter.INFO_ACKNOWLEDGE -> 2;
            case BootParameter.BOOT_FLAGS -> 5;
            default -> -1;
        };
        if (size < 0) {
            return Reply.refused(SetBootOptions.UNSUPPORTED);
        }
        if (request.value().size() != size) {
            return Reply.refused(CompletionCode.DATA_LENGTH_INVALID);
        }
        return set(call.bmc().boot(), request);
    }

    private static Reply set(BootOptions boot, SetBootOptions request) throws MalformedMessage {
        Octets value = request.value();
        switch (request.parameter()) {
            case BootParameter.SET_IN_PROGRESS -> {
                int state = value.at(0) & 3;
                if (state == BootParameter.IN_PROGRESS && boot.progress() == BootParameter.IN_PROGRESS) {
                    return Reply.refused(SetBootOptions.ALREADY_IN_PROGRESS);
                }
                boot.progress(state == BootParameter.IN_PROGRESS ? state : BootParameter.SET_COMPLETE);
            }
            case BootParameter.VALID_BIT_CLEARING -> boot.keptOn(value.at(0) & 0x1F);
            case BootParameter.INFO_ACKNOWLEDGE -> boot.acknowledge(value.at(0), value.at(1));
            default -> {
                if (!boot.flags(BootFlags.read(value.toBytes()))) {
                    return Reply.refused(CompletionCode.INVALID_DATA_FIELD);
                }
            }
        }
        return Reply.DONE;
    }
}
