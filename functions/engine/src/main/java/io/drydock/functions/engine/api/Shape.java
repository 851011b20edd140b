package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The members of a request, or of a structure in it, and the form of each. Members that are not listed are ignored, as AWS does: clients may be
 * newer than the engine.
 */
public record Shape(List<Member> members) {
    /** One member. */
    public record Member(String name, MemberType type, boolean required) {
        public static Member required(String name, MemberType type) {
            return new Member(name, type, true);
        }

        public static Member optional(String name, MemberType type) {
            return new Member(name, type, false);
        }
    }

    public static Shape of(Member... members) {
        return new Shape(List.of(members));
    }

    /** The same with more members. */
    public Shape and(Member... more) {
        List<Member> all = new ArrayList<>(members);
        all.addAll(Arrays.asList(more));
        return new Shape(List.copyOf(all));
    }

    /** @throws ApiFailure SerializationException or ValidationException unless {@code request} has this shape */
    void check(ObjectNode request) {
        List<String> violations = new ArrayList<>();
        check(request, "", violations);
        if (!violations.isEmpty()) {
            throw ApiFailure.constraints(violations);
        }
    }

    /** @param path what stands before the names of members in violations */
    void check(JsonNode structure, String path, List<String> violations) {
        for (Member member : members) {
            JsonNode value = structure.path(member.name());
            if (!value.isMissingNode() && !value.isNull()) {
                member.type().check(value, path + member.name(), violations);
            } else if (member.required()) {
                violations.add((member.type().sensitive() ? "Value" : "Value null") + " at '" + path + member.name()
                        + "' failed to satisfy constraint: Member must not be null");
            }
        }
    }
}
