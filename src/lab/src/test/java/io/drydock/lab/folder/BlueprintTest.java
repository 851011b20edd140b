package io.drydock.lab.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.maas.image.OfferedImage;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlueprintTest {
    private static LabSite servers(int count) {
        return GeneratedServers.site(count, LoopbackNetwork.parse("127.13.9.0/24"), SiteSettings.DEFAULT);
    }

    private static Blueprint blueprint(int servers, String kernel, double factor) {
        return Blueprint.of(servers(servers), List.of(new OfferedImage("ubuntu/noble", Set.of(kernel))), Set.of("r1-a"), factor);
    }

    @Test
    void whatIsWrittenIsReadAgainAndTheSameSiteIsTheSame() {
        Blueprint one = blueprint(3, "ga-24.04", 100);
        assertThat(Blueprint.parse(one.text())).isEqualTo(one);
        assertThat(one.differences(blueprint(3, "ga-24.04", 100))).isEmpty();
    }

    @Test
    void whatDiffersIsNamed() {
        assertThat(blueprint(3, "ga-24.04", 100).differences(blueprint(2, "hwe-24.04", 10)))
                .contains("image ubuntu/noble has changed, server n00003 is gone, time factor has changed");
        assertThat(blueprint(2, "ga-24.04", 100).differences(blueprint(20, "ga-24.04", 100)).orElseThrow())
                .contains("server n00003 is new").endsWith("and 10 more");
    }
}
