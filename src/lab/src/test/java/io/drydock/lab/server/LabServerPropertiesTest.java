package io.drydock.lab.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for a server whatever it is told, and whenever it is looked at. */
class LabServerPropertiesTest {
    private static final LoopbackNetwork NETWORK = LoopbackNetwork.parse("127.13.1.0/24");

    /** Something that is done to a server. */
    sealed interface Act {
        record Power(PowerCommand command) implements Act {
        }

        record Boot(BootOverride override) implements Act {
        }

        record Pass(int seconds) implements Act {
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Act> power = Arbitraries.of(PowerCommand.class).map(Act.Power::new);
        Arbitrary<Act> boot = Arbitraries.of(BootDevice.NONE, BootDevice.PXE, BootDevice.DISK)
                .flatMap(device -> Arbitraries.of(true, false).map(once -> new Act.Boot(new BootOverride(device, once, true))));
        Arbitrary<Act> pass = Arbitraries.integers().between(0, 20).map(Act.Pass::new);
        return Arbitraries.oneOf(power, boot, pass).list().ofMaxSize(60);
    }

    @Property(tries = 500)
    void countsBootsAndStatesAgree(@ForAll("acts") List<Act> acts) {
        Instant[] now = {Instant.EPOCH.plusSeconds(1_000_000)};
        LabServer server = GeneratedServers.site(1, NETWORK, SiteSettings.DEFAULT.withClock(() -> now[0])).servers().getFirst();
        int overrides = 0;
        for (Act act : acts) {
            int bootsBefore = server.bootCount();
            BootOverride overrideBefore = server.bootOverride();
            switch (act) {
                case Act.Power(PowerCommand command) -> command(server, command);
                case Act.Boot(BootOverride override) -> {
                    server.bootOverride(override);
                    overrides++;
                    assertThat(server.bootOverride().device()).isEqualTo(override.device());
                }
                case Act.Pass(int seconds) -> now[0] = now[0].plusSeconds(seconds);
            }
            int boots = server.bootCount() - bootsBefore;
            assertThat(boots).isBetween(0, 1);
            if (boots == 1) {
                checkBoot(server, overrideBefore);
            } else if (!(act instanceof Act.Boot)) {
                assertThat(server.bootOverride()).isEqualTo(overrideBefore);
            }
            checkCounts(server);
        }
        assertThat(server.count(Change.Kind.BOOT_OVERRIDE)).isEqualTo(overrides);
    }

    private static void command(LabServer server, PowerCommand command) {
        PowerState before = server.power();
        List<Change> changes = server.changes();
        if (server.command(command) != PowerVerdict.ACCEPTED) {
            assertThat(server.power()).isEqualTo(before);
            assertThat(server.changes()).isEqualTo(changes);
        }
    }

    /** The boot that just took place heeded the override, and used it up exactly if it was for once. */
    private static void checkBoot(LabServer server, BootOverride before) {
        Boot boot = server.boots().getLast();
        assertThat(boot.overridden()).isEqualTo(before.device() != BootDevice.NONE);
        assertThat(boot.device()).isEqualTo(before.device() == BootDevice.NONE ? BootDevice.DISK : before.device());
        assertThat(server.bootOverride()).isEqualTo(before.once() ? BootOverride.NONE : before);
    }

    /** On and off alternate, so their counts tell the state; every boot has a cause that is counted; the event log has every change of power. */
    private static void checkCounts(LabServer server) {
        int on = server.count(Change.Kind.POWER_ON);
        int off = server.count(Change.Kind.POWER_OFF);
        assertThat(on - off).isEqualTo(server.power().powered() ? 1 : 0);
        assertThat(server.bootCount()).isEqualTo(on + server.count(Change.Kind.RESET));
        assertThat(server.eventLog().events()).hasSize(on + off);
    }
}
