package io.drydock.bench.oob;

import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.ipmi.client.ClientLimits;
import io.drydock.functions.oob.ipmi.client.IpmiClient;
import io.drydock.functions.oob.ipmi.client.IpmiConnection;
import io.drydock.functions.oob.ipmi.client.IpmiTarget;
import io.drydock.ipmi.command.chassis.GetChassisStatus;
import io.drydock.ipmi.session.Privilege;
import io.drydock.ipmi.session.UserKey;
import io.drydock.lab.site.LoopbackNetwork;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Asks many BMCs for the state of their power, each in a session of its own, by IPMI with cipher suite 17. */
final class PowerStatus implements AutoCloseable {
    private final IpmiClient client = new IpmiClient(ClientLimits.DEFAULT);
    private final List<IpmiTarget> targets;

    /** Of the first {@code count} BMCs of the lab's network. */
    PowerStatus(LoopbackNetwork network, int count, int port, String account, String password) {
        targets = IntStream.range(0, count).mapToObj(i -> new IpmiTarget("BMC " + i, new InetSocketAddress(network.address(i), port), account,
                UserKey.of(password), Optional.empty(), IpmiTarget.ALL_SUITES, Privilege.OPERATOR, false)).toList();
    }

    /** One round: how long it took, and how many gave no answer. */
    record Round(double seconds, int failures) {
    }

    Round round() throws InterruptedException {
        long start = System.nanoTime();
        int failures = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = new ArrayList<>(targets.size());
            targets.forEach(target -> answers.add(threads.submit(() -> ask(target))));
            for (Future<Boolean> answer : answers) {
                failures += answer.get() ? 0 : 1;
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return new Round((System.nanoTime() - start) / 1e9, failures);
    }

    private boolean ask(IpmiTarget target) {
        try (IpmiConnection connection = client.open(target)) {
            connection.send(new GetChassisStatus());
            return true;
        } catch (BmcException e) {
            System.err.println(e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
