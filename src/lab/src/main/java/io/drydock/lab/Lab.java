package io.drydock.lab;

import io.drydock.lab.ipmi.IpmiServer;
import io.drydock.lab.maas.LabMaas;
import io.drydock.lab.network.LabSwitches;
import io.drydock.lab.redfish.RedfishServer;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.UntaggedSegments;
import io.drydock.lab.tls.LabAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A simulated site that is being served: every BMC speaks IPMI and Redfish at its own address on loopback, and there may be a MAAS for the servers, and
 * switches that they are plugged into.
 */
public final class Lab implements AutoCloseable {
    private final LabSite site;
    private final LabAuthority authority;
    private final LabProtocol ipmi;
    private final LabProtocol redfish;
    private final Optional<LabSwitches> switches;
    private final Optional<LabMaas> maas;

    private Lab(LabSite site, LabAuthority authority, LabSettings settings, Optional<LabSwitches> switches, Optional<LabMaas> maas)
            throws IOException {
        this.site = site;
        this.authority = authority;
        this.switches = switches;
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
        Optional<LabSwitches> switches = settings.switches().isPresent() ? Optional.of(LabSwitches.start(site, settings.switches().get()))
                : Optional.empty();
        Optional<LabMaas> maas = Optional.empty();
        try {
            if (settings.maas().isPresent()) {
                maas = Optional.of(LabMaas.start(site, settings.maas().get(),
                        switches.<UntaggedSegments>map(one -> one).orElse(UntaggedSegments.AS_CABLED)));
            }
            return new Lab(site, authority, settings, switches, maas);
        } catch (IOException e) {
            maas.ifPresent(LabMaas::close);
            switches.ifPresent(LabSwitches::close);
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

    /** @throws IllegalStateException if the lab was started without them */
    public LabSwitches switches() {
        return switches.orElseThrow(() -> new IllegalStateException("this lab has no switches that can be set up: give its settings some"));
    }

    @Override
    public void close() {
        maas.ifPresent(LabMaas::close);
        switches.ifPresent(LabSwitches::close);
        ipmi.close();
        redfish.close();
    }
}
