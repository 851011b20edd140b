package io.drydock.lab.ipmi;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.ipmi.command.chassis.GetChassisStatus;
import io.drydock.ipmi.command.session.SetSessionPrivilegeLevel;
import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.LanRequest;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a user of the highest level asks for, the BMC answers: a defect would cost the answer, and the console would wait in vain. */
class CommandsFuzzTest {
    private static final int ADMINISTRATOR = 4;
    private static final int[] NET_FNS = {0x00, 0x04, 0x06, 0x0A};
    private static final int COMMANDS = 0x60;
    private static final int TRIES = 8;
    private static final int LONGEST = 20;

    @Test
    void everyCommandIsAnsweredWhateverItsData() throws Exception {
        var random = new Random(4);
        try (TestLab lab = TestLab.of(1); var console = new TestConsole(lab.bmc())) {
            console.open(Login.of(TestLab.ADMINISTRATOR, CipherSuite.SUITE_17, ADMINISTRATOR));
            console.run(new SetSessionPrivilegeLevel(ADMINISTRATOR));
            int sequence = 0;
            for (int netFn : NET_FNS) {
                for (int command = 0; command < COMMANDS; command++) {
                    for (int i = 0; i < TRIES && command != SetSessionPrivilegeLevel.CODE; i++) {
                        byte[] data = new byte[i < 2 ? i : random.nextInt(LONGEST)];
                        random.nextBytes(data);
                        sequence = sequence + 1 & 0x3F;
                        var request = new LanRequest(LanRequest.BMC, netFn, 0, LanRequest.REMOTE_CONSOLE, sequence, 0, command, data);
                        assertThat(console.ask(request).answers(request)).isTrue();
                    }
                }
            }
            console.run(new GetChassisStatus());
        }
    }
}
