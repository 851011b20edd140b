package io.drydock.functions.oob.ipmi.client;

import io.drydock.ipmi.session.Datagram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** One UDP socket, and the one thread that reads it, writes it, and keeps time. All but {@link #execute} and {@link #close} is for that thread. */
final class IoLoop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(IoLoop.class);
    /** Answers of many BMCs come at once; the kernel gives less where it is not allowed that much. */
    private static final int RECEIVE_BUFFER = 4 << 20;
    /** Datagrams taken in a row before timers and new work have their turn. */
    private static final int BURST = 256;

    private final DatagramChannel channel;
    private final Selector selector;
    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final Timers timers = new Timers();
    private final Map<InetSocketAddress, List<Receiver>> receivers = new HashMap<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(Datagram.MAX_LENGTH + 1);
    private final Thread thread;
    private volatile boolean closed;

    /** Who takes the datagrams from one address. */
    interface Receiver {
        void received(byte[] datagram);

        /** The loop has ended: nothing comes any more. */
        void ended();
    }

    IoLoop() {
        try {
            channel = DatagramChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
            channel.bind(null);
            selector = Selector.open();
            channel.register(selector, SelectionKey.OP_READ);
        } catch (IOException e) {
            throw new UncheckedIOException("no UDP socket for IPMI", e);
        }
        thread = Thread.ofPlatform().daemon().name("drydock-ipmi").start(this::run);
    }

    /** The port that BMCs answer to. */
    int localPort() {
        return channel.socket().getLocalPort();
    }

    /** Has the loop's thread do something soon; false: the loop has ended and won't. */
    boolean execute(Runnable task) {
        work.add(task);
        selector.wakeup();
        return !closed;
    }

    Timers timers() {
        return timers;
    }

    void register(InetSocketAddress address, Receiver receiver) {
        receivers.merge(address, List.of(receiver), (some, one) -> Stream.concat(some.stream(), one.stream()).toList());
    }

    void unregister(InetSocketAddress address, Receiver receiver) {
        receivers.computeIfPresent(address, (_, all) -> {
            List<Receiver> others = all.stream().filter(other -> other != receiver).toList();
            return others.isEmpty() ? null : others;
        });
    }

    /** @throws IOException if this machine can't send there; a full buffer counts as a loss on the way */
    void send(InetSocketAddress to, byte[] datagram) throws IOException {
        channel.send(ByteBuffer.wrap(datagram), to);
    }

    private void run() {
        try {
            while (!closed) {
                long wait = work.isEmpty() ? timers.millisToNext() : 0;
                if (wait == 0) {
                    selector.selectNow();
                } else {
                    selector.select(wait);
                }
                selector.selectedKeys().clear();
                receive();
                for (Runnable task = work.poll(); task != null; task = work.poll()) {
                    guarded(task);
                }
                timers.runDue(IoLoop::guarded);
            }
        } catch (IOException e) {
            LOG.error("IPMI's socket failed; all its sessions end", e);
        } finally {
            end();
        }
    }

    private void receive() throws IOException {
        for (int i = 0; i < BURST; i++) {
            buffer.clear();
            if (!(channel.receive(buffer) instanceof InetSocketAddress from)) {
                return;
            }
            List<Receiver> interested = receivers.get(from);
            if (interested != null) {
                byte[] datagram = new byte[buffer.flip().remaining()];
                buffer.get(datagram);
                interested.forEach(receiver -> guarded(() -> receiver.received(datagram)));
            }
        }
    }

    /** One session's trouble must not end the others. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("an IPMI session broke", e);
        }
    }

    private void end() {
        closed = true;
        work.forEach(IoLoop::guarded);
        receivers.values().stream().flatMap(List::stream).toList().forEach(receiver -> guarded(receiver::ended));
        try (channel; selector) {
            receivers.clear();
        } catch (IOException e) {
            LOG.debug("IPMI's socket did not close", e);
        }
    }

    /** Ends the thread and waits for it; sessions that are open fail. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        boolean interrupted = Thread.interrupted();
        try {
            thread.join();
        } catch (InterruptedException _) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
