package io.drydock.ipmi.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.command.Octets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SessionCommandsTest {
    @Test
    void cipherSuitesByTheTable() throws Exception {
        Octets golden = Octets.hex("c0 03 01 41 81" + "c0 11 03 44 81");
        assertThat(Octets.of(CipherSuiteRecord.write(List.of(CipherSuiteRecord.SUITE_3, CipherSuiteRecord.SUITE_17)))).isEqualTo(golden);
        assertThat(CipherSuiteRecord.readAll(golden.toBytes())).containsExactly(CipherSuiteRecord.SUITE_3, CipherSuiteRecord.SUITE_17);
    }

    @Test
    void aMakersSuiteIsReadWithItsNumber() throws Exception {
        var own = new CipherSuiteRecord(0x80, 343, 1, List.of(1, 2), List.of());
        byte[] bytes = CipherSuiteRecord.write(List.of(own, CipherSuiteRecord.SUITE_3));
        assertThat(CipherSuiteRecord.readAll(bytes)).containsExactly(own, CipherSuiteRecord.SUITE_3);
        assertThatThrownBy(() -> CipherSuiteRecord.readAll(new byte[] {3})).isInstanceOf(MalformedMessage.class);
    }

    @Test
    void authenticationCapabilitiesByTheTable() throws Exception {
        var request = new GetChannelAuthenticationCapabilities(true, GetChannelAuthenticationCapabilities.PRESENT_CHANNEL, 4);
        assertThat(request.data()).isEqualTo(Octets.hex("8e 04").toBytes());
        assertThat(GetChannelAuthenticationCapabilities.read(request.data())).isEqualTo(request);
        var answer = request.answer(Octets.hex("01 80 24 02 00 00 00 00").toBytes());
        assertThat(answer.ipmi20()).isTrue();
        assertThat(answer.kgSet()).isTrue();
        assertThat(Octets.of(answer.toBytes())).isEqualTo(Octets.hex("01 80 24 02 00 00 00 00"));
    }

    @Test
    void suitesArePagedByIndex() throws Exception {
        var request = new GetChannelCipherSuites(0x0E, 0, true, 2);
        assertThat(request.data()).isEqualTo(Octets.hex("0e 00 82").toBytes());
        assertThat(GetChannelCipherSuites.read(request.data())).isEqualTo(request);
        var answer = new GetChannelCipherSuites.Answer(1, Octets.hex("c003014181"));
        assertThat(request.answer(answer.toBytes())).isEqualTo(answer);
    }

    @Property
    void sessionsComeBack(@ForAll @IntRange(max = 255) int handle, @ForAll @IntRange(max = 63) int count, @ForAll boolean lan) throws Exception {
        var session = new GetSessionInfo.Session(2, 4, 1, 1, lan ? Octets.hex("7f0000010a0b0c0d0e0f") : Octets.NONE, lan ? 40000 : 0);
        var answer = new GetSessionInfo.Answer(handle, 63, count, Optional.of(session));
        assertThat(new GetSessionInfo(0, 0).answer(answer.toBytes())).isEqualTo(answer);
        var none = new GetSessionInfo.Answer(0, 63, count, Optional.empty());
        assertThat(new GetSessionInfo(0, 0).answer(none.toBytes())).isEqualTo(none);
        for (var request : List.of(new GetSessionInfo(GetSessionInfo.THIS, 0), new GetSessionInfo(GetSessionInfo.BY_HANDLE, handle),
                new GetSessionInfo(GetSessionInfo.BY_ID, 0xFFFFFFFFL - handle))) {
            assertThat(GetSessionInfo.read(request.data())).isEqualTo(request);
        }
    }

    @Test
    void channelsByTheTable() throws Exception {
        assertThat(GetChannelInfo.read(new GetChannelInfo(14).data()).channel()).isEqualTo(14);
        var answer = new GetChannelInfo(14).answer(Octets.hex("01 04 01 83 f2 1b 00 00 00").toBytes());
        assertThat(answer).isEqualTo(new GetChannelInfo.Answer(1, GetChannelInfo.Answer.LAN, GetChannelInfo.Answer.IPMB,
                GetChannelInfo.Answer.SEVERAL, 3, GetChannelInfo.Answer.IPMI_FORUM));
        assertThat(Octets.of(answer.toBytes())).isEqualTo(Octets.hex("01 04 01 83 f2 1b 00 00 00"));
        var access = new GetChannelAccess(1, GetChannelAccess.PRESENT);
        assertThat(access.data()).isEqualTo(Octets.hex("01 80").toBytes());
        assertThat(GetChannelAccess.read(access.data())).isEqualTo(access);
        assertThat(access.answer(Octets.hex("02 04").toBytes())).isEqualTo(new GetChannelAccess.Answer(GetChannelAccess.Answer.ALWAYS, 4));
    }

    @Test
    void levelsAndClosingComeBack() throws Exception {
        assertThat(new CloseSession(0x01020304).data()).containsExactly(4, 3, 2, 1);
        assertThat(CloseSession.read(new CloseSession(0xFFFFFFFFL).data()).sessionId()).isEqualTo(0xFFFFFFFFL);
        assertThat(SetSessionPrivilegeLevel.read(new byte[] {4}).level()).isEqualTo(4);
    }
}
