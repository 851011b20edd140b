package io.drydock.lab.ipmi;

import io.drydock.lab.fault.Datagrams;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.ipmi.timer.Timers;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** The socket of one BMC, with what its network does to the datagrams. */
final class Endpoint {
    private static final System.Logger LOG = System.getLogger(Endpoint.class.getName());
    private final DatagramChannel channel;
    private final Bmc bmc;
    private final Timers timers;
    private FaultyNetwork network;

    Endpoint(DatagramChannel channel, Bmc bmc, Timers timers) {
        this.channel = channel;
        this.bmc = bmc;
        this.timers = timers;
    }

    /** Takes one datagram; if more of them wait, the selector tells so again, and the other BMCs have their turn in between. */
    void receive(ByteBuffer buffer) throws IOException {
        SocketAddress from = channel.receive(buffer.clear());
        if (from != null) {
            byte[] datagram = new byte[buffer.flip().remaining()];
            buffer.get(datagram);
            arrive(datagram, from);
        }
    }

    private void arrive(byte[] datagram, SocketAddress from) {
        Faults faults = bmc.server().faults();
        if (faults.has(Fault.HANGS)) {
            return;
        }
        if (faults.datagrams().equals(Datagrams.PERFECT)) {
            bmc.answer(datagram, from).ifPresent(answer -> send(answer, from));
            return;
        }
        if (network == null) {
            network = new FaultyNetwork(timers, bmc.server().spec().seed());
        }
        network.toBmc(faults.datagrams(), () -> bmc.answer(datagram, from)
                .ifPresent(answer -> network.fromBmc(faults.datagrams(), () -> send(answer, from))));
    }

    /** As with every datagram, nobody is told if it gets nowhere: the one who waits for it asks again. */
    private void send(byte[] datagram, SocketAddress to) {
        try {
            channel.send(ByteBuffer.wrap(datagram), to);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} could not answer {1}: {2}", bmc.server(), to, e.getMessage());
        }
    }
}
