package io.drydock.functions.network.check;

import io.drydock.function.probe.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Asks one switch controller whether it is there: any answer of HTTP will do, a demand for a login too. */
final class ControllerProbe {
    private final HttpClient client;
    private final ControllerSettings settings;
    private final Function<String, Optional<URI>> addresses;

    /** @param addresses where it is asked what the design has an address of */
    ControllerProbe(HttpClient client, ControllerSettings settings, Function<String, Optional<URI>> addresses) {
        this.client = client;
        this.settings = settings;
        this.addresses = addresses;
    }

    Optional<Trouble> ask(SwitchController controller) {
        Optional<HttpRequest> request = addresses.apply(controller.uri())
                .map(uri -> HttpRequest.newBuilder(uri).timeout(settings.timeout()).HEAD().build());
        if (request.isEmpty()) {
            return Optional.of(new Trouble(capital(controller) + " can't be asked: its address is none of HTTP. Mend sdn_api_uri in the design.", false));
        }
        for (int attempt = 1; ; attempt++) {
            try {
                client.send(request.get(), HttpResponse.BodyHandlers.discarding());
                return Optional.empty();
            } catch (IOException e) {
                if (attempt >= settings.attempts()) {
                    return Optional.of(new Trouble(capital(controller) + " does not answer HEAD " + request.get().uri() + ": " + reason(e) + " (attempt "
                            + attempt + " of " + settings.attempts() + "). See that it runs and can be reached from here.", true));
                }
                pause(attempt);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.of(new Trouble(capital(controller) + " was not asked to the end.", true));
            }
        }
    }

    private void pause(int attempt) {
        Duration wait = settings.backoff().multipliedBy(1L << Math.min(attempt - 1, 10));
        try {
            Thread.sleep(wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() + 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(IOException e) {
        Throwable last = e;
        while (last.getCause() != null && last.getMessage() == null) {
            last = last.getCause();
        }
        return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    }

    private static String capital(SwitchController controller) {
        return "T" + controller.toString().substring(1);
    }
}
