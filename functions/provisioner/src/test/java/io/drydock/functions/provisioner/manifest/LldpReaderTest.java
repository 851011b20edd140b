package io.drydock.functions.provisioner.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LldpReaderTest {
    private static final Neighbour NAMED = new Neighbour("ens1f0", Optional.of("aa:bb:cc:00:01:0a"), Optional.of("r1-a"),
            List.of("10.20.0.242", "fe80::1"), Optional.of("Ethernet1/7"));
    private static final Neighbour NAMELESS = new Neighbour("ens2f0", Optional.of("aa:bb:cc:00:01:0b"), Optional.empty(), List.of(),
            Optional.of("Ethernet1/7"));

    @Test
    void neighboursAreReadByPort() {
        assertThat(LldpReader.read(Fixtures.read("worker.lldp.xml"))).containsExactly(NAMED, NAMELESS);
    }

    @Test
    void nobodyHeardIsNoNeighbour() {
        assertThat(LldpReader.read(Fixtures.bytes("<lldp label='LLDP neighbors'/>"))).isEmpty();
    }

    @Test
    void otherXmlIsRefused() {
        assertThatThrownBy(() -> LldpReader.read(Fixtures.bytes("<list/>"))).isInstanceOf(UnreadableDetails.class)
                .hasMessage("The output of lldpctl begins with <list>, not with <lldp>");
    }

    @Test
    void theBuildModelsFormIsReadBackAlike() {
        List<Neighbour> neighbours = List.of(NAMED, NAMELESS);

        assertThat(NeighboursJson.read(NeighboursJson.of(neighbours))).isEqualTo(neighbours);
    }
}
