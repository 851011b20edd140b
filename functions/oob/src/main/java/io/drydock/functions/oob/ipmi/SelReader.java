package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.ipmi.client.IpmiConnection;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.command.sel.GetSelEntry;
import io.drydock.ipmi.command.sel.GetSelInfo;
import io.drydock.ipmi.command.sel.SelRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the system event log (IPMI 2.0, section 31). A log longer than the limit is read from its end backwards, by record ids that mostly follow
 * each other; a log that leads in a circle is left at the first record that comes again.
 */
final class SelReader {
    /** Ids without a record that are passed over in a row before the way back is given up. */
    private static final int GAP = 16;

    private final IpmiConnection connection;
    private final int limit;
    private final Deque<SelRecord> records = new ArrayDeque<>();

    SelReader(IpmiConnection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    /** The records, the oldest first. Empty too where a BMC has no log. */
    List<SelRecord> read() {
        int count = connection.find(new GetSelInfo()).map(GetSelInfo.Answer::records).orElse(0);
        if (count > limit) {
            backwards();
        } else if (count > 0) {
            forwards();
        }
        return List.copyOf(records);
    }

    private void forwards() {
        Set<Integer> seen = new HashSet<>();
        int id = GetSelEntry.FIRST;
        while (id != GetSelEntry.LAST && seen.size() < limit && seen.add(id)) {
            Optional<GetSelEntry.Answer> entry = entry(id);
            entry.flatMap(SelReader::record).ifPresent(records::addLast);
            id = entry.map(GetSelEntry.Answer::next).orElse(GetSelEntry.LAST);
        }
    }

    private void backwards() {
        Optional<SelRecord> newest = entry(GetSelEntry.LAST).flatMap(SelReader::record);
        newest.ifPresent(records::addFirst);
        int missing = 0;
        for (int id = newest.map(SelRecord::recordId).orElse(0) - 1; id > 0 && records.size() < limit && missing < GAP; id--) {
            Optional<SelRecord> record = entry(id).flatMap(SelReader::record);
            record.ifPresent(records::addFirst);
            missing = record.isPresent() ? 0 : missing + 1;
        }
    }

    private Optional<GetSelEntry.Answer> entry(int id) {
        return connection.find(new GetSelEntry(0, id, 0, GetSelEntry.WHOLE));
    }

    private static Optional<SelRecord> record(GetSelEntry.Answer entry) {
        try {
            return Optional.of(SelRecord.read(entry.data().toBytes()));
        } catch (MalformedMessage _) {
            return Optional.empty();
        }
    }
}
