package io.drydock.functions.cluster.promenade;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Promenade's API, version 1.0. */
@Path("/api/v1.0")
interface PromenadeApi {
    /** 204 where it is well. */
    @GET
    @Path("/health")
    Response health();

    /** Sets the labels of a node that are managed by it to exactly these. */
    @PUT
    @Path("/node-labels/{node}")
    @Consumes(MediaType.APPLICATION_JSON)
    Response nodeLabels(@PathParam("node") String node, @HeaderParam("X-Auth-Token") String token, JsonNode labels);
}
