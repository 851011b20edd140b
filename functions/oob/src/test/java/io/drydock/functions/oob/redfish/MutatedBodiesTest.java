package io.drydock.functions.oob.redfish;

import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a BMC says, reading it throws nothing. */
class MutatedBodiesTest {
    @Property(tries = 2000)
    void noResourceIsTooStrangeToBeRead(@ForAll("resources") JsonNode json) {
        assertThatNoException().isThrownBy(() -> {
            Processors.processor(json);
            InstalledMemory.summary(json);
            InstalledMemory.sum(List.of(json));
            PcieDevices.entries(json, List.of(json));
            Drives.drive(json);
            NetworkPorts.ofInterface(json);
            NetworkPorts.ofPort("adapter", json);
            Firmware.component(json);
            HealthAlarms.alarm(json, PartHealth.rollup(json));
            SensorReading.alarm(json);
            Fields.objects(json, "Temperatures").forEach(SensorReading::alarm);
            LogEntry.alarm("/log", json);
            Fields.objects(json, "Members").forEach(member -> LogEntry.alarm("/log", member));
            PowerControl.state(json);
            IdentifyLight.change(true, json);
            ServiceRoot root = new ServiceRoot(json);
            root.plausible();
            root.sessions();
            root.expands();
            root.expansion(2);
            BootOptions boot = new BootOptions(json.path("Boot"));
            boot.current();
            boot.target(Device.PXE);
            boot.enabled(Persistence.ONCE, false);
            boot.mode(BootOverride.Firmware.UEFI);
            boot.nothing();
        });
    }

    @Property(tries = 1000)
    void noBodyIsTooStrangeToBeDescribed(@ForAll byte[] noise, @ForAll("bodies") String body, @ForAll long seed) {
        byte[] cut = body.getBytes(StandardCharsets.UTF_8);
        int length = new Random(seed).nextInt(cut.length);
        assertThatNoException().isThrownBy(() -> {
            for (byte[] bytes : List.of(noise, Arrays.copyOf(cut, length))) {
                Reply reply = new Reply(400, bytes, Optional.of("application/json"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
                reply.json();
                reply.unreadable();
                Refusal.words(reply);
                Refusal.blames(reply, "Boot");
            }
        });
    }

    @Property
    void noReferenceLeadsElsewhere(@ForAll String reference) {
        assertThatNoException().isThrownBy(() -> BmcPath.of(reference).ifPresent(path -> {
            if (!URI.create("https://192.0.2.1:8443" + path).getAuthority().equals("192.0.2.1:8443")) {
                throw new AssertionError(path);
            }
        }));
    }

    @Provide
    Arbitrary<JsonNode> resources() {
        return Arbitraries.of(SampleBodies.ALL.values()).flatMap(body -> Arbitraries.longs().map(seed -> MutatedBodies.mutated(body, new Random(seed))));
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of(SampleBodies.ALL.values());
    }
}
