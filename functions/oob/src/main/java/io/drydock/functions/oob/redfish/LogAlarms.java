package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Alarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Warnings and worse in the logs of a system and of its manager (schemas LogService, LogEntry). */
final class LogAlarms {
    private final Service service;

    LogAlarms(Service service) {
        this.service = service;
    }

    List<Alarm> read(JsonNode system) {
        Set<String> collections = new LinkedHashSet<>();
        Fields.link(system, "LogServices").ifPresent(collections::add);
        Firmware.manager(service, system).flatMap(manager -> Fields.link(manager, "LogServices")).ifPresent(collections::add);
        Set<String> logs = new LinkedHashSet<>();
        for (String collection : collections) {
            service.members(Optional.of(collection)).orElse(List.of()).stream()
                    .filter(log -> Fields.flag(log, "ServiceEnabled").orElse(true))
                    .map(log -> Fields.link(log, "Entries")).flatMap(Optional::stream).forEach(logs::add);
        }
        List<Alarm> alarms = new ArrayList<>();
        for (String log : logs) {
            newest(log).stream().map(service::whole).flatMap(Optional::stream).map(entry -> LogEntry.alarm(log, entry)).flatMap(Optional::stream)
                    .forEach(alarms::add);
        }
        return alarms;
    }

    /**
     * As many entries as are read at most; services put them into the collection, or can be asked to. Where a log is longer, oldest first, and the
     * BMC can skip, the rest of it is read instead of its beginning.
     */
    private List<JsonNode> newest(String log) {
        int most = service.settings().maxLogEntries();
        String whole = service.expanded(log, 1);
        Optional<Resource> first = service.api().find(whole);
        if (first.isEmpty()) {
            return List.of();
        }
        List<JsonNode> page = Fields.objects(first.get().json(), "Members");
        long count = Fields.count(first.get().json(), "Members@odata.count").orElse(0);
        if (count > most && service.root().skips() && ascending(page)) {
            return service.pages(Service.with(whole, "$skip=" + (count - most)), most).orElse(page);
        }
        List<JsonNode> entries = new ArrayList<>(page);
        Optional<String> next = Fields.target(first.get().json().path("Members@odata.nextLink")).filter(link -> !link.equals(whole));
        if (next.isPresent() && entries.size() < most) {
            entries.addAll(service.pages(next.get(), most - entries.size()).orElse(List.of()));
        }
        return entries.size() > most ? entries.subList(0, most) : entries;
    }

    private static boolean ascending(List<JsonNode> page) {
        return page.size() > 1 && created(page.getFirst()).compareTo(created(page.getLast())) < 0;
    }

    private static Instant created(JsonNode entry) {
        return LogEntry.created(entry).orElse(Instant.MIN);
    }
}
