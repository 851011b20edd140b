package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.inventory.Health;
import io.drydock.lab.server.Event;
import io.drydock.lab.server.EventLog;
import java.util.List;

/** The System Event Log as a log service of the system. */
final class LogResources {
    private static final String SEL = "SEL";

    private LogResources() {
    }

    static List<Route> routes() {
        return List.of(
                Route.of("Systems/{}/LogServices", (subject, system) -> SystemResource.own(subject, system).map(_ -> new Found.Members(
                        subject.systemUri() + "/LogServices", "LogServiceCollection", "Log Service Collection", List.of(uri(subject))))),
                Route.of("Systems/{}/LogServices/SEL", (subject, system) -> SystemResource.own(subject, system)
                        .map(_ -> new Found.Resource(service(subject)))),
                Route.of("Systems/{}/LogServices/SEL/Entries", (subject, system) -> SystemResource.own(subject, system).map(_ -> new Found.Members(
                        uri(subject) + "/Entries", "LogEntryCollection", "Log Entry Collection",
                        subject.server().eventLog().events().reversed().stream().map(event -> uri(subject) + "/Entries/" + event.id()).toList()))),
                Route.of("Systems/{}/LogServices/SEL/Entries/{}", (subject, ids) -> SystemResource.own(subject, ids)
                        .flatMap(_ -> subject.server().eventLog()
                        .events().stream().filter(event -> ids.getLast().equals(String.valueOf(event.id()))).findFirst())
                        .map(event -> new Found.Resource(entry(subject, event)))));
    }

    static String uri(Subject subject) {
        return subject.systemUri() + "/LogServices/" + SEL;
    }

    private static ObjectNode service(Subject subject) {
        ObjectNode body = Json.resource(uri(subject), "LogService.v1_3_0", SEL, "System Event Log").put("ServiceEnabled", true)
                .put("LogEntryType", "SEL")
                .put("MaxNumberOfRecords", EventLog.CAPACITY).put("OverWritePolicy", "NeverOverWrites");
        body.set("Status", Json.status(Health.OK));
        body.set("Entries", Json.reference(uri(subject) + "/Entries"));
        body.putObject("Actions").putObject("#LogService.ClearLog").put("target", uri(subject) + "/Actions/LogService.ClearLog");
        return body;
    }

    private static ObjectNode entry(Subject subject, Event event) {
        return Json.resource(uri(subject) + "/Entries/" + event.id(), "LogEntry.v1_11_0", String.valueOf(event.id()), "Log Entry " + event.id())
                .put("EntryType", "SEL").put("Created", event.at().toString()).put("Severity", Json.health(event.severity()))
                .put("EntryCode", event.asserted() ? "Assert" : "Deassert").put("SensorNumber", event.sensorNumber())
                .put("MessageId", String.format("%06X", event.data())).put("Message", event.message());
    }
}
