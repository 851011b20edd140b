package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.fault.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers GET: resources and collections, in pages and expanded where the query asks for it (DSP0266, section on query parameters). */
final class Reading {
    private static final int SMALL_PAGE = 2;
    private static final Pattern LEVELS_ONE = Pattern.compile("[.*](\\(\\$levels=1\\))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final ResourceTree tree;

    Reading(ResourceTree tree) {
        this.tree = tree;
    }

    /** @throws Refused if there is nothing at that address, or the query is not understood */
    Reply read(Subject subject, Request request) throws Refused {
        Found found = tree.find(subject, request.uri()).orElseThrow(() -> new Refused(404, Message.notFound(request.uri())));
        checkQuery(request.query(), found);
        ObjectNode body = switch (found) {
            case Found.Resource(ObjectNode resource) -> resource;
            case Found.Members members -> page(subject, members, request.query());
        };
        if (request.query().containsKey("$expand")) {
            expand(subject, body);
        }
        String etag = Etag.of(body);
        if (request.header("If-None-Match").filter(etag::equals).isPresent()) {
            return new Reply(304, Map.of("ETag", etag), Reply.JSON, new byte[0]);
        }
        body.put("@odata.etag", etag);
        return Reply.json(200, body).with("ETag", etag);
    }

    private static void checkQuery(Map<String, String> query, Found found) throws Refused {
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            boolean paging = parameter.getKey().equals("$top") || parameter.getKey().equals("$skip");
            if (parameter.getKey().equals("$expand") ? !LEVELS_ONE.matcher(parameter.getValue()).matches()
                    : paging && !NUMBER.matcher(parameter.getValue()).matches()) {
                throw new Refused(400, Message.of("QueryParameterValueFormatError", "The value " + parameter.getValue() + " for the parameter "
                        + parameter.getKey() + " is of a different format than the parameter can accept.", "Correct the value.", parameter.getValue(),
                        parameter.getKey()));
            }
            if (parameter.getKey().startsWith("$") && !paging && !parameter.getKey().equals("$expand")) {
                throw new Refused(501, Message.of("QueryNotSupported", "Querying is not supported by the implementation.", "Leave out "
                        + parameter.getKey() + "."));
            }
            if (paging && found instanceof Found.Resource) {
                throw new Refused(400, Message.of("QueryNotSupportedOnResource", "Querying is not supported on the requested resource.", "Leave out "
                        + parameter.getKey() + "."));
            }
        }
    }

    private static ObjectNode page(Subject subject, Found.Members all, Map<String, String> query) {
        int size = all.members().size();
        int skip = Math.min(size, Integer.parseInt(query.getOrDefault("$skip", "0")));
        int top = Integer.parseInt(query.getOrDefault("$top", String.valueOf(Integer.MAX_VALUE)));
        int most = subject.has(Fault.PAGED_COLLECTIONS) ? Math.min(top, SMALL_PAGE) : top;
        List<String> page = all.members().subList(skip, (int) Math.min(size, (long) skip + most));
        ObjectNode body = Json.object().put("@odata.id", all.uri()).put("@odata.type", "#" + all.type() + "." + all.type()).put("Name", all.name());
        body.put("Members@odata.count", size);
        body.set("Members", Json.references(page));
        boolean more = skip + page.size() < size;
        if (more && most < top) {
            int left = top == Integer.MAX_VALUE ? top : top - page.size();
            body.put("Members@odata.nextLink", all.uri() + "?$skip=" + (skip + page.size()) + (left == Integer.MAX_VALUE ? "" : "&$top=" + left)
                    + (query.containsKey("$expand") ? "&$expand=" + query.get("$expand") : ""));
        }
        return body;
    }

    /** Puts what they refer to in place of references, one level deep; not for those that stand under Links. */
    private void expand(Subject subject, JsonNode node) {
        switch (node) {
            case ObjectNode object -> object.properties().forEach(field -> {
                if (!field.getKey().equals("Links")) {
                    resource(subject, field.getValue()).ifPresentOrElse(field::setValue, () -> expand(subject, field.getValue()));
                }
            });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    JsonNode element = array.get(i);
                    Optional<ObjectNode> resource = resource(subject, element);
                    if (resource.isPresent()) {
                        array.set(i, resource.get());
                    } else {
                        expand(subject, element);
                    }
                }
            }
            default -> { }
        }
    }

    /** What {@code node} refers to, if it is nothing but a reference. */
    private Optional<ObjectNode> resource(Subject subject, JsonNode node) {
        if (!(node instanceof ObjectNode reference) || reference.size() != 1 || !reference.path("@odata.id").isTextual()) {
            return Optional.empty();
        }
        return tree.find(subject, reference.path("@odata.id").textValue()).map(found -> switch (found) {
            case Found.Resource(ObjectNode body) -> body.put("@odata.etag", Etag.of(body));
            case Found.Members members -> page(subject, members, Map.of());
        });
    }
}
