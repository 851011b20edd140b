package io.drydock.lab.machine;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** The first boots of machines that were deployed; each goes on by itself. For several threads at once. */
public final class FirstBoots implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FirstBoots.class.getName());

    private final ExecutorService machines = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * A machine boots from its disk for the first time.
     *
     * @param userData for cloud-init
     * @param fails whether its boot actions fail
     */
    public void begin(String machine, String userData, BooleanSupplier fails) {
        machines.execute(() -> {
            try {
                BootActionAgent agent = new BootActionAgent(userData, fails, http);
                if (agent.hasWork()) {
                    agent.run();
                }
            } catch (IOException | RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "machine " + machine + " did not end its first boot: " + e.getMessage());
            } catch (InterruptedException _) {
                // The lab ends.
            }
        });
    }

    @Override
    public void close() {
        machines.shutdownNow();
        http.shutdownNow();
    }
}
