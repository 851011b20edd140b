package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.sdr.GetSdr;
import io.drydock.ipmi.command.sdr.GetSdrRepositoryInfo;
import io.drydock.ipmi.command.sdr.ReserveSdrRepository;
import io.drydock.ipmi.session.CompletionCode;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.server.Privilege;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The repository of sensor data records (IPMI 2.0, section 33): one for each model of hardware, shared by all of its servers. */
final class SdrCommands {
    private static final int NO_ROOM = 0;
    private static final int NONE = 0;
    private static final Object NEVER_CHANGES = SdrCommands.class;

    private final Map<Hardware, List<Octets>> repositories = new IdentityHashMap<>();

    void addTo(Commands commands) {
        commands.add(NetFn.STORAGE, GetSdrRepositoryInfo.CODE, Privilege.USER, 0, this::info);
        commands.add(NetFn.STORAGE, ReserveSdrRepository.CODE, Privilege.USER, 0,
                call -> Reply.of(ReserveSdrRepository.answer(call.bmc().sdr().reserve(NEVER_CHANGES))));
        commands.add(NetFn.STORAGE, GetSdr.CODE, Privilege.USER, 6, this::get);
    }

    /** Record ids are the places in the list, counted from 1. */
    private List<Octets> records(Call call) {
        return repositories.computeIfAbsent(call.server().hardware(), SensorRecords::of);
    }

    private Reply info(Call call) {
        return Reply.of(new GetSdrRepositoryInfo.Answer(GetSdrRepositoryInfo.Answer.VERSION, records(call).size(), NO_ROOM, 0, 0,
                GetSdrRepositoryInfo.Answer.RESERVATIONS).toBytes());
    }

    private Reply get(Call call) throws MalformedMessage {
        GetSdr request = GetSdr.read(call.data());
        List<Octets> records = records(call);
        int id = switch (request.recordId()) {
            case GetSdr.FIRST -> 1;
            case GetSdr.LAST -> records.size();
            default -> request.recordId();
        };
        if (id > records.size()) {
            return Reply.refused(CompletionCode.NOT_PRESENT);
        }
        boolean reserved = request.reservation() != NONE || request.offset() != 0;
        if (reserved && !call.bmc().sdr().holds(request.reservation(), NEVER_CHANGES)) {
            return Reply.refused(CompletionCode.RESERVATION_CANCELED);
        }
        Octets record = records.get(id - 1);
        if (request.offset() >= record.size()) {
            return Reply.refused(CompletionCode.OUT_OF_RANGE);
        }
        int end = request.count() == GetSdr.WHOLE ? record.size() : request.offset() + request.count();
        return Reply.of(new GetSdr.Answer(id < records.size() ? id + 1 : GetSdr.LAST, record.part(request.offset(), end)).toBytes());
    }
}
