package io.drydock.functions.network.restconf;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/**
 * What is asked of switches, after RFC 8040 and OpenConfig's models of interfaces, aggregates, VLANs and LACP. {@code holder} is the part of an
 * interface that has its VLANs.
 */
@Path("/data")
@Produces(RestconfApi.MEDIA_TYPE)
@Consumes(RestconfApi.MEDIA_TYPE)
interface RestconfApi {
    String MEDIA_TYPE = "application/yang-data+json";
    String AUTHORIZATION = "Authorization";
    String INTERFACES = "/openconfig-interfaces:interfaces";
    String INTERFACE = INTERFACES + "/interface={name}";
    String LACP = "/openconfig-lacp:lacp";

    @GET
    @Path(INTERFACE)
    Response read(@HeaderParam(AUTHORIZATION) String login, @PathParam("name") String name, @QueryParam("content") String content);

    @PATCH
    @Path(INTERFACE)
    Response merge(@HeaderParam(AUTHORIZATION) String login, @PathParam("name") String name, @HeaderParam("If-Match") String tag, String body);

    /** Creates interfaces that are not there. */
    @PATCH
    @Path(INTERFACES)
    Response mergeAll(@HeaderParam(AUTHORIZATION) String login, String body);

    @DELETE
    @Path(INTERFACE + "/openconfig-if-ethernet:ethernet/config/openconfig-if-aggregate:aggregate-id")
    Response leaveAggregate(@HeaderParam(AUTHORIZATION) String login, @PathParam("name") String name);

    @DELETE
    @Path(INTERFACE + "/{holder}/openconfig-vlan:switched-vlan")
    Response removeVlans(@HeaderParam(AUTHORIZATION) String login, @PathParam("name") String name, @PathParam("holder") String holder);

    @DELETE
    @Path(INTERFACE + "/{holder}/openconfig-vlan:switched-vlan/config/native-vlan")
    Response removeNativeVlan(@HeaderParam(AUTHORIZATION) String login, @PathParam("name") String name, @PathParam("holder") String holder);

    /** @param entry a VLAN, or a range of them as the switch gave it, such as {@code 120..130} */
    @DELETE
    @Path(INTERFACE + "/{holder}/openconfig-vlan:switched-vlan/config/trunk-vlans={entry}")
    Response removeTrunkVlan(@HeaderParam(AUTHORIZATION) String login, @PathParam("name") String name, @PathParam("holder") String holder,
                             @PathParam("entry") String entry);

    @GET
    @Path(LACP + "/interfaces/interface={name}")
    Response readLacp(@HeaderParam(AUTHORIZATION) String login, @PathParam("name") String name, @QueryParam("content") String content);

    @PATCH
    @Path(LACP)
    Response mergeLacp(@HeaderParam(AUTHORIZATION) String login, String body);
}
