package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.Alarm.Severity;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** One entry of a log (schema LogEntry). */
final class LogEntry {
    /** 2000-01-01: what a BMC dates earlier was written before its clock was set. */
    private static final Instant CLOCK_SET = Instant.ofEpochSecond(946_684_800);

    private LogEntry() {
    }

    /** The entry as an alarm; empty if it is none, or somebody has resolved it. */
    static Optional<Alarm> alarm(String log, JsonNode entry) {
        if (Fields.flag(entry, "Resolved").orElse(false)) {
            return Optional.empty();
        }
        Optional<Severity> severity = Fields.text(entry, "Severity").or(() -> Fields.text(entry, "MessageSeverity"))
                .map(PartHealth::health).flatMap(PartHealth::severity);
        return severity.map(bad -> new Alarm("Redfish log " + name(log) + " entry " + Fields.text(entry, "Id").orElse("without id"), bad,
                Fields.text(entry, "Message").or(() -> Fields.text(entry, "MessageId")).or(() -> Fields.text(entry, "Name")).orElse("says no more"),
                false, created(entry)));
    }

    static Optional<Instant> created(JsonNode entry) {
        return Fields.text(entry, "Created").or(() -> Fields.text(entry, "EventTimestamp")).flatMap(LogEntry::time).filter(CLOCK_SET::isBefore);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The log service's name: {@code …/LogServices/SEL/Entries}. */
    private static String name(String log) {
        String plain = log.contains("?") ? log.substring(0, log.indexOf('?')) : log;
        int end = plain.lastIndexOf("/Entries");
        return BmcPath.name(end > 0 ? plain.substring(0, end) : plain);
    }
}
