package io.drydock.functions.oob.quirk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.function.node.Nodes;
import io.drydock.functions.oob.bmc.BmcIdentity;
import io.drydock.step.StepFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuirkCatalogTest {
    private final QuirkCatalog known = new QuirkCatalog(Optional.empty());

    private static Optional<BmcIdentity> says(String manufacturer, String product) {
        return Optional.of(new BmcIdentity(Optional.of(manufacturer), Optional.of(product), Optional.empty(), Optional.empty(),
                Optional.of("1.0"), Optional.empty(), "IPMI 2.0"));
    }

    private static Set<String> quirks(QuirkCatalog catalog, String design, String protocol, Optional<BmcIdentity> identity) {
        return catalog.of(Nodes.with(Map.of("quirks", design)), protocol, identity).names();
    }

    @ParameterizedTest
    @CsvSource({"ipmi, Supermicro, X8DTU-F, opensesspriv", "ipmi, SUPER MICRO, x8dth, opensesspriv", "redfish, Supermicro, X8DTU-F, ''",
        "ipmi, Supermicro, X11DPU, ''", "redfish, Sushy Emulator, '', continuous-only", "ipmi, Oracle, Sun Fire X4100 M2, opensesspriv"})
    void kindsAreKnownByWhatTheySay(String protocol, String manufacturer, String product, String quirk) {
        assertThat(quirks(known, "", protocol, says(manufacturer, product))).isEqualTo(quirk.isEmpty() ? Set.of() : Set.of(quirk));
    }

    @Test
    void aBmcThatHasNotBeenAskedHasTheQuirksOfTheDesign() {
        assertThat(quirks(known, "slow-power, persistent-boot", "ipmi", Optional.empty())).containsExactlyInAnyOrder("slow-power", "persistent-boot");
        assertThat(quirks(known, "slow-power", "ipmi", says("Supermicro", "X8DTU"))).containsExactlyInAnyOrder("slow-power", "opensesspriv");
    }

    @Test
    void aQuirkThatThereIsNotFailsTheStep() {
        assertThatThrownBy(() -> quirks(known, "slow-powr", "ipmi", Optional.empty())).isInstanceOf(StepFailed.class)
                .hasMessageContaining("slow-powr").hasMessageContaining("slow-power");
    }

    @Test
    void aFileAddsKinds(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.json"), """
                {"kinds": [{"name": "ours", "comment": "c", "match": {"product": "R.*", "bmc_firmware": "1\\\\..*"}, "quirks": ["slow-power"]}]}
                """);
        QuirkCatalog own = new QuirkCatalog(Optional.of(file));
        assertThat(quirks(own, "", "ipmi", says("Any", "R640"))).containsExactly("slow-power");
        assertThat(quirks(own, "", "ipmi", says("Supermicro", "X8DTU"))).containsExactly("opensesspriv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"kinds\": [{}]}", "{\"kinds\": [{\"name\": \"k\"}]}",
        "{\"kinds\": [{\"name\": \"k\", \"match\": {\"product\": \"[\"}}]}", "{\"kinds\": [{\"name\": \"k\", \"match\": {\"model\": \"a\"}}]}",
        "{\"kinds\": [{\"name\": \"k\", \"match\": {\"product\": \"a\"}, \"quirk\": []}]}",
        "{\"kinds\": [{\"name\": \"k\", \"match\": {\"product\": \"a\"}, \"quirks\": [\"none\"]}]}"})
    void aFileThatIsNotUnderstoodIsRefusedByItsKey(String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.json"), text);
        assertThatIllegalArgumentException().isThrownBy(() -> new QuirkCatalog(Optional.of(file)))
                .withMessageContaining("drydock.oob.quirks.file").withMessageContaining("own.json");
    }

    @Test
    void aFileThatIsNotThereIsRefusedByItsKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuirkCatalog(Optional.of(Path.of("/no/such/file"))))
                .withMessageContaining("drydock.oob.quirks.file").withMessageContaining("/no/such/file");
    }
}
