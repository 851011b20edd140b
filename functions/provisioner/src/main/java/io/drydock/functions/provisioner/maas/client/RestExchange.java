package io.drydock.functions.provisioner.maas.client;

import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.drydock.functions.provisioner.maas.client.Attempt.Failed;
import io.drydock.functions.provisioner.maas.client.Attempt.Repetition;
import io.drydock.functions.provisioner.maas.client.Attempt.Reply;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Sends requests by the REST client. */
@Singleton
class RestExchange implements Exchange {
    private final Provider<MaasHttp> http;
    private final MaasSettings settings;

    RestExchange(Provider<MaasHttp> http, MaasSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    @Override
    public Attempt send(MaasRequest.Method method, URI address, String authorization, Optional<Form> body) {
        try (Response response = call(method, address, authorization, body)) {
            return read(response);
        } catch (IOException | RuntimeException e) {
            return Broken.of(e, settings);
        }
    }

    private Response call(MaasRequest.Method method, URI address, String authorization, Optional<Form> body) {
        Form form = body.orElse(null);
        return switch (method) {
            case GET -> http.get().get(address, authorization);
            case DELETE -> http.get().delete(address, authorization);
            case POST -> http.get().post(address, authorization, form.contentType(), form.content());
            case PUT -> http.get().put(address, authorization, form.contentType(), form.content());
        };
    }

    /** An answer that is too large is left where it is: its connection is cut off with the time that it has. */
    private Attempt read(Response response) throws IOException {
        long limit = settings.maxBody().asLongValue();
        InputStream content = response.readEntity(InputStream.class);
        byte[] body = content == null ? new byte[0] : content.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
        if (body.length > limit) {
            return new Failed(Kind.NOT_MAAS, "answered with more than " + limit + " bytes (drydock.maas.max-body)", Repetition.NEVER, null);
        }
        return new Reply(response.getStatus(), Optional.ofNullable(response.getHeaderString(HttpHeaders.CONTENT_TYPE)).orElse("")
                .toLowerCase(Locale.ROOT), Optional.ofNullable(response.getHeaderString(HttpHeaders.RETRY_AFTER)), body);
    }
}
