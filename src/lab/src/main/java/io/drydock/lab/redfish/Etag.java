package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/** A resource's version: the same for the same content (RFC 9110, section 8.8.3). */
final class Etag {
    private Etag() {
    }

    /** @param body without its own {@code @odata.etag} */
    static String of(ObjectNode body) {
        CRC32 sum = new CRC32();
        sum.update(body.toString().getBytes(StandardCharsets.UTF_8));
        return String.format("\"%08X\"", sum.getValue());
    }

    /** @throws Refused with 412, if the client means another version; with 428, if this BMC wants to know and the client does not say */
    static void require(Subject subject, Request request, ObjectNode current) throws Refused {
        Optional<String> wanted = request.header("If-Match");
        if (wanted.isEmpty() && subject.has(Fault.ETAG_REQUIRED)) {
            throw new Refused(428, Message.critical("PreconditionRequired",
                    "A precondition header or annotation is required to change this resource.",
                    "Send If-Match with the resource's ETag."));
        }
        if (wanted.isPresent() && !wanted.get().equals("*") && !wanted.get().equals(of(current))) {
            throw new Refused(412, Message.critical("PreconditionFailed", "The ETag supplied did not match the current ETag of the resource.",
                    "Read the resource again."));
        }
    }
}
