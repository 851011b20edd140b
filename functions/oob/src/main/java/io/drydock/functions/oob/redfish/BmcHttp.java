package io.drydock.functions.oob.redfish;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import java.net.URI;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/**
 * Redfish's four methods over HTTP (DSP0266, Protocol details), to any BMC: each call says where. Answers come with their body unread.
 * A header that is null is not sent.
 */
@Path("")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = "OData-Version", value = "4.0")
interface BmcHttp extends Closeable {
    @GET
    Response get(@Url URI address, @HeaderParam("Authorization") String basic, @HeaderParam("X-Auth-Token") String token);

    @POST
    Response post(@Url URI address, @HeaderParam("Authorization") String basic, @HeaderParam("X-Auth-Token") String token, String body);

    @PATCH
    Response patch(@Url URI address, @HeaderParam("Authorization") String basic, @HeaderParam("X-Auth-Token") String token,
                   @HeaderParam("If-Match") String ifMatch, String body);

    @DELETE
    Response delete(@Url URI address, @HeaderParam("Authorization") String basic, @HeaderParam("X-Auth-Token") String token);
}
