package io.drydock.lab.ipmi;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.ipmi.session.PresencePing;
import io.drydock.ipmi.session.PresencePong;
import io.drydock.lab.server.LabServer;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class ManyBmcsTest {
    @Test
    void everyBmcAnswersFromItsOwnAddressByOneThread() throws Exception {
        try (TestLab lab = TestLab.of(200)) {
            for (LabServer server : lab.servers()) {
                try (var console = new TestConsole(new InetSocketAddress(server.address(), lab.port()))) {
                    console.send(new PresencePing(3));
                    assertThat(console.receive()).isEqualTo(new PresencePong(3, true));
                }
            }
            assertThat(Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("lab-ipmi"))).hasSize(1);
        }
        assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName)).as("closing ends it").doesNotContain("lab-ipmi");
    }
}
