package io.drydock.functions.engine.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Calls whichever engine runs now. A call whose answer a kill swallows is made again, as every client of the real API does. */
final class EngineClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<URI> engine = Optional.empty();

    /** @param address empty while there is none */
    void engineAt(Optional<URI> address) {
        lock.lock();
        try {
            engine = address;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Asks until an engine has answered. */
    JsonNode ask(String path, ObjectNode body) throws InterruptedException {
        while (true) {
            URI address = engine();
            Optional<JsonNode> answer = askOnce(address, path, body);
            if (answer.isPresent()) {
                return answer.get();
            }
            giveWay(address);
        }
    }

    /** Empty if {@code address} did not answer, or had to ask for patience. */
    Optional<JsonNode> askOnce(URI address, String path, ObjectNode body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 500) {
                throw new AssertionError("the engine's answer to " + path + " " + body + " is " + response.body());
            }
            return response.statusCode() == 200 ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException killed) {
            return Optional.empty();
        }
    }

    private URI engine() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (engine.isEmpty()) {
                changed.await();
            }
            return engine.get();
        } finally {
            lock.unlock();
        }
    }

    /** Until there is another engine, or for a moment: this one may have its lease soon. */
    private void giveWay(URI failed) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (engine.filter(failed::equals).isPresent()) {
                changed.awaitNanos(Duration.ofMillis(50).toNanos());
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
