package io.drydock.lab;

import io.drydock.lab.ipmi.IpmiServer;
import io.drydock.lab.maas.LabMaas;
import io.drydock.lab.network.LabSwitches;
import io.drydock.lab.promenade.LabPromenade;
import io.drydock.lab.redfish.RedfishServer;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.UntaggedSegments;
import io.drydock.lab.tls.LabAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A simulated site that is being served: every BMC speaks IPMI and Redfish at its own address on loopback, and there may be a MAAS for the servers,
 * switches that they are plugged into, and a Promenade that takes their labels.
 */
public final class Lab implements AutoCloseable {
    private final LabSite site;
    private final LabAuthority authority = new LabAuthority();
    private Optional<LabSwitches> switches = Optional.empty();
    private Optional<LabMaas> maas = Optional.empty();
    private Optional<LabPromenade> promenade = Optional.empty();
    private Optional<LabProtocol> redfish = Optional.empty();
    private Optional<LabProtocol> ipmi = Optional.empty();

    private Lab(LabSite site) {
        this.site = site;
    }

    /**
     * Starts it.
     *
     * @throws IOException if a port can't be had; it says which, and nothing is left running
     */
    public static Lab start(LabSite site, LabSettings settings) throws IOException {
        Lab lab = new Lab(site);
        try {
            lab.open(settings);
            return lab;
        } catch (UncheckedIOException e) {
            lab.close();
            throw e.getCause();
        } catch (IOException | RuntimeException e) {
            lab.close();
            throw e;
        }
    }

    private void open(LabSettings settings) throws IOException {
        if (settings.switches().isPresent()) {
            switches = Optional.of(LabSwitches.start(site, settings.switches().get()));
        }
        if (settings.maas().isPresent()) {
            maas = Optional.of(LabMaas.start(site, settings.maas().get(),
                    switches.<UntaggedSegments>map(one -> one).orElse(UntaggedSegments.AS_CABLED)));
        }
        if (settings.promenade().isPresent()) {
            promenade = Optional.of(LabPromenade.start(settings.promenade().get().port(), settings.promenade().get().password()));
        }
        redfish = Optional.of(RedfishServer.start(site, settings.redfishPort(), authority));
        ipmi = Optional.of(IpmiServer.start(site, settings.ipmiPort()));
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
        return ipmi.orElseThrow().port();
    }

    public int redfishPort() {
        return redfish.orElseThrow().port();
    }

    /** @throws IllegalStateException if the lab was started without one */
    public LabMaas maas() {
        return maas.orElseThrow(() -> new IllegalStateException("this lab has no MAAS: give its settings one"));
    }

    /** @throws IllegalStateException if the lab was started without them */
    public LabSwitches switches() {
        return switches.orElseThrow(() -> new IllegalStateException("this lab has no switches that can be set up: give its settings some"));
    }

    /** @throws IllegalStateException if the lab was started without one */
    public LabPromenade promenade() {
        return promenade.orElseThrow(() -> new IllegalStateException("this lab has no Promenade: give its settings one"));
    }

    @Override
    public void close() {
        promenade.ifPresent(LabPromenade::close);
        maas.ifPresent(LabMaas::close);
        switches.ifPresent(LabSwitches::close);
        ipmi.ifPresent(LabProtocol::close);
        redfish.ifPresent(LabProtocol::close);
    }
}
