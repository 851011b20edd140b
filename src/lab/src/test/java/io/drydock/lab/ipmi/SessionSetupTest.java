package io.drydock.lab.ipmi;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.ipmi.command.chassis.GetChassisStatus;
import io.drydock.ipmi.command.session.CipherSuiteRecord;
import io.drydock.ipmi.command.session.CloseSession;
import io.drydock.ipmi.command.session.GetChannelAuthenticationCapabilities;
import io.drydock.ipmi.command.session.GetChannelCipherSuites;
import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.KeyExchange;
import io.drydock.ipmi.session.OpenSessionRequest;
import io.drydock.ipmi.session.OpenSessionResponse;
import io.drydock.ipmi.session.PresencePing;
import io.drydock.ipmi.session.PresencePong;
import io.drydock.ipmi.session.Rakp1;
import io.drydock.ipmi.session.Rakp2;
import io.drydock.ipmi.session.Rakp3;
import io.drydock.ipmi.session.Rakp4;
import io.drydock.ipmi.session.SetupMessage;
import io.drydock.ipmi.session.SetupRefusal;
import io.drydock.ipmi.session.StatusCode;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.ipmi.session.SessionTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SessionSetupTest {
    private static final int USER = 2;
    private static final int OPERATOR = 3;
    private static final int ADMINISTRATOR = 4;

    private final TestLab lab = TestLab.of(1);
    private TestConsole console;

    @BeforeEach
    void connect() throws IOException {
        console = new TestConsole(lab.bmc());
    }

    @AfterEach
    void close() {
        console.close();
        lab.close();
    }

    @ParameterizedTest
    @EnumSource
    void aSessionIsHadWithEverySuite(CipherSuite suite) throws Exception {
        assertThat(console.open(Login.of(TestLab.ADMINISTRATOR, suite, ADMINISTRATOR))).isEqualTo(StatusCode.OK);
        assertThat(console.run(new GetChassisStatus()).powerOn()).isTrue();
        console.run(new CloseSession(Integer.toUnsignedLong(console.session())));
        console.send(console.sealed(console.next(new GetChassisStatus())));
        assertThat(console.silent()).as("nothing is answered after the end").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,17", "2,2,1,17", "1,0,0,17", "1,1,0,17", "1,4,1,17", "3,1,1,17", "4,1,1,4", "1,5,1,5", "1,1,4,16"})
    void otherSuitesAreRefused(int authentication, int integrity, int confidentiality, int status) throws Exception {
        var request = new OpenSessionRequest(9, ADMINISTRATOR, 5, new CipherSuite.Algorithms(authentication, integrity, confidentiality));
        assertThat(console.ask(request)).isInstanceOfSatisfying(SetupRefusal.class, refusal -> {
            assertThat(refusal.status().value()).isEqualTo(status);
            assertThat(refusal.tag()).isEqualTo(9);
        });
    }

    @Test
    void anUnknownUserIsRefused() throws Exception {
        assertThat(console.open(Login.of("nobody", CipherSuite.SUITE_17, USER))).isEqualTo(StatusCode.UNAUTHORIZED_NAME);
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        var login = Login.of(TestLab.ADMINISTRATOR, CipherSuite.SUITE_17, USER).withPassword("wrong");
        assertThat(console.open(login)).isEqualTo(StatusCode.INVALID_INTEGRITY_CHECK);
    }

    @Test
    void theRightPasswordIsWrongByFault() throws Exception {
        lab.one().faults(Faults.of(Fault.WRONG_CREDENTIALS));
        assertThat(console.open(Login.of(TestLab.ADMINISTRATOR, CipherSuite.SUITE_17, USER))).isEqualTo(StatusCode.INVALID_INTEGRITY_CHECK);
    }

    @ParameterizedTest
    @CsvSource({"viewer,3,10", "viewer,19,10", "operator,4,10", "operator,3,0", "viewer,2,0", "admin,0,9", "admin,5,9"})
    void aUserGetsNoMoreThanIsHis(String user, int role, int status) throws Exception {
        var login = new Login(user, TestLab.PASSWORD, CipherSuite.SUITE_3, role, Optional.empty());
        assertThat(console.open(login).value()).isEqualTo(status);
    }

    @Test
    void theKeyOfTheBmcIsNeededWhereItIsSet() throws Exception {
        byte[] kg = "the BMC's own key".getBytes(StandardCharsets.US_ASCII);
        try (var guarded = TestLab.withKg(kg); var other = new TestConsole(guarded.bmc())) {
            var request = new GetChannelAuthenticationCapabilities(true, 14, ADMINISTRATOR);
            assertThat(request.answer(other.outside(request).data()).kgSet()).isTrue();
            assertThat(other.open(Login.of(TestLab.ADMINISTRATOR, CipherSuite.SUITE_17, ADMINISTRATOR).withKg(kg))).isEqualTo(StatusCode.OK);
            assertThat(other.run(new GetChassisStatus()).powerOn()).isTrue();
        }
    }

    @Test
    void slotsAreLimited() throws Exception {
        for (int i = 0; i < SessionTable.SLOTS; i++) {
            assertThat(console.open(Login.of(TestLab.USER, CipherSuite.SUITE_3, USER))).isEqualTo(StatusCode.OK);
        }
        assertThat(console.ask(console.opening(CipherSuite.SUITE_3, USER))).isInstanceOfSatisfying(SetupRefusal.class,
                refusal -> assertThat(refusal.status()).isEqualTo(StatusCode.INSUFFICIENT_RESOURCES));
        console.run(new CloseSession(Integer.toUnsignedLong(console.session())));
        assertThat(console.open(Login.of(TestLab.USER, CipherSuite.SUITE_3, USER))).isEqualTo(StatusCode.OK);
    }

    /** Whichever of several answers reaches the console, the exchange goes on. */
    @Test
    void messagesThatComeAgainGetAnswersThatGoTogether() throws Exception {
        var login = Login.of(TestLab.OPERATOR, CipherSuite.SUITE_17, OPERATOR);
        var opened = (OpenSessionResponse) console.ask(console.opening(CipherSuite.SUITE_17, OPERATOR));
        assertThat(console.ask(console.opening(CipherSuite.SUITE_17, OPERATOR))).isEqualTo(opened);
        Rakp1 rakp1 = console.rakp1(opened, login);
        Rakp2 first = (Rakp2) console.ask(rakp1);
        Rakp2 again = (Rakp2) console.ask(rakp1);
        assertThat(again.random()).isEqualTo(first.random());
        assertThat(again.authCode()).isEqualTo(first.authCode());
        KeyExchange exchange = console.exchange(rakp1, first, login);
        SetupMessage rakp3 = new Rakp3(3, StatusCode.OK, opened.bmcSession(), exchange.rakp3());
        assertThat(((Rakp4) console.ask(rakp3)).authCode()).isEqualTo(exchange.rakp4());
        assertThat(((Rakp4) console.ask(rakp3)).authCode()).isEqualTo(exchange.rakp4());
        console.send(rakp1.packet());
        assertThat(console.silent()).as("a stale message does not disturb the session").isTrue();
        console.use(opened.bmcSession(), exchange);
        assertThat(console.run(new GetChassisStatus()).powerOn()).isTrue();
    }

    @Test
    void aConsoleThatGivesUpIsForgotten() throws Exception {
        var opened = (OpenSessionResponse) console.ask(console.opening(CipherSuite.SUITE_17, USER));
        Rakp1 rakp1 = console.rakp1(opened, Login.of(TestLab.USER, CipherSuite.SUITE_17, USER));
        assertThat(console.ask(rakp1)).isInstanceOf(Rakp2.class);
        console.send(new Rakp3(3, StatusCode.INVALID_INTEGRITY_CHECK, opened.bmcSession(), new byte[0]).packet());
        assertThat(console.silent()).isTrue();
        assertThat(((SetupRefusal) console.ask(rakp1)).status()).isEqualTo(StatusCode.INVALID_SESSION_ID);
    }

    @Test
    void capabilitiesAndSuitesAreToldOutsideOfASession() throws Exception {
        var request = new GetChannelAuthenticationCapabilities(true, 14, ADMINISTRATOR);
        assertThat(request.answer(console.outside(request).data()).ipmi20()).isTrue();
        var old = new GetChannelAuthenticationCapabilities(false, 14, ADMINISTRATOR);
        assertThat(old.answer(console.outside(old).data()).ipmi20()).as("in the form of IPMI 1.5").isFalse();
        var suites = new GetChannelCipherSuites(14, 0, true, 0);
        assertThat(CipherSuiteRecord.readAll(suites.answer(console.outside(suites).data()).part().toBytes()))
                .containsExactly(CipherSuiteRecord.SUITE_3, CipherSuiteRecord.SUITE_17);
        var beyond = new GetChannelCipherSuites(14, 0, true, 1);
        assertThat(beyond.answer(console.outside(beyond).data()).part().size()).isZero();
        assertThat(console.outside(new GetChassisStatus()).completion().value()).as("needs a session").isEqualTo(0xD4);
    }

    @Test
    void aPingIsAnswered() throws Exception {
        console.send(new PresencePing(7));
        assertThat(console.receive()).isEqualTo(new PresencePong(7, true));
        console.send(new PresencePing(255));
        assertThat(console.silent()).isTrue();
    }

    @Test
    void aBmcThatHangsAnswersNothing() throws Exception {
        lab.one().faults(Faults.of(Fault.HANGS));
        console.send(new PresencePing(7));
        assertThat(console.deaf()).isTrue();
        lab.one().faults(Faults.NONE);
        assertThat(console.silent()).isTrue();
    }
}
