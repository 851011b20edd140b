package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.ipmi.client.IpmiConnection;
import io.drydock.functions.oob.ipmi.client.IpmiReply;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.sdr.GetSdr;
import io.drydock.ipmi.command.sdr.ReserveSdrRepository;
import io.drydock.ipmi.command.sdr.SdrRecord;
import io.drydock.ipmi.session.CompletionCode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads the sensor data repository (IPMI 2.0, section 33): each record whole, or in parts from a BMC that can't give it whole. A BMC whose records
 * lead in a circle is left at the first one that comes again.
 */
final class SdrReader {
    private static final int PART = 16;
    /** A reservation is lost when the repository changes; a BMC that changes it all the time is left alone. */
    private static final int RESERVATIONS = 5;

    private final IpmiConnection connection;
    private final int limit;
    private int reservation;
    private int reservations;

    SdrReader(IpmiConnection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    /** The records; those that can't be read are left out. Empty: the BMC has no repository. */
    List<SdrRecord> read() {
        List<SdrRecord> records = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int id = GetSdr.FIRST;
        while (id != GetSdr.LAST && seen.size() < limit && seen.add(id)) {
            Optional<GetSdr.Answer> answer = whole(id).or(parts(id));
            if (answer.isEmpty()) {
                break;
            }
            try {
                records.add(SdrRecord.read(answer.get().data().toBytes()));
            } catch (MalformedMessage _) {
                // one record less: the others may be good
            }
            id = answer.get().next();
        }
        return List.copyOf(records);
    }

    private Optional<GetSdr.Answer> whole(int id) {
        return connection.find(new GetSdr(0, id, 0, GetSdr.WHOLE));
    }

    private Supplier<Optional<GetSdr.Answer>> parts(int id) {
        return () -> part(id, 0, SdrRecord.HEADER).flatMap(head -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.data().toBytes());
            int size = size(head);
            while (bytes.size() < size) {
                Optional<GetSdr.Answer> next = part(id, bytes.size(), Math.min(PART, size - bytes.size()));
                if (next.isEmpty() || next.get().data().size() == 0) {
                    return Optional.empty();
                }
                bytes.writeBytes(next.get().data().toBytes());
            }
            return Optional.of(new GetSdr.Answer(head.next(), Octets.of(bytes.toByteArray())));
        });
    }

    private static int size(GetSdr.Answer head) {
        try {
            return SdrRecord.size(head.data().toBytes());
        } catch (MalformedMessage _) {
            return 0;
        }
    }

    private Optional<GetSdr.Answer> part(int id, int offset, int count) {
        while (reservations <= RESERVATIONS) {
            switch (connection.ask(new GetSdr(reservation, id, offset, count))) {
                case IpmiReply.Answer<GetSdr.Answer>(GetSdr.Answer answer) -> {
                    return Optional.of(answer);
                }
                case IpmiReply.Refusal<GetSdr.Answer>(CompletionCode code)
                        when code.equals(CompletionCode.RESERVATION_CANCELED) || reservation == 0 -> {
                    if (!reserve()) {
                        return Optional.empty();
                    }
                }
                case IpmiReply.Refusal<GetSdr.Answer> _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private boolean reserve() {
        reservations++;
        if (connection.ask(new ReserveSdrRepository()) instanceof IpmiReply.Answer<Integer>(Integer given)) {
            reservation = given;
            return true;
        }
        return false;
    }
}
