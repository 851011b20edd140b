package io.drydock.functions.oob.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.PowerCommand;
import io.drydock.functions.oob.bmc.PowerState;
import io.drydock.functions.oob.bmc.Quirks;
import io.drydock.functions.oob.ipmi.ScriptedBmc.Reply;
import io.drydock.functions.oob.ipmi.client.ClientLimits;
import io.drydock.functions.oob.ipmi.client.ClientLimits.Pauses;
import io.drydock.ipmi.command.chassis.ChassisControl;
import io.drydock.ipmi.command.chassis.GetBootOptions;
import io.drydock.ipmi.command.chassis.GetChassisStatus;
import io.drydock.ipmi.command.chassis.SetBootOptions;
import io.drydock.ipmi.command.sdr.GetSdr;
import io.drydock.ipmi.command.sel.GetSelEntry;
import io.drydock.ipmi.command.sel.GetSelInfo;
import io.drydock.ipmi.command.session.SetSessionPrivilegeLevel;
import io.drydock.ipmi.session.LanRequest;
import io.drydock.ipmi.session.UserKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** BMCs that do what no specification says. */
@Timeout(30)
class OddBmcTest {
    private static final int STORAGE = 0x0A;
    private static final int CHASSIS = 0x00;
    private static final Reply DONE = new Reply(0);
    private static final Reply POWER_ON = new Reply(0, (byte) 1, (byte) 0, (byte) 0);
    private static final Reply UNKNOWN = new Reply(0xC1);

    /** Asks a BMC that grants the privilege and answers all else by {@code script}. */
    private static <T> T ask(Optional<UserKey> key, Function<LanRequest, Reply> script, Function<BmcSession, T> question) {
        ClientLimits limits = new ClientLimits(Duration.ofSeconds(2), new Pauses(Duration.ofMillis(50), Duration.ofMillis(200)),
                new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(1)), 2, 1);
        try (ScriptedBmc bmc = new ScriptedBmc(key, request -> request.netFn() == 0x06 && request.command() == SetSessionPrivilegeLevel.CODE
                ? privilege(request, script) : script.apply(request));
             IpmiProtocol protocol = new IpmiProtocol(bmc.address().getPort(), limits, new ReadLimits(20, 20, 64));
             BmcSession session = protocol.open(new Bmc("n1", bmc.address().getAddress(), "oob", "admin", key.isPresent()
                     ? Map.of(Bmc.CREDENTIAL, () -> "secret", "kg_secret", () -> "site key") : Map.of(Bmc.CREDENTIAL, () -> "secret"), Map.of(), Quirks.NONE))) {
            return question.apply(session);
        }
    }

    private static Reply privilege(LanRequest request, Function<LanRequest, Reply> script) {
        Reply own = script.apply(request);
        return own == null || own.completion() == 0xC1 ? new Reply(0, request.data()) : own;
    }

    private static boolean is(LanRequest request, int netFn, int command) {
        return request.netFn() == netFn && request.command() == command;
    }

    @Test
    void aBmcWithAKeyOfItsOwnIsOpenedWithIt() {
        assertThatObject(ask(Optional.of(UserKey.of("site key")), request -> is(request, CHASSIS, GetChassisStatus.CODE) ? POWER_ON : UNKNOWN,
                BmcSession::power)).isEqualTo(PowerState.ON);
    }

    @Test
    void aSlowBmcIsToldAChangeOnce() {
        AtomicInteger told = new AtomicInteger();
        ask(Optional.empty(), request -> {
            if (!is(request, CHASSIS, ChassisControl.CODE)) {
                return UNKNOWN;
            }
            told.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
            return DONE;
        }, session -> {
            session.power(PowerCommand.OFF);
            return true;
        });

        assertThat(told).hasValue(1);
    }

    @Test
    void anotherKeyIsRefusedWithAWordOnTheKey() {
        assertThatThrownBy(() -> ask(Optional.of(UserKey.of("another")), _ -> UNKNOWN, BmcSession::power)).hasMessageContaining("oob.kg_secret")
                .isInstanceOfSatisfying(BmcException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LOGIN_REFUSED));
    }

    @Test
    void aRefusedPrivilegeIsItsOwnError() {
        assertThatThrownBy(() -> ask(Optional.empty(), _ -> new Reply(0x81), BmcSession::power)).isInstanceOfSatisfying(BmcException.class,
                e -> assertThat(e.kind()).isEqualTo(Kind.PRIVILEGE_REFUSED));
    }

    @Test
    void aBusyBmcIsAskedAgainUntilItIsNot() {
        AtomicInteger asked = new AtomicInteger();
        assertThatObject(ask(Optional.empty(), request -> is(request, CHASSIS, GetChassisStatus.CODE)
                ? asked.incrementAndGet() < 4 ? new Reply(0xC0) : POWER_ON : UNKNOWN, BmcSession::power)).isEqualTo(PowerState.ON);
        assertThat(asked).hasValue(4);
    }

    @Test
    void aBmcThatStaysBusyIsBusy() {
        assertThatThrownBy(() -> ask(Optional.empty(), request -> is(request, CHASSIS, GetChassisStatus.CODE) ? new Reply(0xC0) : UNKNOWN,
                BmcSession::power)).isInstanceOfSatisfying(BmcException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BUSY));
    }

    @Test
    void anAnswerTooShortForItsCommandIsTold() {
        assertThatThrownBy(() -> ask(Optional.empty(), request -> is(request, CHASSIS, GetChassisStatus.CODE) ? DONE : UNKNOWN, BmcSession::power))
                .isInstanceOf(BmcException.class).hasMessageContaining("can't be read");
    }

    @Test
    void logsAndSensorRecordsThatLeadInACircleEnd() {
        AtomicInteger asked = new AtomicInteger();
        assertThatObject(ask(Optional.empty(), request -> {
            asked.incrementAndGet();
            if (is(request, STORAGE, GetSelInfo.CODE)) {
                return new Reply(0, (byte) 0x51, (byte) 5, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0,
                        (byte) 0, (byte) 0, (byte) 0);
            }
            if (is(request, STORAGE, GetSelEntry.CODE) || is(request, STORAGE, GetSdr.CODE)) {
                byte[] data = new byte[18];
                data[0] = (byte) (1 + asked.get() % 3);
                data[4] = 2;
                return new Reply(0, data);
            }
            return is(request, CHASSIS, GetChassisStatus.CODE) ? POWER_ON : UNKNOWN;
        }, BmcSession::alarms)).isEqualTo(List.of());
        assertThat(asked.get()).isLessThan(60);
    }

    @Test
    void aLogThatMayNotBeReadIsNoCleanLog() {
        assertThatThrownBy(() -> ask(Optional.empty(), request -> is(request, STORAGE, GetSelInfo.CODE) ? new Reply(0xD4)
                : is(request, CHASSIS, GetChassisStatus.CODE) ? POWER_ON : UNKNOWN, BmcSession::alarms)).isInstanceOfSatisfying(BmcException.class,
                e -> assertThat(e.kind()).isEqualTo(Kind.PRIVILEGE_REFUSED));
    }

    @Test
    void aBmcThatKeepsTheBootDeviceAloneIsBelieved() {
        byte[] kept = new byte[7];
        kept[0] = 1;
        kept[1] = 5;
        BootOverride wanted = new BootOverride(BootOverride.Device.PXE, BootOverride.Persistence.ONCE, Optional.of(BootOverride.Firmware.UEFI));
        assertThatObject(ask(Optional.empty(), request -> {
            if (is(request, CHASSIS, SetBootOptions.CODE) && request.data()[0] == 5) {
                kept[3] = (byte) (request.data()[2] & 0x3C);
                return DONE;
            }
            return is(request, CHASSIS, GetBootOptions.CODE) ? new Reply(0, kept) : request.netFn() == CHASSIS ? new Reply(0x80) : UNKNOWN;
        }, session -> {
            assertThat(session.boot()).isEqualTo(BootOverride.NONE);
            session.boot(wanted);
            return session.boot();
        })).isEqualTo(wanted);
    }
}
