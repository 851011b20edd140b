package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.sel.AddSelEntry;
import io.drydock.ipmi.command.sel.ClearSel;
import io.drydock.ipmi.command.sel.GetSelEntry;
import io.drydock.ipmi.command.sel.GetSelInfo;
import io.drydock.ipmi.command.sel.GetSelTime;
import io.drydock.ipmi.command.sel.ReserveSel;
import io.drydock.ipmi.command.sel.SelRecord;
import io.drydock.ipmi.command.sensor.EventType;
import io.drydock.ipmi.session.CompletionCode;
import io.drydock.lab.inventory.Health;
import io.drydock.lab.server.Event;
import io.drydock.lab.server.EventLog;
import io.drydock.lab.server.Privilege;
import java.util.List;

/** The system event log (IPMI 2.0, section 31). */
final class SelCommands {
    private static final int BMC_ADDRESS = 0x20;
    private static final int NONE = 0;

    private SelCommands() {
    }

    static void addTo(Commands commands) {
        commands.add(NetFn.STORAGE, GetSelInfo.CODE, Privilege.USER, 0, call -> Reply.of(info(call.server().eventLog()).toBytes()));
        commands.add(NetFn.STORAGE, ReserveSel.CODE, Privilege.USER, 0, call -> Reply.of(ReserveSel.answer(call.bmc().sel()
                .reserve(version(call.server().eventLog())))));
        commands.add(NetFn.STORAGE, GetSelEntry.CODE, Privilege.USER, 6, SelCommands::get);
        commands.add(NetFn.STORAGE, AddSelEntry.CODE, Privilege.OPERATOR, SelRecord.SIZE, SelCommands::add);
        commands.add(NetFn.STORAGE, ClearSel.CODE, Privilege.OPERATOR, 6, SelCommands::clear);
        commands.add(NetFn.STORAGE, GetSelTime.CODE, Privilege.USER, 0, call -> Reply.of(GetSelTime.answer(call.server().spec().clock().instant()
                .getEpochSecond())));
    }

    /** A new entry, or none any more, ends a reservation (section 31.4). */
    private static Object version(EventLog log) {
        return List.of(log.events().isEmpty() ? NONE : log.events().getLast().id(), log.events().size(), log.cleared());
    }

    private static GetSelInfo.Answer info(EventLog log) {
        return new GetSelInfo.Answer(GetSelInfo.Answer.VERSION, log.events().size(), (EventLog.CAPACITY - log.events().size()) * SelRecord.SIZE,
                log.added().getEpochSecond(), log.cleared().getEpochSecond(),
                GetSelInfo.Answer.RESERVATIONS | (log.overflow() ? GetSelInfo.Answer.OVERFLOW : 0));
    }

    private static Reply get(Call call) throws MalformedMessage {
        GetSelEntry request = GetSelEntry.read(call.data());
        EventLog log = call.server().eventLog();
        int index = index(log.events(), request.recordId());
        if (index < 0) {
            return Reply.refused(CompletionCode.NOT_PRESENT);
        }
        boolean reserved = request.reservation() != NONE || request.offset() != 0;
        if (reserved && !call.bmc().sel().holds(request.reservation(), version(log))) {
            return Reply.refused(CompletionCode.RESERVATION_CANCELED);
        }
        int end = request.count() == GetSelEntry.WHOLE ? SelRecord.SIZE : request.offset() + request.count();
        if (request.offset() >= SelRecord.SIZE || end > SelRecord.SIZE) {
            return Reply.refused(CompletionCode.OUT_OF_RANGE);
        }
        int next = index + 1 < log.events().size() ? log.events().get(index + 1).id() : GetSelEntry.LAST;
        return Reply.of(new GetSelEntry.Answer(next, Octets.of(record(log.events().get(index)).toBytes()).part(request.offset(), end)).toBytes());
    }

    private static int index(List<Event> events, int recordId) {
        return switch (recordId) {
            case GetSelEntry.FIRST -> events.isEmpty() ? -1 : 0;
            case GetSelEntry.LAST -> events.size() - 1;
            default -> events.stream().map(Event::id).toList().indexOf(recordId);
        };
    }

    private static SelRecord record(Event event) {
        return new SelRecord.SystemEvent(event.id(), event.at().getEpochSecond(), BMC_ADDRESS, SelRecord.SystemEvent.REVISION, event.sensorType(),
                event.sensorNumber(), !event.asserted(), event.eventType(),
                Octets.of((byte) (event.data() >> 16), (byte) (event.data() >> 8), (byte) event.data()));
    }

    private static Reply add(Call call) throws MalformedMessage {
        if (!(SelRecord.read(AddSelEntry.read(call.data()).record().toBytes()) instanceof SelRecord.SystemEvent event)) {
            return Reply.refused(CompletionCode.INVALID_DATA_FIELD);
        }
        if (call.server().eventLog().events().size() >= EventLog.CAPACITY) {
            return Reply.refused(CompletionCode.OUT_OF_SPACE);
        }
        int data = event.data().at(0) << 16 | event.data().at(1) << 8 | event.data().at(2);
        call.server().addEvent(event.sensorType(), event.sensor(), event.eventType(), !event.deasserted(), data, Health.OK,
                EventType.state(event.eventType(), event.sensorType(), event.offset()));
        return Reply.of(AddSelEntry.answer(call.server().eventLog().events().getLast().id()));
    }

    private static Reply clear(Call call) throws MalformedMessage {
        ClearSel request = ClearSel.read(call.data());
        if (!call.bmc().sel().holds(request.reservation(), version(call.server().eventLog()))) {
            return Reply.refused(CompletionCode.RESERVATION_CANCELED);
        }
        if (request.start()) {
            call.server().clearEventLog();
        }
        return Reply.of(ClearSel.answer(true));
    }
}
