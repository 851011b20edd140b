package io.drydock.lab;

import io.drydock.lab.maas.MaasSettings;
import io.drydock.lab.network.SwitchSettings;
import io.drydock.lab.promenade.PromenadeSettings;
import java.util.Optional;

/**
 * How a lab is served.
 *
 * @param ipmiPort of RMCP+; 0: any that is free
 * @param redfishPort of Redfish; 0: any that is free
 * @param maas how its MAAS is served; absent: it has none
 * @param switches how its switches are served; absent: nobody can set them up, and they are as the cables were laid
 * @param promenade how its Promenade is served; absent: it has none
 */
public record LabSettings(int ipmiPort, int redfishPort, Optional<MaasSettings> maas, Optional<SwitchSettings> switches,
                          Optional<PromenadeSettings> promenade) {
    /** Any ports that are free. */
    public static final LabSettings DEFAULT = new LabSettings(0, 0, Optional.empty(), Optional.empty(), Optional.empty());
    /** The ports that BMCs have; only root may take them. */
    public static final LabSettings STANDARD = new LabSettings(623, 443, Optional.empty(), Optional.empty(), Optional.empty());

    public LabSettings {
        if (ipmiPort < 0 || ipmiPort > 65_535 || redfishPort < 0 || redfishPort > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535: " + ipmiPort + ", " + redfishPort);
        }
    }

    /** The same with a MAAS. */
    public LabSettings withMaas(MaasSettings settings) {
        return new LabSettings(ipmiPort, redfishPort, Optional.of(settings), switches, promenade);
    }

    /** The same with switches that can be set up. */
    public LabSettings withSwitches(SwitchSettings settings) {
        return new LabSettings(ipmiPort, redfishPort, maas, Optional.of(settings), promenade);
    }

    /** The same with a Promenade. */
    public LabSettings withPromenade(PromenadeSettings settings) {
        return new LabSettings(ipmiPort, redfishPort, maas, switches, Optional.of(settings));
    }
}
