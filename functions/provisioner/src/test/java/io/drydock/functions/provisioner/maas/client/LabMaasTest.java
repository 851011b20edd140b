package io.drydock.functions.provisioner.maas.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.MaasVersion;
import io.drydock.lab.maas.LabMaas;
import io.drydock.lab.maas.MaasSettings;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The client and the lab's MAAS understand each other. */
class LabMaasTest {
    private static LabMaas lab;

    @BeforeAll
    static void start() throws IOException {
        lab = LabMaas.start(GeneratedServers.site(1, LoopbackNetwork.parse("127.21.16.0/24"), SiteSettings.DEFAULT), MaasSettings.DEFAULT);
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @Test
    void itTellsItsVersion() {
        assertThat(MaasVersion.of(PlainMaas.of(lab.url(), lab.apiKey())).version()).startsWith("3.");
    }

    @Test
    void aWrongKeyIsRefused() {
        MaasException e = failure(PlainMaas.of(lab.url(), "wrong:key:geheim17"));

        assertThat(e.kind()).isEqualTo(Kind.REFUSED_KEY);
        assertThat(e.getMessage()).contains(lab.url(), "Invalid API key", "drydock.maas.api-key").doesNotContain("geheim17");
    }

    @Test
    void clocksThatAreApartAreTold() {
        MaasException e = failure(PlainMaas.of(lab.url(), lab.apiKey(), Map.of(), () -> Instant.now().minus(Duration.ofMinutes(10))));

        assertThat(e.kind()).isEqualTo(Kind.REFUSED_KEY);
        assertThat(e.getMessage()).doesNotContain("api-key").containsPattern("This host's clock is [0-9]+ s behind MAAS's");
    }

    @Test
    void whatIsNotThereIsNotMaas() {
        Maas maas = PlainMaas.of(lab.url(), lab.apiKey());

        assertThat(catchThrowableOfType(MaasException.class, () -> maas.get("no-such-thing/", MaasParameters.NONE)).kind()).isEqualTo(Kind.NOT_MAAS);
    }

    private static MaasException failure(Maas maas) {
        MaasException e = catchThrowableOfType(MaasException.class, () -> maas.get("machines/", MaasParameters.NONE));
        assertThat(e).as("an error").isNotNull();
        return e;
    }
}
