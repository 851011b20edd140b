package io.drydock.functions.drydock;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Serves a design over HTTP, and keeps its answer back until a test lets it go. */
final class DesignServer implements AutoCloseable {
    private final HttpServer server;
    private final Semaphore asked = new Semaphore(0);
    private final CountDownLatch released = new CountDownLatch(1);

    DesignServer(String design) throws IOException {
        byte[] body = design.getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/site.yaml", exchange -> {
            asked.release();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/site.yaml";
    }

    /** Waits until somebody asks for the design. */
    void awaitRequest() throws InterruptedException {
        if (!asked.tryAcquire(60, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody asked for the design");
        }
    }

    /** From now on every request is answered. */
    void release() {
        released.countDown();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }
}
