package io.drydock.lab;

import io.drydock.lab.ipmi.IpmiServer;
import io.drydock.lab.redfish.RedfishServer;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.tls.LabAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A simulated site that is being served: every BMC speaks IPMI and Redfish at its own address on loopback. */
public final class Lab implements AutoCloseable {
    private final LabSite site;
    private final LabAuthority authority;
    private final LabProtocol ipmi;
    private final LabProtocol redfish;

    private Lab(LabSite site, LabAuthority authority, LabProtocol ipmi, LabProtocol redfish) {
        this.site = site;
        this.authority = authority;
        this.ipmi = ipmi;
        this.redfish = redfish;
    }

    /**
     * Starts it.
     *
     * @throws IOException if a port can't be had; it says which, and nothing is left running
     */
    public static Lab start(LabSite site, LabSettings settings) throws IOException {
        LabAuthority authority = new LabAuthority();
        RedfishServer redfish = RedfishServer.start(site, settings.redfishPort(), authority);
        try {
            return new Lab(site, authority, IpmiServer.start(site, settings.ipmiPort()), redfish);
        } catch (UncheckedIOException e) {
            redfish.close();
            throw e.getCause();
        }
    }

    public LabSite site() {
        return site;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public LabServer server(String name) {
        return site.server(name);
    }

    /** Who certifies the BMCs: what a client is to trust. */
    public LabAuthority authority() {
        return authority;
    }

    public int ipmiPort() {
        return ipmi.port();
    }

    public int redfishPort() {
        return redfish.port();
    }

    @Override
    public void close() {
        ipmi.close();
        redfish.close();
    }
}
