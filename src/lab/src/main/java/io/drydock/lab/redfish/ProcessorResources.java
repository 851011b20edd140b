package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.inventory.Processor;
import java.util.List;

/** The server's processors. */
final class ProcessorResources {
    private ProcessorResources() {
    }

    static List<Route> routes() {
        return List.of(
                Route.of("Systems/{}/Processors", (subject, system) -> SystemResource.own(subject, system).map(_ -> new Found.Members(
                        uri(subject), "ProcessorCollection", "Processors Collection",
                        subject.server().hardware().processors().stream().map(processor -> uri(subject) + "/" + processor.socket()).toList()))),
                Route.of("Systems/{}/Processors/{}", (subject, ids) -> SystemResource.own(subject, ids)
                        .flatMap(_ -> subject.server().hardware().processors()
                        .stream().filter(one -> one.socket().equals(ids.getLast())).findFirst()).map(one -> new Found.Resource(body(subject, one)))));
    }

    private static String uri(Subject subject) {
        return subject.systemUri() + "/Processors";
    }

    private static ObjectNode body(Subject subject, Processor processor) {
        ObjectNode body = Json.resource(uri(subject) + "/" + processor.socket(), "Processor.v1_13_0", processor.socket(), "Processor")
                .put("Socket", processor.socket()).put("ProcessorType", "CPU").put("ProcessorArchitecture", "x86").put("InstructionSet", "x86-64")
                .put("Manufacturer", processor.manufacturer()).put("Model", processor.model()).put("MaxSpeedMHz", processor.megahertz())
                .put("TotalCores", processor.cores()).put("TotalThreads", processor.threads());
        body.set("Status", Json.status(subject.server().partHealth(processor.socket())));
        return body;
    }
}
