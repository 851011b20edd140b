package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcProtocol;
import io.drydock.functions.oob.bmc.BmcSession;
import io.drydock.functions.oob.ipmi.client.ClientLimits;
import io.drydock.functions.oob.ipmi.client.ClientLimits.Pauses;
import io.drydock.functions.oob.ipmi.client.IpmiClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * IPMI 2.0 over LAN (RMCP+). What of the design's {@code oob} it heeds: {@code port} (where {@code type} is ipmi), {@code cipher_suite} (17 or 3;
 * left out: the best that the BMC has), {@code privilege} (administrator, operator or user), {@code kg_secret} (reference to the BMC's key),
 * {@code workarounds} (a list with commas; {@code opensesspriv}).
 */
@ApplicationScoped
public class IpmiProtocol implements BmcProtocol, AutoCloseable {
    private final IpmiClient client;
    private final TargetOfBmc targets;
    private final ReadLimits limits;

    @Inject
    IpmiProtocol(IpmiSettings settings) {
        this(settings.port(), new ClientLimits(settings.timeout(), new Pauses(settings.retransmission().first(), settings.retransmission().longest()),
                new Pauses(settings.retransmission().change(), settings.retransmission().change()), settings.sessions(), settings.logins()),
                new ReadLimits(settings.limits().selEntries(), settings.limits().sdrRecords(), settings.limits().fruBytes()));
    }

    /** @param port of BMCs whose design names none */
    public IpmiProtocol(int port, ClientLimits limits, ReadLimits reading) {
        this.client = new IpmiClient(limits);
        this.targets = new TargetOfBmc(port);
        this.limits = reading;
    }

    @Override
    public String name() {
        return "ipmi";
    }

    /** @throws BmcException if the login fails, or the design asks for what there is not */
    @Override
    public BmcSession open(Bmc bmc) {
        return new IpmiSession(client.open(targets.of(bmc)), limits);
    }

    /** Ends all sessions, and the thread and socket that serve them. */
    @Override
    @PreDestroy
    public void close() {
        client.close();
    }
}
