package io.drydock.functions.network.webhook;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The webhook. A request is {@code {"node", "ports": [{"switch", "port", "description", "enabled", "mtu", "untagged_vlan", "tagged_vlans", "lag":
 * {"name", "lacp", "fast"}}]}}: how ports shall be. It is answered with {@code {"status": "applied", "changes": ["in words"]}},
 * {@code {"status": "in_progress", "message"}} or {@code {"status": "error", "message"}}. A request with a key that was seen before asks how the work
 * is getting on; after an error it begins anew.
 */
@Path("")
interface WebhookApi {
    /**
     * @param timestamp seconds since 1970, when the request was made
     * @param signature {@link Signature}
     * @param key the same for every request of one piece of work
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Response setUp(@HeaderParam("X-Drydock-Timestamp") String timestamp, @HeaderParam("X-Drydock-Signature") String signature,
                   @HeaderParam("Idempotency-Key") String key, String body);
}
