package io.drydock.functions.oob.redfish;

import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcProtocol;
import io.drydock.functions.oob.bmc.BmcSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;

/**
 * Redfish (DMTF DSP0266) over HTTPS. What of the design's {@code oob} it heeds: {@code port}, {@code auth} (session or basic; left out: what the
 * BMC has), {@code system} (Id, path, serial number or UUID of the node's System, where a BMC has several).
 */
@ApplicationScoped
public class RedfishProtocol implements BmcProtocol {
    private final RedfishSettings settings;
    private final BmcClients clients;
    private final Semaphore turns;

    RedfishProtocol(RedfishSettings settings, BmcClients clients) {
        this.settings = settings;
        this.clients = clients;
        this.turns = new Semaphore(settings.concurrency(), true);
    }

    @Override
    public String name() {
        return "redfish";
    }

    @Override
    public BmcSession open(Bmc bmc) {
        Caller caller = new Caller(bmc, wire(bmc), settings);
        Login login = new Login(bmc, caller);
        try {
            Service service = new Service(bmc, new Api(caller, login), login.open(), settings);
            return new RedfishSession(service, login, new SystemChoice(service).choose());
        } catch (BmcException e) {
            login.close();
            throw e;
        }
    }

    private Wire wire(Bmc bmc) {
        try {
            BmcNetwork network = BmcNetwork.of(settings, bmc.network());
            OptionalInt port = bmc.parameter("port").isPresent() ? OptionalInt.of(port(bmc.parameter("port").get())) : network.port();
            String base = (network.encrypted() ? "https://" : "http://") + host(bmc) + (port.isPresent() ? ":" + port.getAsInt() : "");
            return new Wire(clients.of(network), base, settings, turns);
        } catch (IllegalArgumentException e) {
            throw new BmcException(Kind.SETTING_WRONG, "Redfish: " + bmc + " was not asked: " + e.getMessage(), e);
        }
    }

    private static int port(String text) {
        if (text.strip().matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= 65535) {
                return port;
            }
        }
        throw new IllegalArgumentException("oob.port is a number from 1 to 65535, not " + Fields.shown(text));
    }

    private static String host(Bmc bmc) {
        String address = bmc.address().getHostAddress();
        return bmc.address() instanceof Inet6Address ? "[" + address.replace("%", "%25") + "]" : address;
    }
}
