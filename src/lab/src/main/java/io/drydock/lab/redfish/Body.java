package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;

/** Reads what clients send. */
final class Body {
    private static final int MALFORMED = 400;

    private final ObjectMapper mapper = new ObjectMapper();

    /** @throws Refused if it is no JSON object */
    ObjectNode object(Request request) throws Refused {
        try {
            JsonNode body = mapper.readTree(request.body());
            if (body instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException _) {
            // Said below.
        }
        throw new Refused(MALFORMED, Message.critical("MalformedJSON", "The request body submitted was malformed JSON.", "Send a JSON object."));
    }

    /** @throws Refused if it is none of {@code allowed} */
    static String oneOf(JsonNode value, String property, String... allowed) throws Refused {
        if (value.isTextual() && Arrays.asList(allowed).contains(value.textValue())) {
            return value.textValue();
        }
        throw new Refused(MALFORMED, Message.of("PropertyValueNotInList", "The value '" + value.asText() + "' for the property " + property
                + " is not in the list of acceptable values.", "Take one of " + String.join(", ", allowed) + ".", value.asText(), property));
    }

    static Refused unknown(String property) {
        return new Refused(MALFORMED, Message.of("PropertyUnknown", "The property " + property
                + " is not in the list of valid properties for the resource.",
                "Leave it out.", property));
    }

    static Refused notWritable(String property) {
        return new Refused(MALFORMED, Message.of("PropertyNotWritable", "The property " + property
                + " is a read-only property and cannot be assigned a value.",
                "Leave it out.", property));
    }

    static Refused missing(String parameter) {
        return new Refused(MALFORMED, Message.critical("PropertyMissing", "The property " + parameter
                + " is a required property and must be included in the request.",
                "Send it.", parameter));
    }
}
