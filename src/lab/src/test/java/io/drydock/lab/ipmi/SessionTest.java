package io.drydock.lab.ipmi;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.ipmi.command.chassis.ChassisControl;
import io.drydock.ipmi.command.chassis.ChassisIdentify;
import io.drydock.ipmi.command.chassis.GetBootOptions;
import io.drydock.ipmi.command.chassis.GetChassisStatus;
import io.drydock.ipmi.command.session.SetSessionPrivilegeLevel;
import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.LanRequest;
import io.drydock.ipmi.session.SealedPacket;
import io.drydock.ipmi.session.StatusCode;
import io.drydock.lab.fault.Datagrams;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.server.Change;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final int ADMINISTRATOR = 4;
    private static final int OPERATOR = 3;

    private final TestLab lab = TestLab.of(1);
    private TestConsole console;

    @BeforeEach
    void connect() throws Exception {
        console = new TestConsole(lab.bmc());
        assertThat(console.open(Login.of(TestLab.ADMINISTRATOR, CipherSuite.SUITE_17, ADMINISTRATOR))).isEqualTo(StatusCode.OK);
    }

    @AfterEach
    void close() {
        console.close();
        lab.close();
    }

    private void become(int level) throws Exception {
        assertThat(console.run(new SetSessionPrivilegeLevel(level))).isEqualTo(level);
    }

    @Test
    void aSessionBeginsWithTheLevelOfAUser() throws Exception {
        assertThat(console.code(new ChassisControl(ChassisControl.Action.POWER_OFF))).isEqualTo(0xD4);
        assertThat(console.code(new GetBootOptions(5))).isEqualTo(0xD4);
        become(OPERATOR);
        assertThat(console.code(new ChassisControl(ChassisControl.Action.POWER_OFF))).isZero();
        assertThat(console.run(new GetChassisStatus()).powerOn()).isFalse();
    }

    @Test
    void aLevelAboveTheSessionsLimitIsRefused() throws Exception {
        try (var other = new TestConsole(lab.bmc())) {
            other.open(Login.of(TestLab.ADMINISTRATOR, CipherSuite.SUITE_3, OPERATOR));
            assertThat(other.code(new SetSessionPrivilegeLevel(ADMINISTRATOR))).isEqualTo(SetSessionPrivilegeLevel.EXCEEDS_LIMIT);
            assertThat(other.run(new SetSessionPrivilegeLevel(OPERATOR))).isEqualTo(OPERATOR);
            assertThat(other.run(new SetSessionPrivilegeLevel(0))).isEqualTo(OPERATOR);
        }
    }

    /** The answer was lost: the console asks the same again, in a new packet. */
    @Test
    void aRequestThatComesAgainIsAnsweredAgainButNotDoneAgain() throws Exception {
        become(OPERATOR);
        LanRequest reset = console.next(new ChassisControl(ChassisControl.Action.HARD_RESET));
        assertThat(console.ask(reset).completion().ok()).isTrue();
        assertThat(console.ask(reset).completion().ok()).isTrue();
        assertThat(lab.one().count(Change.Kind.RESET)).isEqualTo(1);
        console.run(new ChassisControl(ChassisControl.Action.HARD_RESET));
        assertThat(lab.one().count(Change.Kind.RESET)).isEqualTo(2);
    }

    @Test
    void aPacketThatComesAgainIsIgnored() throws Exception {
        become(OPERATOR);
        SealedPacket packet = console.sealed(console.next(new ChassisControl(ChassisControl.Action.HARD_RESET)));
        console.send(packet);
        assertThat(console.received().completion().ok()).isTrue();
        console.send(packet);
        assertThat(console.silent()).isTrue();
        assertThat(lab.one().count(Change.Kind.RESET)).isEqualTo(1);
    }

    @Test
    void aForgedPacketIsIgnored() throws Exception {
        byte[] datagram = console.sealed(console.next(new GetChassisStatus())).encode();
        for (int place : new int[] {6, 12, 20, datagram.length - 1}) {
            byte[] forged = datagram.clone();
            forged[place] ^= 1;
            console.send(forged);
        }
        assertThat(console.silent()).isTrue();
        console.send(datagram);
        assertThat(console.received().completion().ok()).as("the window did not move").isTrue();
    }

    @Test
    void rubbishIsIgnored() throws Exception {
        for (int length = 0; length < 60; length++) {
            byte[] rubbish = new byte[length];
            new Random(length).nextBytes(rubbish);
            console.send(rubbish);
            if (length > 4) {
                rubbish[0] = 6;
                rubbish[3] = 7;
                rubbish[4] = 6;
                console.send(rubbish);
            }
        }
        console.send(new byte[2000]);
        assertThat(console.silent()).isTrue();
        assertThat(console.run(new GetChassisStatus()).powerOn()).isTrue();
    }

    @Test
    void datagramsThatArriveTwiceOrLateAreDoneOnce() throws Exception {
        become(OPERATOR);
        lab.one().faults(Faults.NONE.with(new Datagrams(0, Duration.ofMillis(1), Duration.ofMillis(5), 1)));
        LanRequest identify = console.next(new ChassisIdentify(7, false));
        console.send(console.sealed(identify));
        assertThat(console.received().answers(identify)).isTrue();
        assertThat(console.received().answers(identify)).as("the answer's stale copy").isTrue();
        lab.one().faults(Faults.NONE);
        assertThat(lab.one().count(Change.Kind.IDENTIFY)).isEqualTo(1);
    }

    /** Answers fall due at every point of the server's loop. */
    @Test
    void noDelayIsForgotten() throws Exception {
        lab.one().faults(Faults.NONE.with(new Datagrams(0, Duration.ofNanos(1), Duration.ofNanos(100_000), 0)));
        for (int i = 0; i < 1000; i++) {
            assertThat(console.silent()).isTrue();
        }
    }

    @Test
    void whatIsLostIsNotDone() throws Exception {
        become(OPERATOR);
        lab.one().faults(Faults.NONE.with(new Datagrams(1, Duration.ZERO, Duration.ZERO, 0)));
        console.send(console.sealed(console.next(new ChassisControl(ChassisControl.Action.POWER_OFF))));
        assertThat(console.deaf()).isTrue();
        lab.one().faults(Faults.NONE);
        assertThat(lab.one().count(Change.Kind.POWER_OFF)).isZero();
    }
}
