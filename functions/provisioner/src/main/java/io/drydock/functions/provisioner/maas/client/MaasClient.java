package io.drydock.functions.provisioner.maas.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import jakarta.inject.Singleton;

/** Asks MAAS over HTTP. */
@Singleton
class MaasClient implements Maas {
    @Override
    public JsonNode get(String path, MaasParameters query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonNode get(String path, String operation, MaasParameters query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] bytes(String path, String operation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonNode post(String path, MaasParameters body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonNode post(String path, String operation, MaasParameters body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonNode postRepeatable(String path, String operation, MaasParameters body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonNode put(String path, MaasParameters body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(String path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String name() {
        throw new UnsupportedOperationException();
    }
}
