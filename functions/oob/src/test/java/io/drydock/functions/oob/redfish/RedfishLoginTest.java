package io.drydock.functions.oob.redfish;

import static io.drydock.functions.oob.redfish.ScriptedBmc.json;
import static io.drydock.functions.oob.redfish.ScriptedBmc.send;
import static io.drydock.functions.oob.redfish.ScriptedBmc.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.bmc.PowerState;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who logs in to a BMC, and how. */
@QuarkusTest
@Timeout(60)
class RedfishLoginTest extends ScriptedSessions {
    @Test
    void aSessionIsOpenedUsedAndClosed() {
        sessions(json(201, "{}", "X-Auth-Token", "t1", "Location", "/redfish/v1/SessionService/Sessions/1"))
                .on("DELETE /redfish/v1/SessionService/Sessions/1", status(204));
        session(BmcSession::power);

        assertThat(server.asked("POST")).singleElement().satisfies(login -> {
            assertThat(login.header("Authorization")).isNull();
            assertThat(login.body()).isEqualTo("{\"UserName\":\"admin\",\"Password\":\"Geheim-17\"}");
        });
        assertThat(server.asked("GET")).filteredOn(get -> get.path().equals(SYSTEM)).allSatisfy(get -> assertThat(get.header("X-Auth-Token"))
                .isEqualTo("t1"));
        assertThat(server.asked().getLast()).hasToString("DELETE /redfish/v1/SessionService/Sessions/1");
        assertThat(server.asked().getLast().header("X-Auth-Token")).isEqualTo("t1");
    }

    @Test
    void aForgottenSessionIsMadeOnceMore() {
        sessions(json(201, "{}", "X-Auth-Token", "t1"), json(201, "{}", "X-Auth-Token", "t2"));
        server.on("GET " + SYSTEM, exchange -> {
            boolean known = "t2".equals(exchange.getRequestHeaders().getFirst("X-Auth-Token"));
            send(exchange, known ? 200 : 401, known ? SampleBodies.ALL.get(SYSTEM) : "");
        });
        session(session -> assertThat(session.power()).isEqualTo(PowerState.OFF));

        assertThat(server.asked("POST")).hasSize(2);
    }

    @Test
    void basicIsTakenWhereNoSessionsAreMade() {
        sessions(status(404));
        session(BmcSession::power);

        assertThat(server.asked().getLast().header("Authorization")).isEqualTo("Basic YWRtaW46R2VoZWltLTE3");
    }

    @Test
    void aWrongPasswordIsSaidWithoutShowingIt() {
        sessions(json(401, "{\"error\": {\"message\": \"Geheim-17 is not the password.\"}}"));

        assertThatThrownBy(() -> protocol(Map.of()).open(server.bmc())).isInstanceOfSatisfying(BmcException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.LOGIN_REFUSED);
            assertThat(e.getMessage()).contains("POST /redfish/v1/SessionService/Sessions", "answered 401").doesNotContain("Geheim");
        });
    }

    @Test
    void aSettingThatMakesNoSenseIsSaid() {
        assertFailure(Kind.SETTING_WRONG, () -> protocol(Map.of()).open(server.bmc("port", "many")), "oob.port", "many");
        assertFailure(Kind.SETTING_WRONG, () -> protocol(Map.of()).open(server.bmc("auth", "digest")), "oob.auth", "digest");
        assertFailure(Kind.SETTING_WRONG, () -> protocol(Map.of()).open(server.bmc("auth", "session")), "no SessionService");
    }
}
