package io.drydock.functions.provisioner.maas.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.drydock.functions.provisioner.maas.client.MaasRequest.Method;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Asks MAAS over HTTP. */
@Singleton
class MaasClient implements Maas {
    private final MaasSettings settings;
    private final Caller caller;

    MaasClient(MaasSettings settings, ApiKeys keys, Exchange exchange, InstantSource clock) {
        this.settings = settings;
        this.caller = new Caller(settings, keys, exchange, clock);
    }

    @Override
    public JsonNode get(String path, MaasParameters query) {
        return ask(new MaasRequest(Method.GET, path, Optional.empty(), query, true), Answers::json);
    }

    @Override
    public JsonNode get(String path, String operation, MaasParameters query) {
        return ask(new MaasRequest(Method.GET, path, Optional.of(operation), query, true), Answers::json);
    }

    @Override
    public byte[] bytes(String path, String operation) {
        return ask(new MaasRequest(Method.GET, path, Optional.of(operation), MaasParameters.NONE, true), Answers::bytes);
    }

    @Override
    public JsonNode post(String path, MaasParameters body) {
        return ask(new MaasRequest(Method.POST, path, Optional.empty(), body, false), Answers::jsonOrText);
    }

    @Override
    public JsonNode post(String path, String operation, MaasParameters body) {
        return ask(new MaasRequest(Method.POST, path, Optional.of(operation), body, false), Answers::jsonOrText);
    }

    @Override
    public JsonNode postRepeatable(String path, String operation, MaasParameters body) {
        return ask(new MaasRequest(Method.POST, path, Optional.of(operation), body, true), Answers::jsonOrText);
    }

    @Override
    public JsonNode put(String path, MaasParameters body) {
        return ask(new MaasRequest(Method.PUT, path, Optional.empty(), body, true), Answers::jsonOrText);
    }

    @Override
    public void delete(String path) {
        try {
            ask(new MaasRequest(Method.DELETE, path, Optional.empty(), MaasParameters.NONE, true), Answers::bytes);
        } catch (MaasException e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    @Override
    public String name() {
        try {
            return MaasAddress.of(settings.url()).toString();
        } catch (MaasException _) {
            return "MAAS, whose address is not known (drydock.maas.url)";
        }
    }

    private <T> T ask(MaasRequest request, Answers.Reader<T> reader) {
        return caller.call(MaasAddress.of(settings.url()), request, reader);
    }
}
