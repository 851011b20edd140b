package io.drydock.lab;

/**
 * How a lab is served.
 *
 * @param ipmiPort of RMCP+; 0: any that is free
 * @param redfishPort of Redfish; 0: any that is free
 */
public record LabSettings(int ipmiPort, int redfishPort) {
    /** Any ports that are free. */
    public static final LabSettings DEFAULT = new LabSettings(0, 0);
    /** The ports that BMCs have; only root may take them. */
    public static final LabSettings STANDARD = new LabSettings(623, 443);

    public LabSettings {
        if (ipmiPort < 0 || ipmiPort > 65_535 || redfishPort < 0 || redfishPort > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535: " + ipmiPort + ", " + redfishPort);
        }
    }
}
