package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Bmc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One BMC's Redfish service and how its collections are read: with few requests, and never without end. */
record Service(Bmc bmc, Api api, ServiceRoot root, RedfishSettings settings) {
    private static final int MOST_PAGES = 100;

    /**
     * The members of a collection, whole; empty if there is no such collection. What {@code Members@odata.count} says does not matter. A member
     * that is gone when it is asked for is left out.
     */
    Optional<List<JsonNode>> members(Optional<String> collection) {
        return members(collection, 1);
    }

    /** @param levels how deep the members' own subordinate resources are put in, where the BMC does that */
    Optional<List<JsonNode>> members(Optional<String> collection, int levels) {
        return collection.flatMap(path -> references(expanded(path, levels))).map(found -> found.stream().map(this::whole).flatMap(Optional::stream)
                .toList());
    }

    /** The members of a collection as it shows them, mostly as mere links. */
    Optional<List<JsonNode>> references(String collection) {
        return pages(collection, settings.maxMembers());
    }

    /** Pages of a collection, one after another, up to a number of members. */
    Optional<List<JsonNode>> pages(String first, int most) {
        List<JsonNode> members = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.of(first);
        while (next.isPresent() && seen.add(next.get()) && seen.size() <= MOST_PAGES && members.size() < most) {
            Optional<Resource> page = api.find(next.get());
            if (page.isEmpty()) {
                return seen.size() == 1 ? Optional.empty() : Optional.of(members);
            }
            members.addAll(Fields.objects(page.get().json(), "Members"));
            next = Fields.target(page.get().json().path("Members@odata.nextLink"));
        }
        return Optional.of(members.size() > most ? members.subList(0, most) : members);
    }

    /** A link's resource: itself where the BMC has put it in, else it is asked for. */
    Optional<JsonNode> whole(JsonNode linkOrResource) {
        if (linkOrResource.size() > 1) {
            return Optional.of(linkOrResource);
        }
        return Fields.target(linkOrResource.path("@odata.id")).flatMap(api::recallIfThere).map(Resource::json);
    }

    /** The resources that an array of links points to. */
    List<JsonNode> linked(JsonNode from, String... path) {
        return Fields.objects(from, path).stream().limit(settings.maxMembers()).map(this::whole).flatMap(Optional::stream).toList();
    }

    /** A collection's path with its members put in, where the BMC does that. */
    String expanded(String collection, int levels) {
        return expands() ? with(collection, root.expansion(levels)) : collection;
    }

    /** Whether members come put in where that is asked for. */
    boolean expands() {
        return root.expands() && !bmc.quirks().has(RedfishQuirks.NO_EXPAND);
    }

    /** A path with one more parameter. */
    static String with(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }
}
