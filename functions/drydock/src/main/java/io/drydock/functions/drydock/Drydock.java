package io.drydock.functions.drydock;

import io.drydock.functions.drydock.view.Hints;
import io.drydock.functions.drydock.view.LiveScreen;
import io.drydock.functions.drydock.view.PlainScreen;
import io.drydock.functions.drydock.view.TaskScreen;
import io.drydock.functions.drydock.view.Terminal;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Everything in one process: serves, does what it is ordered to, and goes on serving. Where another process serves the same data folder, that one
 * is asked.
 */
@QuarkusMain
public class Drydock implements QuarkusApplication {
    private static final int NOT_STARTED = 4;
    private static final String LOG_FILE = "drydock.log";

    private final String store;

    Drydock(@ConfigProperty(name = "drydock.store.kind", defaultValue = "embedded") String store) {
        this.store = store;
    }

    /** Starts with the words of {@link CommandLine#HELP}. */
    public static void main(String... words) throws InterruptedException {
        CommandLine line;
        try {
            line = CommandLine.parse(List.of(words));
        } catch (CommandLine.Usage usage) {
            (usage.status() == 0 ? System.out : System.err).println(usage.getMessage());
            System.exit(usage.status());
            return;
        }
        Optional<Serving> other = line.order().isPresent() ? Serving.find(line.data()) : Optional.empty();
        if (other.isPresent()) {
            System.exit(ask(other.get(), line));
            return;
        }
        System.setProperty("quarkus.http.port", String.valueOf(line.port()));
        System.setProperty("drydock.store.folder", line.data().toString());
        if (Terminal.find(System.getenv()).isPresent() && line.order().isPresent()) {
            logBeside(line.data());
        }
        Quarkus.run(Drydock.class, (status, failure) -> end(status, failure, line.port()), words);
    }

    private static int ask(Serving other, CommandLine line) throws InterruptedException {
        System.out.printf("Process %d serves %s at %s: it is asked.%n", other.pid(), line.data(), other.url());
        return job(new Hints(other.url(), line.data(), true)).run(line.order().orElseThrow()).status();
    }

    private static MainJob job(Hints hints) {
        InstantSource clock = InstantSource.system();
        TaskScreen screen = Terminal.find(System.getenv()).<TaskScreen>map(terminal -> new LiveScreen(System.out, terminal, clock))
                .orElseGet(() -> new PlainScreen(System.out, clock));
        return new MainJob(hints, System.out, screen, clock);
    }

    /** What is logged between two drawings of a view would be drawn over. */
    private static void logBeside(Path data) {
        if (System.getProperty("quarkus.log.file.path") == null) {
            System.setProperty("quarkus.log.file.enabled", "true");
            System.setProperty("quarkus.log.file.path", data.resolve(LOG_FILE).toString());
            System.setProperty("quarkus.log.console.enabled", "false");
        }
    }

    /** Says why it could not start, without the stack that led there. */
    private static void end(int status, Throwable failure, int port) {
        if (failure != null) {
            System.err.println("Drydock could not start: " + StartFailure.of(failure, port));
        }
        System.exit(failure == null ? status : NOT_STARTED);
    }

    @Override
    public int run(String... words) throws Exception {
        CommandLine line = CommandLine.parse(List.of(words));
        URI server = URI.create("http://127.0.0.1:" + line.port());
        boolean embedded = store.equalsIgnoreCase("embedded");
        System.out.printf("Drydock serves at %s, data in %s%n", server, embedded ? line.data() : store);
        if (!embedded) {
            return serve(line, server);
        }
        Serving here = Serving.here(server);
        here.write(line.data());
        try {
            return serve(line, server);
        } finally {
            here.withdraw(line.data());
        }
    }

    private static int serve(CommandLine line, URI server) throws InterruptedException {
        int status = 0;
        if (line.order().isPresent()) {
            status = job(new Hints(server, line.data(), !line.exit())).run(line.order().get()).status();
        }
        if (!line.exit()) {
            System.out.printf("%nServing on. Try: curl -s %s/list-tasks    Ctrl-C ends.%n", server);
            Quarkus.waitForExit();
        }
        return status;
    }
}
