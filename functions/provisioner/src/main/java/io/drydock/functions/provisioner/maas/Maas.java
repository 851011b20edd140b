package io.drydock.functions.provisioner.maas;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * MAAS's REST API 2.0, as far as one request goes: paths are below {@code api/2.0/}, such as {@code machines/abc123/}, and end in a slash.
 * Each method is one request, repeated within bounds where that is safe, and throws a {@link MaasException} for whatever is no success.
 */
public interface Maas {
    /** Reads; repeated. */
    JsonNode get(String path, MaasParameters query);

    /** Reads by an operation, {@code ?op=}; repeated. */
    JsonNode get(String path, String operation, MaasParameters query);

    /** Reads by an operation what is no JSON, such as {@code details} of a machine; repeated. */
    byte[] bytes(String path, String operation);

    /** Creates. Repeated only where no request can have reached MAAS. */
    JsonNode post(String path, MaasParameters body);

    /** Does an operation that must not be done twice. Repeated only where no request can have reached MAAS. */
    JsonNode post(String path, String operation, MaasParameters body);

    /** Does an operation that comes to the same when it is done twice; repeated. */
    JsonNode postRepeatable(String path, String operation, MaasParameters body);

    /** Updates; repeated. */
    JsonNode put(String path, MaasParameters body);

    /** Deletes; repeated. An object that is gone already is no error. */
    void delete(String path);

    /** Where MAAS is, for messages: {@code MAAS at http://…}. */
    String name();
}
