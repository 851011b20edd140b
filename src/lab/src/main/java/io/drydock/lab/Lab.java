package io.drydock.lab;

import io.drydock.lab.ipmi.IpmiServer;
import io.drydock.lab.maas.LabMaas;
import io.drydock.lab.redfish.RedfishServer;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.tls.LabAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A simulated site that is being served: every BMC speaks IPMI and Redfish at its own address on loopback, and there may be a MAAS for the servers.
 */
public final class Lab implements AutoCloseable {
    private final LabSite site;
    private final LabAuthority authority;
    private final LabProtocol ipmi;
    private final LabProtocol redfish;
    private final Optional<LabMaas> maas;

    private Lab(LabSite site, LabAuthority authority, LabSettings settings, Optional<LabMaas> maas) throws IOException {
        this.site = site;
        this.authority = authority;
        this.maas = maas;
        redfish = RedfishServer.start(site, settings.redfishPort(), authority);
        try {
            ipmi = IpmiServer.start(site, settings.ipmiPort());
        } catch (UncheckedIOException e) {
            redfish.close();
            throw e.getCause();
        }
    }

    /**
     * Starts it.
     *
     * @throws IOException if a port can't be had; it says which, and nothing is left running
     */
    public static Lab start(LabSite site, LabSettings settings) throws IOException {
        LabAuthority authority = new LabAuthority();
        Optional<LabMaas> maas = settings.maas().isPresent() ? Optional.of(LabMaas.start(site, settings.maas().get())) : Optional.empty();
        try {
            return new Lab(site, authority, settings, maas);
        } catch (IOException e) {
            maas.ifPresent(LabMaas::close);
            throw e;
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

    /** @throws IllegalStateException if the lab was started without one */
    public LabMaas maas() {
        return maas.orElseThrow(() -> new IllegalStateException("this lab has no MAAS: give its settings one"));
    }

    @Override
    public void close() {
        maas.ifPresent(LabMaas::close);
        ipmi.close();
        redfish.close();
    }
}
