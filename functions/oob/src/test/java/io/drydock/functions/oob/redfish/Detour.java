package io.drydock.functions.oob.redfish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Another address at which a server answers, byte for byte: its certificate does not fit there. */
final class Detour implements AutoCloseable {
    private final ServerSocket listener;
    private final InetAddress to;
    private final int port;

    Detour(InetAddress at, InetAddress to, int port) throws IOException {
        this.listener = new ServerSocket(0, 50, at);
        this.to = to;
        this.port = port;
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket here = listener.accept();
                Socket there = new Socket(to, port);
                Thread.startVirtualThread(() -> copy(here, there));
                Thread.startVirtualThread(() -> copy(there, here));
            } catch (IOException _) {
                return;
            }
        }
    }

    private static void copy(Socket from, Socket into) {
        try (from; into; InputStream in = from.getInputStream(); OutputStream out = into.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException _) {
            // the other direction has closed both
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
