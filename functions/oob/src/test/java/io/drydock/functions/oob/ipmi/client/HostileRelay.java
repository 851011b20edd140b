package io.drydock.functions.oob.ipmi.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** Stands at a BMC's address before the BMC, and sends rubbish, damaged, cut, and repeated datagrams around each of the BMC's own. */
final class HostileRelay implements AutoCloseable {
    private final DatagramChannel front;
    private final DatagramChannel back;
    private final AtomicReference<SocketAddress> client = new AtomicReference<>();
    private final Random random = new Random(7);
    private byte[] earlier = new byte[0];

    HostileRelay(InetSocketAddress bmc) throws IOException {
        front = DatagramChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
        back = DatagramChannel.open().bind(new InetSocketAddress("127.0.0.1", 0)).connect(bmc);
        Thread.ofVirtual().start(() -> pump(front, (from, datagram) -> {
            client.set(from);
            back.write(ByteBuffer.wrap(datagram));
        }));
        Thread.ofVirtual().start(() -> pump(back, (_, datagram) -> harass(datagram)));
    }

    InetSocketAddress address() {
        try {
            return (InetSocketAddress) front.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void harass(byte[] datagram) throws IOException {
        byte[] rubbish = new byte[random.nextInt(100)];
        random.nextBytes(rubbish);
        send(rubbish);
        // What sets a session up is not authenticated in itself: only who sees it could forge it, and is no matter of this test.
        boolean sealed = (datagram[5] & 0xC0) == 0xC0;
        for (int i = 0; i < 5 && sealed; i++) {
            byte[] damaged = datagram.clone();
            damaged[4 + random.nextInt(damaged.length - 4)] ^= (byte) (1 << random.nextInt(8));
            send(damaged);
        }
        send(Arrays.copyOf(datagram, random.nextInt(datagram.length)));
        send(earlier);
        send(datagram);
        send(datagram);
        earlier = datagram;
    }

    private void send(byte[] datagram) throws IOException {
        front.send(ByteBuffer.wrap(datagram), client.get());
    }

    private interface Sink {
        void take(SocketAddress from, byte[] datagram) throws IOException;
    }

    private static void pump(DatagramChannel channel, Sink sink) {
        ByteBuffer buffer = ByteBuffer.allocate(2000);
        try {
            while (true) {
                SocketAddress from = channel.receive(buffer.clear());
                byte[] datagram = new byte[buffer.flip().remaining()];
                buffer.get(datagram);
                sink.take(from, datagram);
            }
        } catch (ClosedChannelException | SocketException _) {
            // the test is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        front.close();
        back.close();
    }
}
