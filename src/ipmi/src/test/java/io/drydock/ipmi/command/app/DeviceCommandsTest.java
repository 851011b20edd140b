package io.drydock.ipmi.command.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.ipmi.command.Guid;
import io.drydock.ipmi.command.Octets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeviceCommandsTest {
    @Test
    void aDeviceIdByTheTable() throws Exception {
        Octets golden = Octets.hex("20 81 02 09 02 bf 57 01 00 0d 00 00 00 00 01");
        GetDeviceId.Answer answer = new GetDeviceId().answer(golden.toBytes());
        assertThat(answer).isEqualTo(new GetDeviceId.Answer(0x20, true, 1, false, 2, 9, 2, 0, 0xBF, 343, 13, Octets.hex("00000001")));
        assertThat(answer.firmware()).isEqualTo("2.09");
        assertThat(Octets.of(answer.toBytes())).isEqualTo(golden);
    }

    @Test
    void theAuxiliaryRevisionMayBeLeftOut() throws Exception {
        assertThat(new GetDeviceId().answer(Octets.hex("20 81 02 17 51 bf 57 01 00 0d 00").toBytes())).satisfies(answer -> {
            assertThat(answer.ipmiMajor()).isEqualTo(1);
            assertThat(answer.ipmiMinor()).isEqualTo(5);
            assertThat(answer.firmware()).isEqualTo("2.17");
            assertThat(answer.auxiliaryFirmware()).isEqualTo(Octets.NONE);
        });
    }

    @Test
    void aGuidIsReadInTheOrderThatMakesSense() throws Exception {
        var uuid = UUID.fromString("12345678-9abc-4def-8123-456789abcdef");
        assertThat(Guid.of(uuid).bytes()).isEqualTo(Octets.hex("efcdab89674523 81 ef4d bc9a 78563412"));
        assertThat(Guid.of(uuid).uuid()).isEqualTo(uuid);
        assertThat(Guid.of(uuid).likelyUuid()).isEqualTo(uuid);
        var smbios = new GetSystemGuid().answer(Octets.hex("78563412 bc9a ef4d 8123456789abcdef").toBytes());
        assertThat(smbios.smbiosUuid()).isEqualTo(uuid);
        assertThat(smbios.likelyUuid()).isEqualTo(uuid);
    }

    @Test
    void selfTestsTellWhatIsWrong() throws Exception {
        assertThat(new GetSelfTestResults().answer(Octets.hex("55 00").toBytes()).faults()).isEmpty();
        assertThat(new GetSelfTestResults().answer(Octets.hex("57 81").toBytes()).faults())
                .containsExactly("operational firmware corrupted", "can't reach the SEL device");
        assertThat(new GetSelfTestResults().answer(Octets.hex("58 0a").toBytes()).faults()).containsExactly("fatal hardware error, code 0Ah");
    }
}
