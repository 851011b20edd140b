package io.drydock.functions.drydock;

import io.drydock.store.StoreNotUsable;
import io.drydock.store.StoreUnavailable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything in one process: serves, runs the main job where one is asked for, and goes on serving. */
@QuarkusMain
public class Drydock implements QuarkusApplication {
    private static final int NOT_STARTED = 4;

    private final String store;

    Drydock(@ConfigProperty(name = "drydock.store.kind", defaultValue = "embedded") String store) {
        this.store = store;
    }

    /** Starts with the words of {@link CommandLine#HELP}. */
    public static void main(String... words) {
        CommandLine line;
        try {
            line = CommandLine.parse(List.of(words));
        } catch (CommandLine.Usage usage) {
            (usage.status() == 0 ? System.out : System.err).println(usage.getMessage());
            System.exit(usage.status());
            return;
        }
        System.setProperty("quarkus.http.port", String.valueOf(line.port()));
        System.setProperty("drydock.store.folder", line.data().toString());
        Quarkus.run(Drydock.class, Drydock::end, words);
    }

    /** Says why it could not start, without the stack that led there. */
    private static void end(int status, Throwable failure) {
        if (failure != null) {
            System.err.println("Drydock could not start: " + cause(failure).getMessage());
        }
        System.exit(failure == null ? status : NOT_STARTED);
    }

    /** The store says what is wrong with it; of everything else the deepest cause does. */
    private static Throwable cause(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && !(deepest instanceof StoreNotUsable) && !(deepest instanceof StoreUnavailable)) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    @Override
    public int run(String... words) throws Exception {
        CommandLine line = CommandLine.parse(List.of(words));
        URI server = URI.create("http://127.0.0.1:" + line.port());
        System.out.printf("Drydock serves at %s, data in %s%n", server, store.equalsIgnoreCase("embedded") ? line.data() : store);
        int status = 0;
        if (line.design().isPresent()) {
            status = new MainJob(server, System.out).run(line.task(), line.design().get(), line.scope()).status();
        }
        if (!line.exit()) {
            System.out.printf("Serving on. Try: curl -s %s/list-tasks    Ctrl-C ends.%n", server);
            Quarkus.waitForExit();
        }
        return status;
    }
}
