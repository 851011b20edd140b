package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A change of a resource that holds only if the resource is as it was read (DSP0266, ETags): with If-Match where the BMC gives an ETag, once more
 * with a fresh one after 412. Some BMCs refuse the very ETag that they gave: at last it is tried without. Others want one though they gave none:
 * they get {@code *}.
 */
final class GuardedPatch {
    private static final int PRECONDITION_FAILED = 412;
    private static final int PRECONDITION_REQUIRED = 428;

    private final Service service;

    GuardedPatch(Service service) {
        this.service = service;
    }

    /** The BMC's answer to the change, whatever its status. */
    Reply send(Resource resource, JsonNode change) {
        Optional<String> etag = service.bmc().quirks().has(RedfishQuirks.NO_IF_MATCH) ? Optional.empty() : resource.etag();
        Reply reply = patch(resource, change, etag);
        if (reply.status() == PRECONDITION_FAILED && etag.isPresent()) {
            reply = patch(resource, change, service.api().get(resource.path()).etag());
            if (reply.status() == PRECONDITION_FAILED) {
                reply = patch(resource, change, Optional.empty());
            }
        }
        return reply.status() == PRECONDITION_REQUIRED && etag.isEmpty() ? patch(resource, change, Optional.of("*")) : reply;
    }

    private Reply patch(Resource resource, JsonNode change, Optional<String> ifMatch) {
        return service.api().send(Request.patch(resource.path(), change, ifMatch));
    }
}
