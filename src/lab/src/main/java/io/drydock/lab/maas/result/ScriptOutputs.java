package io.drydock.lab.maas.result;

import io.drydock.lab.maas.hardware.Lldp;
import io.drydock.lab.maas.hardware.Lshw;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.site.LabSite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What scripts write on a machine. */
public final class ScriptOutputs {
    /** The scripts that MAAS always commissions with. */
    public static final List<String> BUILT_IN = List.of("20-maas-01-install-lldpd", "20-maas-02-dhcp-unconfigured-ifaces",
            "20-maas-03-machine-resources", "30-maas-01-bmc-config", "40-maas-01-network-interfaces", "50-maas-01-commissioning", "maas-capture-lldpd",
            "maas-get-fruid-api-data", "maas-kernel-cmdline", "maas-list-modaliases", "maas-lshw", "maas-serial-ports", "maas-support-info");

    private final MaasMachine machine;
    private final LabSite site;

    public ScriptOutputs(MaasMachine machine, LabSite site) {
        this.machine = machine;
        this.site = site;
    }

    /** What the script of that name wrote. */
    public byte[] of(String script) {
        return switch (script) {
            case "maas-lshw" -> machine.server().map(Lshw::of).orElse(new byte[0]);
            case "maas-capture-lldpd" -> machine.server().map(server -> Lldp.of(server, site.placement(server))).orElse(new byte[0]);
            case "maas-kernel-cmdline" -> text("BOOT_IMAGE=http://rack/images/boot-kernel nomodeset ro root=squash:http://rack/squashfs overlayroot=tmpfs\n");
            case "smartctl-validate" -> text("INFO: Verifying SMART support for the following drives\nSUCCESS: all drives passed\n");
            case "/tmp/install.log" -> text("start: cmd-install: curtin command install\n%s%s".formatted(system(),
                    "finish: cmd-install: SUCCESS: curtin command install\n"));
            default -> text("SUCCESS: " + script + " finished.\n");
        };
    }

    /** The log of an installation that failed. */
    public String failedInstallation() {
        return "start: cmd-install: curtin command install\n" + system() + "An error occurred handling 'sda-part1': ProcessExecutionError - "
                + "Unexpected error while running command: mkfs.ext4\nfinish: cmd-install: FAIL: curtin command install\n";
    }

    private String system() {
        return "installing " + machine.platform().osystem() + "/" + machine.platform().series() + " on "
                + machine.hostname().toLowerCase(Locale.ROOT) + "\n";
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
