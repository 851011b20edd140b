package io.drydock.functions.network.restconf;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Where a host's interfaces are (RFC 6415). */
@Path("/.well-known/host-meta")
interface HostMetaApi {
    @GET
    @Produces("application/xrd+xml")
    Response hostMeta();
}
