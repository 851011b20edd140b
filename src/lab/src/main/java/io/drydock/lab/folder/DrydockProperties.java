package io.drydock.lab.folder;

import io.drydock.lab.Lab;
import io.drydock.lab.design.DesignedLab;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a Drydock has to be told to use a lab: keys and values of its configuration. Secrets are referred to. */
public final class DrydockProperties {
    /** Files with secrets, in the lab's folder. */
    public static final String MAAS_KEY = "maas.key";
    public static final String SWITCH_PASSWORD = "switch.password";
    public static final String PROMENADE_PASSWORD = "promenade.password";
    public static final String WEBHOOK_SECRET = "webhook.secret";

    /** Stronger than what is packed into the application, weaker than what is said to the process itself. */
    private static final String ORDINAL = "275";
    private static final Duration SHORTEST_POLL = Duration.ofMillis(250);
    private static final String DRYDOCK = "drydock";

    private final LabFolder folder;
    private final Map<String, String> keys = new LinkedHashMap<>();

    private DrydockProperties(LabFolder folder) {
        this.folder = folder;
    }

    /**
     * Of a lab with a MAAS, switches and a Promenade.
     *
     * @param webhook where its webhook is, where it has one
     * @param timeFactor how much faster than life it is: what is looked at again and again is looked at more often
     */
    public static String of(Lab lab, DesignedLab designed, LabFolder folder, Optional<String> webhook, double timeFactor) {
        DrydockProperties properties = new DrydockProperties(folder);
        properties.put("config_ordinal", ORDINAL);
        properties.bmcs(lab, designed, timeFactor);
        properties.maas(lab, timeFactor);
        properties.switches(lab, designed, webhook);
        properties.nextStep(lab, designed);
        return properties.text();
    }

    private void bmcs(Lab lab, DesignedLab designed, double timeFactor) {
        list("drydock.oob.nat", designed.bmcTranslations());
        put("drydock.oob.concurrency", "256");
        put("drydock.oob.per-second", "1000");
        put("drydock.oob.power.interval", seconds(Duration.ofSeconds(1), timeFactor));
        put("drydock.redfish.defaults.port", String.valueOf(lab.redfishPort()));
        put("drydock.redfish.defaults.ca-bundle", folder.authority().toString());
        put("drydock.ipmi.port", String.valueOf(lab.ipmiPort()));
    }

    private void maas(Lab lab, double timeFactor) {
        put("drydock.maas.url", lab.maas().url());
        put("drydock.maas.api-key", reference(MAAS_KEY));
        put("drydock.maas.concurrency", "32");
        put("drydock.maas.per-second", "1000");
        put("drydock.maas.poll.age", seconds(Duration.ofSeconds(4), timeFactor));
        put("drydock.maas.inventory.age", seconds(Duration.ofSeconds(5), timeFactor));
    }

    private void switches(Lab lab, DesignedLab designed, Optional<String> webhook) {
        list("drydock.network.nat", designed.switchTranslations(lab.switches().url(), webhook));
        put("drydock.network.restconf.user", DRYDOCK);
        put("drydock.network.restconf.password", reference(SWITCH_PASSWORD));
        put("drydock.network.restconf.concurrency", "64");
        if (webhook.isPresent()) {
            put("drydock.network.webhook.secret", reference(WEBHOOK_SECRET));
        }
        if (designed.hasUnknownBootPorts()) {
            put("drydock.network.unknown-port", "accept");
        }
    }

    private void nextStep(Lab lab, DesignedLab designed) {
        put("drydock.promenade.url", lab.promenade().url());
        put("drydock.promenade.keystone.url", lab.promenade().keystoneUrl());
        put("drydock.promenade.keystone.user", DRYDOCK);
        put("drydock.promenade.keystone.password", reference(PROMENADE_PASSWORD));
        put("drydock.next-step.urls", lab.promenade().url() + "/api/v1.0/health");
        put("drydock.boot-actions.url", "http://127.0.0.1:${quarkus.http.port}");
        list("drydock.boot-assets.nat", designed.assetTranslations(lab.promenade().url(), lab.promenade().filesUrl()));
    }

    private String reference(String secret) {
        return "file:" + folder.secret(secret);
    }

    private static String seconds(Duration usual, double timeFactor) {
        Duration scaled = timeFactor == 0 ? SHORTEST_POLL : Duration.ofNanos(Math.round(usual.toNanos() / timeFactor));
        Duration bounded = scaled.compareTo(SHORTEST_POLL) < 0 ? SHORTEST_POLL : scaled.compareTo(usual) > 0 ? usual : scaled;
        return bounded.toMillis() + "ms";
    }

    private void list(String key, List<String> values) {
        if (!values.isEmpty()) {
            put(key, values.stream().map(value -> value.replace(",", "\\,")).collect(Collectors.joining(",")));
        }
    }

    private void put(String key, String value) {
        keys.put(key, value);
    }

    /** As a file of Java's properties has it. */
    private String text() {
        return keys.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining("", "# Written by the lab: how a Drydock uses it. Environment and command line are stronger.\n", ""));
    }

    /** The environment that the design refers to, as commands of a shell. */
    public static String exports(Map<String, String> variables) {
        return variables.entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(one -> one.getKey().matches("[A-Za-z_][A-Za-z0-9_]*"))
                .map(one -> "export " + one.getKey() + "='" + one.getValue().replace("'", "'\\''") + "'\n").collect(Collectors.joining());
    }
}
