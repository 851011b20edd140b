package io.drydock.functions.provisioner.maas.client;

import io.drydock.functions.provisioner.maas.MaasParameters;
import java.util.Optional;

/**
 * One request.
 *
 * @param path below {@code api/2.0/}, not encoded
 * @param parameters of the query for GET, else of the body
 * @param repeatable whether it comes to the same when it is done twice
 */
record MaasRequest(Method method, String path, Optional<String> operation, MaasParameters parameters, boolean repeatable) {
    /** Of HTTP. */
    enum Method { GET, POST, PUT, DELETE }

    /** For messages, without the parameters: they may be many, or secret. */
    @Override
    public String toString() {
        return method + " " + path + operation.map(name -> "?op=" + name).orElse("");
    }
}
