package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.session.CompletionCode;
import io.drydock.ipmi.session.LanRequest;
import io.drydock.ipmi.session.LanResponse;
import io.drydock.lab.ipmi.session.Session;
import java.util.Map;
import java.util.Optional;

/** All commands that the lab's BMCs know, for all of them. */
public final class CommandTable {
    private static final CompletionCode DESTINATION_UNAVAILABLE = new CompletionCode(0xD3);

    private final Map<Integer, Command> commands;

    public CommandTable() {
        var all = new Commands();
        DeviceCommands.addTo(all);
        SessionCommands.addTo(all);
        ChassisCommands.addTo(all);
        BootCommands.addTo(all);
        SensorCommands.addTo(all);
        FruCommands.addTo(all);
        SelCommands.addTo(all);
        new SdrCommands().addTo(all);
        this.commands = all.byNumber();
    }

    /** Carries out a request, or refuses it. */
    public LanResponse answer(LanRequest request, BmcState bmc, Optional<Session> session) {
        Reply reply = reply(request, bmc, session);
        return LanResponse.to(request, reply.completion(), reply.data());
    }

    private Reply reply(LanRequest request, BmcState bmc, Optional<Session> session) {
        Command command = commands.get(Commands.number(request.netFn(), request.command()));
        if (request.responder() != LanRequest.BMC) {
            return Reply.refused(DESTINATION_UNAVAILABLE);
        }
        if (command == null) {
            return Reply.refused(CompletionCode.INVALID_COMMAND);
        }
        if (request.responderLun() != 0) {
            return Reply.refused(CompletionCode.INVALID_FOR_LUN);
        }
        if (command.privilege().isPresent() && session.filter(open -> open.privilege().covers(command.privilege().get())).isEmpty()) {
            return Reply.refused(CompletionCode.PRIVILEGE_INSUFFICIENT);
        }
        if (request.data().length < command.shortest() || request.data().length > command.longest()) {
            return Reply.refused(CompletionCode.DATA_LENGTH_INVALID);
        }
        try {
            return command.handler().handle(new Call(bmc, session, request.data()));
        } catch (MalformedMessage _) {
            return Reply.refused(CompletionCode.INVALID_DATA_FIELD);
        }
    }
}
