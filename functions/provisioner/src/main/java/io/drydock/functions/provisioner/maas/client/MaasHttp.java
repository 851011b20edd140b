package io.drydock.functions.provisioner.maas.client;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import java.net.URI;

/** The methods of MAAS's API over HTTP: each call says where. Answers come with their body unread. */
@Path("")
@Produces({MediaType.APPLICATION_JSON, "*/*;q=0.1"})
interface MaasHttp extends Closeable {
    @GET
    Response get(@Url URI address, @HeaderParam("Authorization") String authorization);

    @POST
    Response post(@Url URI address, @HeaderParam("Authorization") String authorization, @HeaderParam("Content-Type") String contentType, byte[] body);

    @PUT
    Response put(@Url URI address, @HeaderParam("Authorization") String authorization, @HeaderParam("Content-Type") String contentType, byte[] body);

    @DELETE
    Response delete(@Url URI address, @HeaderParam("Authorization") String authorization);
}
