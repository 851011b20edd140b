package io.drydock.functions.provisioner.maas.client;

import io.drydock.functions.provisioner.maas.MaasSettings;
import io.drydock.functions.provisioner.maas.client.Attempt.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Sends requests by Java's own client, for tests without Quarkus. */
final class PlainExchange implements Exchange {
    private final MaasSettings settings;
    private final HttpClient client;

    PlainExchange(MaasSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.connectTimeout()).build();
    }

    @Override
    public Attempt send(MaasRequest.Method method, URI address, String authorization, Optional<Form> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(settings.requestTimeout()).header("Authorization", authorization)
                .header("Accept", "application/json").method(method.name(), body.map(form -> BodyPublishers.ofByteArray(form.content()))
                        .orElseGet(BodyPublishers::noBody));
        body.ifPresent(form -> request.header("Content-Type", form.contentType()));
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT),
                    answer.headers().firstValue("Retry-After"), answer.body());
        } catch (HttpTimeoutException e) {
            return Broken.of(new TimeoutException(e.getMessage()), settings);
        } catch (IOException | InterruptedException e) {
            return Broken.of(e, settings);
        }
    }
}
