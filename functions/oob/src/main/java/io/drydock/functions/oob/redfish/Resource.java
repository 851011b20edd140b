package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A resource as a BMC shows it.
 *
 * @param path under which it was asked for
 * @param etag for If-Match; empty if the BMC gave none
 */
record Resource(String path, JsonNode json, Optional<String> etag) {
}
