package io.drydock.functions.cluster.promenade;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Keystone's API, version 3: "Authentication and token management". */
@Path("/")
interface KeystoneApi {
    /** 201 with the token in the header {@code X-Subject-Token}. */
    @POST
    @Path("/auth/tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    Response tokens(JsonNode request);
}
