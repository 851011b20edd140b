package io.drydock.lab;

import io.drydock.lab.redfish.RedfishServer;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.tls.LabAuthority;
import java.io.IOException;

/** A simulated site that is being served: every BMC speaks its protocols at its own address on loopback. */
public final class Lab implements AutoCloseable {
    private final LabSite site;
    private final LabAuthority authority;
    private final LabProtocol redfish;

    private Lab(LabSite site, LabAuthority authority, LabProtocol redfish) {
        this.site = site;
        this.authority = authority;
        this.redfish = redfish;
    }

    /**
     * Starts it.
     *
     * @throws IOException if a port can't be had; it says which, and nothing is left running
     */
    public static Lab start(LabSite site, LabSettings settings) throws IOException {
        LabAuthority authority = new LabAuthority();
        return new Lab(site, authority, RedfishServer.start(site, settings.redfishPort(), authority));
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

    public int redfishPort() {
        return redfish.port();
    }

    @Override
    public void close() {
        redfish.close();
    }
}
