package io.drydock.functions.oob.redfish;

import static io.drydock.functions.oob.redfish.ScriptedBmc.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Firmware;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests against a scripted BMC share. */
abstract class ScriptedSessions {
    static final String SYSTEM = SampleBodies.SYSTEM;
    static final String RESET = SYSTEM + "/Actions/ComputerSystem.Reset";
    static final BootOverride PXE_ONCE = new BootOverride(Device.PXE, Persistence.ONCE, Optional.of(Firmware.UEFI));

    @Inject
    Vertx vertx;
    ScriptedBmc server;
    private BmcClients clients;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedBmc("127.12.0.1");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        if (clients != null) {
            clients.close();
        }
    }

    ScriptedBmc sessions(ScriptedBmc.Script first, ScriptedBmc.Script... then) {
        return server.on("GET /redfish/v1/", json(200, SampleBodies.ALL.get("/redfish/v1/").replace("\"RedfishVersion\"",
                "\"Links\": {\"Sessions\": {\"@odata.id\": \"/redfish/v1/SessionService/Sessions\"}}, \"RedfishVersion\"")))
                .on("POST /redfish/v1/SessionService/Sessions", first, then);
    }

    static String refusal(String property) {
        return "{\"error\": {\"@Message.ExtendedInfo\": [{\"Message\": \"Not so.\", \"MessageArgs\": [\"" + property + "\"]}]}}";
    }

    void session(Consumer<BmcSession> use) {
        session(server.bmc(), Map.of(), use);
    }

    void session(Bmc bmc, Map<String, String> changed, Consumer<BmcSession> use) {
        try (BmcSession session = protocol(changed).open(bmc)) {
            use.accept(session);
        }
    }

    void refused(Kind kind, Consumer<BmcSession> use, String... words) {
        refused(kind, use, Map.of(), words);
    }

    void refused(Kind kind, Consumer<BmcSession> use, Map<String, String> changed, String... words) {
        assertFailure(kind, () -> session(server.bmc(), changed, use), words);
    }

    static void assertFailure(Kind kind, ThrowingCallable use, String... words) {
        BmcException e = catchThrowableOfType(BmcException.class, use);
        assertThat(e).as("an error with " + List.of(words)).isNotNull();
        assertThat(e.getMessage()).contains(words).doesNotContain("Geheim-17");
        assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
    }

    RedfishProtocol protocol(Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(Map.of("drydock.redfish.networks.plain.scheme", "http", "drydock.redfish.backoff", "1ms"));
        all.putAll(changed);
        RedfishSettings settings = BmcNetworkTest.settings(all);
        clients = new BmcClients(settings, vertx);
        return new RedfishProtocol(settings, clients);
    }
}
