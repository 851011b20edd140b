package io.drydock.functions.oob.ipmi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.ipmi.client.ClientLimits.Pauses;
import io.drydock.ipmi.command.chassis.ChassisControl;
import io.drydock.ipmi.command.chassis.GetChassisStatus;
import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.Privilege;
import io.drydock.ipmi.session.UserKey;
import io.drydock.lab.fault.Datagrams;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.ipmi.IpmiServer;
import io.drydock.lab.server.Change;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client against the lab's BMCs, over real sockets. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IpmiClientTest {
    private static final int SERVERS = 60;
    private static final ClientLimits PATIENT = limits(Duration.ofSeconds(20), new Pauses(Duration.ofMillis(300), Duration.ofSeconds(1)), 100, 30);
    private static final ClientLimits BRIEF = limits(Duration.ofMillis(600), new Pauses(Duration.ofMillis(100), Duration.ofMillis(200)), 100, 30);

    private LabSite site;
    private IpmiServer lab;
    private LabServer server;

    @BeforeAll
    void start() {
        site = GeneratedServers.site(SERVERS, LoopbackNetwork.parse("127.11.32.0/24"),
                SiteSettings.DEFAULT.withAccount("admin").withPassword("secret").withDelays(PowerDelays.NONE));
        lab = IpmiServer.start(site, 0);
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    @BeforeEach
    void allIsWell() {
        server = site.servers().getFirst();
        site.servers().forEach(one -> one.faults(Faults.NONE));
    }

    private InetSocketAddress address(LabServer of) {
        return new InetSocketAddress(of.address(), lab.port());
    }

    private static IpmiTarget target(InetSocketAddress address, String user, String password, List<CipherSuite> suites) {
        return new IpmiTarget("the BMC at " + address, address, user, UserKey.of(password), Optional.empty(), suites, Privilege.ADMINISTRATOR, false);
    }

    private IpmiTarget target(LabServer of) {
        return target(address(of), "admin", "secret", IpmiTarget.ALL_SUITES);
    }

    private static Kind failure(ClientLimits limits, IpmiTarget target) {
        try (IpmiClient client = new IpmiClient(limits); IpmiConnection connection = client.open(target)) {
            connection.send(new GetChassisStatus());
            throw new AssertionError("a session with " + target);
        } catch (BmcException e) {
            assertThat(e).hasMessageContaining(target.name());
            assertThat(e.getMessage()).doesNotContain("secret");
            return e.kind();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionWithEachSuiteTellsPower(CipherSuite suite) {
        try (IpmiClient client = new IpmiClient(PATIENT);
             IpmiConnection connection = client.open(target(address(server), "admin", "secret", List.of(suite)))) {
            assertThat(connection.send(new GetChassisStatus()).powerOn()).isFalse();
        }
    }

    @Test
    void aWrongUserAWrongPasswordAndNoBmcAreThreeErrors() throws IOException {
        assertThat(failure(PATIENT, target(address(server), "nobody", "secret", IpmiTarget.ALL_SUITES))).isEqualTo(Kind.USER_UNKNOWN);
        assertThat(failure(PATIENT, target(address(server), "admin", "wrong", IpmiTarget.ALL_SUITES))).isEqualTo(Kind.PASSWORD_WRONG);
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            assertThat(failure(BRIEF, target(new InetSocketAddress("127.0.0.1", silent.getLocalPort()), "admin", "secret", IpmiTarget.ALL_SUITES)))
                    .isEqualTo(Kind.NO_ANSWER);
        }
    }

    @Test
    void aBmcThatHangsIsGivenUpAfterItsTime() {
        server.faults(Faults.of(Fault.HANGS));
        long start = System.nanoTime();
        assertThat(failure(BRIEF, target(server))).isEqualTo(Kind.NO_ANSWER);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(BRIEF.timeout());
    }

    @Test
    void aPortThatIsNotABmcIsTold() throws IOException {
        try (DatagramSocket echo = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> {
                byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes();
                DatagramPacket packet = new DatagramPacket(new byte[100], 100);
                try {
                    while (true) {
                        echo.receive(packet);
                        echo.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                    }
                } catch (IOException _) {
                    // the test is over
                }
            });
            assertThat(failure(BRIEF, target(new InetSocketAddress("127.0.0.1", echo.getLocalPort()), "admin", "secret", IpmiTarget.ALL_SUITES)))
                    .isEqualTo(Kind.NOT_A_BMC);
        }
    }

    @Test
    void aCommandThatTheServersStateForbidsIsRefusedAndTheSessionGoesOn() {
        try (IpmiClient client = new IpmiClient(PATIENT); IpmiConnection connection = client.open(target(server))) {
            assertThatThrownBy(() -> connection.send(new ChassisControl(ChassisControl.Action.HARD_RESET)))
                    .isInstanceOfSatisfying(BmcException.class, e -> assertThat(e.kind()).isEqualTo(Kind.COMMAND_REFUSED))
                    .hasMessageContaining("completion code d5h");
            assertThat(connection.send(new GetChassisStatus()).powerOn()).isFalse();
        }
    }

    @Test
    void allSucceedUnderLossJitterAndDuplicates() throws Exception {
        site.servers().forEach(one -> one.faults(Faults.NONE.with(new Datagrams(0.05, Duration.ZERO, Duration.ofMillis(50), 0.1))));
        try (IpmiClient client = new IpmiClient(PATIENT)) {
            powerOfAll(client);
            powerOfAll(client);
        }
    }

    private void powerOfAll(IpmiClient client) throws Exception {
        List<Future<Boolean>> states = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (LabServer one : site.servers()) {
                states.add(threads.submit(() -> {
                    try (IpmiConnection connection = client.open(target(one))) {
                        return connection.send(new GetChassisStatus()).powerOn();
                    }
                }));
            }
        }
        for (Future<Boolean> state : states) {
            assertThat(state.get()).isFalse();
        }
    }

    /** Changes are sent again as early as questions. */
    private static ClientLimits limits(Duration timeout, Pauses pauses, int sessions, int logins) {
        return new ClientLimits(timeout, pauses, pauses, sessions, logins);
    }

    @Test
    void aPowerCommandIsDoneOnceThoughItsDatagramsAreLostAndDoubled() {
        LabServer one = site.servers().getLast();
        one.faults(Faults.NONE.with(new Datagrams(0.3, Duration.ZERO, Duration.ofMillis(20), 0.5)));
        ClientLimits eager = limits(Duration.ofSeconds(20), new Pauses(Duration.ofMillis(30), Duration.ofMillis(60)), 1, 1);
        try (IpmiClient client = new IpmiClient(eager); IpmiConnection connection = client.open(target(one))) {
            connection.send(new ChassisControl(ChassisControl.Action.POWER_ON));
            int before = one.count(Change.Kind.RESET);
            for (int i = 0; i < 10; i++) {
                connection.send(new ChassisControl(ChassisControl.Action.HARD_RESET));
            }
            assertThat(one.count(Change.Kind.RESET) - before).isEqualTo(10);
            connection.send(new ChassisControl(ChassisControl.Action.POWER_OFF));
        }
    }

    @Test
    void forgedDamagedAndRepeatedDatagramsDisturbNoSession() throws IOException {
        try (HostileRelay relay = new HostileRelay(address(server)); IpmiClient client = new IpmiClient(PATIENT)) {
            for (int i = 0; i < 5; i++) {
                try (IpmiConnection connection = client.open(target(relay.address(), "admin", "secret", List.of(CipherSuite.SUITE_17)))) {
                    for (int j = 0; j < 100; j++) {
                        assertThat(connection.send(new GetChassisStatus()).powerOn()).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void aClosedClientEndsItsSessionsAtOnce() {
        server.faults(Faults.of(Fault.HANGS));
        IpmiClient client = new IpmiClient(PATIENT);
        Thread closer = Thread.ofVirtual().unstarted(() -> {
            while (client.localPort() == 0) {
                Thread.onSpinWait();
            }
            client.close();
        });
        closer.start();
        assertThatThrownBy(() -> client.open(target(server))).isInstanceOf(BmcException.class).hasMessageContaining("the program ends");
        assertThatThrownBy(() -> client.open(target(server))).isInstanceOf(BmcException.class).hasMessageContaining("the program ends");
    }
}
