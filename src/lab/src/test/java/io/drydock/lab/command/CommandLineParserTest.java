package io.drydock.lab.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.lab.fault.Fault;
import io.drydock.lab.server.PowerDelays;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineParserTest {
    private static CommandLine parse(String words) throws Usage {
        return CommandLineParser.parse(List.of(words.split(" ")));
    }

    @Test
    void everyOptionIsHeeded() throws Usage {
        CommandLine line = parse("--nodes 30 --network 127.13.0.0/16 --ipmi-port 0 --redfish-port 8443 --password geheim --account root --on "
                + "--time-factor 2 --loss 5 --jitter 50ms --delay 1s --duplicates 10 "
                + "--hang a b --ignore-boot b --fault etag-required b c --until-eof");
        assertThat(line.nodes()).isEqualTo(30);
        assertThat(line.ports().redfishPort()).isEqualTo(8443);
        assertThat(line.site().delays()).isEqualTo(PowerDelays.USUAL.scaled(0.5));
        assertThat(line.site().on()).isTrue();
        assertThat(line.datagrams().loss()).isEqualTo(0.05);
        assertThat(line.datagrams().jitter()).isEqualTo(Duration.ofMillis(50));
        assertThat(line.datagrams().delay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(line.faults()).containsEntry("a", Set.of(Fault.HANGS)).containsEntry("c", Set.of(Fault.ETAG_REQUIRED))
                .containsEntry("b", Set.of(Fault.HANGS, Fault.IGNORES_BOOT_DEVICE, Fault.ETAG_REQUIRED));
        assertThat(line.untilEof()).isTrue();
        assertThat(line.toString()).doesNotContain("geheim");
    }

    @Test
    void aMaasAndItsFaultsAreHeeded() throws Usage {
        CommandLine line = parse("--nodes 3 --maas 0 --time-factor 100 --maas-fault deployment-hangs n00001 n00002 --maas-fault unavailable=0.2");
        assertThat(line.ports().maas().orElseThrow().port()).isZero();
        assertThat(line.ports().maas().orElseThrow().timeFactor()).isEqualTo(100);
        assertThat(line.maasFaults()).extracting(MaasFaultWish::word).containsExactly("deployment-hangs", "unavailable=0.2");
        assertThat(parse("--nodes 3 --maas --on").ports().maas().orElseThrow().port()).isEqualTo(5240);
        assertThat(parse("--nodes 3").ports().maas()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--loss 5 | --design",
        "--nodes 5 --design x | --design",
        "--nodes | needs a value",
        "--nodes many | many",
        "--nodes 5.5 | whole",
        "--nodes 5 --network 10.0.0.0/8 | 127.20.0.0/16",
        "--nodes 5 --loss 101 | 101",
        "--nodes 5 --jitter 5 | 50ms",
        "--nodes 5 --ipmi-port 70000 | 70000",
        "--nodes 5 --password 123456789012345678901 | 20",
        "--nodes 5 --fault dreams n00001 | dreams",
        "--nodes 5 --hang | names",
        "--nodes 5 --maas-fault importing | needs --maas",
        "--nodes 5 --maas --maas-fault dreams | dreams",
        "--nodes 5 --maas --maas-fault importing n00001 | no fault of a server",
        "--nodes 5 --maas --maas-fault unavailable=2 | between 0 and 1",
        "--nodes 5 --maas --maas-fault unavailable=x | number",
        "--nodes 5 --time-factor 0.5 | times as fast",
        "--check --design x | need --folder",
        "--nodes 5 --folder x | --folder needs --design",
        "--frobnicate | --frobnicate"
    })
    void whatMakesNoSenseIsNamed(String words, String told) {
        assertThatThrownBy(() -> parse(words)).isInstanceOfSatisfying(Usage.class, usage -> assertThat(usage.status()).isEqualTo(2))
                .hasMessageContaining(told);
    }

    @Test
    void helpNamesEveryFault() {
        assertThatThrownBy(() -> parse("--help")).isInstanceOfSatisfying(Usage.class, usage -> assertThat(usage.status()).isZero())
                .hasMessageContaining("expired-certificate").hasMessageContaining("--until-eof");
    }
}
