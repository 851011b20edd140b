package io.drydock.lab.ipmi;

import io.drydock.lab.server.Account;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.server.Privilege;
import io.drydock.lab.server.ServerSpec;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Some BMCs for a test, each test's in a network of its own. */
public final class TestLab implements AutoCloseable {
    public static final String PASSWORD = "a password of 20 by.";
    public static final String ADMINISTRATOR = "admin";
    public static final String OPERATOR = "operator";
    public static final String USER = "viewer";
    private static final AtomicInteger NETWORKS = new AtomicInteger(1);

    private final LabSite site;
    private final IpmiServer server;

    private TestLab(LabSite site) {
        this.site = site;
        this.server = IpmiServer.start(site, 0);
    }

    /** {@code count} servers, up to 250, with power, whose power changes at once. */
    public static TestLab of(int count) {
        return new TestLab(new LabSite(generated(count).stream()
                .map(server -> new LabServer(withAccounts(server.spec(), Optional.empty()))).toList()));
    }

    /** One server whose BMC has a key Kg. */
    public static TestLab withKg(byte[] kg) {
        return new TestLab(new LabSite(List.of(new LabServer(withAccounts(generated(1).getFirst().spec(), Optional.of(kg))))));
    }

    private static List<LabServer> generated(int count) {
        LoopbackNetwork network = LoopbackNetwork.parse("127.14." + NETWORKS.getAndIncrement() + ".0/24");
        return GeneratedServers.site(count, network, SiteSettings.DEFAULT.withDelays(PowerDelays.NONE).poweredOn(true)).servers();
    }

    private static ServerSpec withAccounts(ServerSpec spec, Optional<byte[]> kg) {
        List<Account> accounts = List.of(new Account(ADMINISTRATOR, PASSWORD, Privilege.ADMINISTRATOR),
                new Account(OPERATOR, PASSWORD, Privilege.OPERATOR), new Account(USER, PASSWORD, Privilege.USER));
        return new ServerSpec(spec.name(), spec.address(), spec.hardware(), spec.identity(), accounts, kg, spec.macs(), spec.on(), spec.delays(),
                spec.clock(), spec.seed());
    }

    public List<LabServer> servers() {
        return site.servers();
    }

    /** The first server. */
    public LabServer one() {
        return site.servers().getFirst();
    }

    public InetAddress address() {
        return one().address();
    }

    public int port() {
        return server.port();
    }

    /** Where the first server's BMC listens. */
    public InetSocketAddress bmc() {
        return new InetSocketAddress(address(), port());
    }

    @Override
    public void close() {
        server.close();
    }
}
