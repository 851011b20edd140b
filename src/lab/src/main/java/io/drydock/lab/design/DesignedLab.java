package io.drydock.lab.design;

import io.drydock.lab.maas.image.OfferedImage;
import io.drydock.lab.network.SwitchSettings;
import io.drydock.lab.site.DesignedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.SiteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A lab as a design would have it: servers with the BMC passwords that the design refers to, the images that its nodes name, the switches that it
 * lets be set up.
 */
public final class DesignedLab {
    private final LabDesign design;
    private final DesignedServers servers;
    private final DesignedPasswords passwords;
    private final SwitchAddresses switches;

    private DesignedLab(LabDesign design, DesignedPasswords passwords, DesignedServers servers) {
        this.design = design;
        this.passwords = passwords;
        this.servers = servers;
        this.switches = new SwitchAddresses(design.site());
    }

    /**
     * Plans it.
     *
     * @param environment in which passwords are looked for
     * @throws IllegalArgumentException if the design has no server that the lab can serve, or two that it can't serve beside each other
     */
    public static DesignedLab of(LabDesign design, SiteSettings settings, Map<String, String> environment) {
        DesignedPasswords passwords = new DesignedPasswords(design.secrets(), environment, settings.password());
        return new DesignedLab(design, passwords, DesignedServers.of(design.site(), settings, passwords));
    }

    /** Its servers and cables. */
    public LabSite site() {
        return servers.site();
    }

    /** What its MAAS has for the nodes. */
    public List<OfferedImage> images() {
        return OfferedImage.of(design.site().appliedNodes().values());
    }

    /** Its switches that can be set up by RESTCONF; all others are as the cables were laid. */
    public Set<String> switches() {
        return switches.restconfSwitches();
    }

    /** Whether any switch is set up by a webhook. */
    public boolean hasWebhook() {
        return switches.anyWebhook();
    }

    /** The environment variables that the design refers to, with their values. */
    public Map<String, String> variables() {
        return passwords.variables();
    }

    /** What of the design the lab does not have, in words for a person. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        servers.leftOut().forEach(node -> warnings.add("Left out: " + node));
        passwords.elsewhere().forEach(reference -> warnings.add("The password " + reference
                + " can't be had here: BMCs that it is for have the lab's own, and check-credentials will tell."));
        return warnings;
    }

    /** {@code drydock.oob.nat} for it. */
    public List<String> bmcTranslations() {
        return BmcNetworks.translations(design.site(), site());
    }

    /** {@code drydock.network.nat} for it. */
    public List<String> switchTranslations(String restconf, Optional<String> webhook) {
        return switches.translations(restconf, webhook);
    }

    /** {@code drydock.boot-assets.nat} for it. */
    public List<String> assetTranslations(String promenade, String files) {
        return AssetAddresses.translations(design.site(), promenade, files);
    }

    /** Whether the design leaves open which port of a switch that can be set up some server boots from. */
    public boolean hasUnknownBootPorts() {
        return site().servers().stream().anyMatch(server -> site().placement(server).cables().entrySet().stream()
                .anyMatch(plugged -> server.hardware().networkPorts().get(plugged.getKey()).pxe() && !plugged.getValue().designed()
                        && switches().contains(plugged.getValue().switchName())));
    }

    /** The switches as they are served. */
    public SwitchSettings serving(SwitchSettings settings) {
        return settings.serving(switches());
    }
}
