package io.drydock.function.node;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.model.AppliedNodeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Nodes to try things with: {@code n1}, whose BMC has the address 10.20.0.11 on the network {@code oob}. */
public final class Nodes {
    private static final String NODE = """
            {"name": "n1", "domain": "local", "oob": {"type": "ipmi", "network": "oob", "account": "admin", "credential": "env:BMC"},
             "storage": {}, "addressing": [{"network": "pxe", "address": "dhcp"}, {"network": "oob", "address": "10.20.0.11"}]}
            """;

    private Nodes() {
    }

    /** With these below {@code oob} too. */
    public static ManagedNode with(Map<String, String> oob) {
        return of(oob, "{}");
    }

    /** With these below {@code oob} and this hardware profile. */
    public static ManagedNode of(Map<String, String> oob, String hardware) {
        try {
            ObjectNode json = (ObjectNode) new ObjectMapper().readTree(NODE);
            oob.forEach(json.withObject("oob")::put);
            json.put("hardware_profile", "hw").set("hardware", new ObjectMapper().readTree(hardware));
            return new ManagedNode(AppliedNodeJson.fromJson(json), "d1", "file:site.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
