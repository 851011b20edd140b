package io.drydock.functions.provisioner.site.controller;

import io.drydock.functions.provisioner.site.probe.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Asks one switch controller whether it is there: any answer of HTTP will do, a demand for a login too. */
final class ControllerProbe {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final HttpClient client;
    private final ControllerSettings settings;

    ControllerProbe(HttpClient client, ControllerSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    Optional<Trouble> ask(SwitchController controller) {
        Optional<HttpRequest> request = request(controller.uri());
        if (request.isEmpty()) {
            return Optional.of(new Trouble(capital(controller) + " can't be asked: its address is none of HTTP. Mend sdn_api_uri in the design.", false));
        }
        for (int attempt = 1; ; attempt++) {
            try {
                client.send(request.get(), HttpResponse.BodyHandlers.discarding());
                return Optional.empty();
            } catch (IOException e) {
                if (attempt >= settings.attempts()) {
                    return Optional.of(new Trouble(capital(controller) + " does not answer HEAD " + controller.uri() + ": " + reason(e) + " (attempt "
                            + attempt + " of " + settings.attempts() + "). See that it runs and can be reached from here.", true));
                }
                pause(attempt);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.of(new Trouble(capital(controller) + " was not asked to the end.", true));
            }
        }
    }

    private Optional<HttpRequest> request(String written) {
        try {
            URI uri = URI.create(written);
            return uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) ? Optional.empty()
                    : Optional.of(HttpRequest.newBuilder(uri).timeout(settings.timeout()).HEAD().build());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
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
