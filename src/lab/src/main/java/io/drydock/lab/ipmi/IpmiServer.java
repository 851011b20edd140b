package io.drydock.lab.ipmi;

import io.drydock.ipmi.session.Datagram;
import io.drydock.lab.LabProtocol;
import io.drydock.lab.ipmi.command.BmcState;
import io.drydock.lab.ipmi.command.CommandTable;
import io.drydock.lab.ipmi.session.SessionTable;
import io.drydock.lab.ipmi.timer.Timers;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.LabSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;

/**
 * Serves IPMI 2.0 over RMCP+ for all BMCs of a site: a UDP socket for each, so that answers come from the address that was asked, and one thread
 * for all of them.
 */
public final class IpmiServer implements LabProtocol {
    private static final System.Logger LOG = System.getLogger(IpmiServer.class.getName());
    private static final long LONGEST_WAIT_MILLIS = 1000;

    private final Selector selector;
    private final Timers timers = new Timers(System::nanoTime);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(Datagram.MAX_LENGTH + 1);
    private final Thread thread = Thread.ofPlatform().name("lab-ipmi").daemon().unstarted(this::run);
    private int port;
    private volatile boolean closed;

    private IpmiServer(int port) throws IOException {
        this.selector = Selector.open();
        this.port = port;
    }

    /**
     * Begins to serve.
     *
     * @param port of every BMC; 0: one that is free at the first BMC's address
     * @throws UncheckedIOException if a socket can't be had; the message names the address
     */
    public static IpmiServer start(LabSite site, int port) {
        try {
            var server = new IpmiServer(port);
            try {
                server.open(site);
            } catch (IOException | RuntimeException e) {
                server.release();
                throw e;
            }
            server.thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private void open(LabSite site) throws IOException {
        var random = new SecureRandom();
        var commands = new CommandTable();
        for (LabServer server : site.servers()) {
            register(server, new Bmc(new BmcState(server, new SessionTable(server, random, timers), timers), commands));
        }
    }

    private void register(LabServer server, Bmc bmc) throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.configureBlocking(false);
            channel.bind(new InetSocketAddress(server.address(), port));
            port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            channel.register(selector, SelectionKey.OP_READ, new Endpoint(channel, bmc, timers));
        } catch (IOException e) {
            channel.close();
            throw new IOException("The lab can't serve IPMI for %s on UDP port %d: %s".formatted(server, port, e.getMessage()), e);
        }
    }

    @Override
    public String name() {
        return "IPMI";
    }

    @Override
    public int port() {
        return port;
    }

    private void run() {
        try {
            while (!closed) {
                long wait = timers.untilNext(LONGEST_WAIT_MILLIS);
                if (wait == 0) {
                    selector.selectNow(this::receive);
                } else {
                    selector.select(this::receive, wait);
                }
                runTimers();
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The lab serves IPMI no more", e);
        } finally {
            release();
        }
    }

    /** A defect that one datagram brings to light must not silence the other BMCs. */
    private void receive(SelectionKey key) {
        try {
            ((Endpoint) key.attachment()).receive(buffer);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The lab's IPMI server dropped a datagram", e);
        }
    }

    private void runTimers() {
        try {
            timers.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The lab's IPMI server dropped what was due", e);
        }
    }

    private void release() {
        try {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing the IPMI server of the lab: {0}", e.getMessage());
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
