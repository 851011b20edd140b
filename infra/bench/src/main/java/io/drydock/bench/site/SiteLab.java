package io.drydock.bench.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.bench.SiteGenerator;
import io.drydock.design.DesignReader;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.lab.Lab;
import io.drydock.lab.LabSettings;
import io.drydock.lab.maas.MaasSettings;
import io.drydock.lab.network.SwitchSettings;
import io.drydock.lab.promenade.LabPromenade;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.site.DesignedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.SiteSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lab of a generated site as a process of its own: BMCs, MAAS, switches and Promenade. It writes the configuration that a Drydock needs to find
 * it to a file, says so, and then answers every line of its input with what its machines came to, as one line of JSON.
 */
final class SiteLab {
    /** Faster than this, nothing takes any time. */
    static final double NO_LATENCY = 1_000_000;
    static final String BMC_PASSWORD = "bench-password";
    static final String PROMENADE_PASSWORD = "bench-promenade";

    private SiteLab() {
    }

    /** {@code SiteLab FOLDER NODES TIME_FACTOR}; the design is {@code FOLDER/site.yaml}, the configuration {@code FOLDER/lab.properties}. */
    public static void main(String... words) throws IOException {
        Path folder = Path.of(words[0]);
        int nodes = Integer.parseInt(words[1]);
        double factor = Double.parseDouble(words[2]);
        Path design = Files.writeString(folder.resolve("site.yaml"), SiteGenerator.siteWithSwitches(nodes));
        PowerDelays delays = factor >= NO_LATENCY ? PowerDelays.NONE : PowerDelays.USUAL.scaled(1 / factor);
        var documents = DesignReader.read(DesignSource.of("file:" + design, SourceSettings.DEFAULT), ReadLimits.DEFAULT).documents();
        LabSite site = DesignedServers.of(SiteBuilder.build(documents), SiteSettings.DEFAULT.withPassword(BMC_PASSWORD).withDelays(delays)).site();
        LabSettings settings = LabSettings.DEFAULT.withMaas(MaasSettings.DEFAULT.withTimeFactor(factor)).withSwitches(SwitchSettings.DEFAULT);
        try (Lab lab = Lab.start(site, settings); LabPromenade promenade = LabPromenade.start(0, PROMENADE_PASSWORD)) {
            lab.authority().writeTo(folder.resolve("lab-ca.pem"));
            StringBuilder lines = new StringBuilder();
            configuration(folder, lab, promenade).forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
            Files.writeString(folder.resolve("lab.properties"), lines);
            System.out.println("Serving " + nodes + " nodes");
            answer(lab);
        }
    }

    private static Map<String, String> configuration(Path folder, Lab lab, LabPromenade promenade) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("drydock.oob.nat", "10.10.0.0/16=127.10.0.0/16");
        keys.put("drydock.redfish.defaults.port", String.valueOf(lab.redfishPort()));
        keys.put("drydock.redfish.defaults.ca-bundle", folder.resolve("lab-ca.pem").toString());
        keys.put("drydock.ipmi.port", String.valueOf(lab.ipmiPort()));
        keys.put("drydock.maas.url", lab.maas().url());
        keys.put("drydock.maas.api-key", "env:MAAS_API_KEY");
        keys.put("drydock.network.nat", SiteGenerator.SWITCHES + "=" + lab.switches().url());
        keys.put("drydock.network.restconf.user", SwitchSettings.DEFAULT.user());
        keys.put("drydock.network.restconf.password", "env:SWITCH_PASSWORD");
        keys.put("drydock.promenade.url", promenade.url());
        keys.put("drydock.promenade.keystone.url", promenade.keystoneUrl());
        keys.put("drydock.promenade.keystone.password", "env:PROMENADE_PASSWORD");
        keys.put("drydock.boot-actions.url", "http://127.0.0.1:${quarkus.http.port}");
        keys.put("bench.maas-api-key", lab.maas().apiKey());
        return keys;
    }

    private static void answer(Lab lab) throws IOException {
        ObjectMapper json = new ObjectMapper();
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (questions.readLine() != null) {
            System.out.println(json.writeValueAsString(Chains.of(lab)));
        }
    }
}
