package io.drydock.lab.maas.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is wrong with the fields of a form: all of it, as Django answers it. */
public final class FormErrors {
    /** The field that errors of the whole form stand under. */
    public static final String WHOLE = "__all__";
    /** What a field says that must not be left out. */
    public static final String REQUIRED = "This field is required.";

    private final ObjectNode errors = JsonNodeFactory.instance.objectNode();

    public FormErrors add(String field, String message) {
        errors.withArray("/" + field.replace("~", "~0").replace("/", "~1")).add(message);
        return this;
    }

    public FormErrors required(String field) {
        return add(field, REQUIRED);
    }

    /** {@code Select a valid choice. x is not one of the available choices.} */
    public FormErrors notAChoice(String field, String value) {
        return add(field, "Select a valid choice. " + value + " is not one of the available choices.");
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** @throws Refused if there are any */
    public void check() throws Refused {
        if (!isEmpty()) {
            throw refused();
        }
    }

    Refused refused() {
        return new Refused(MaasReply.json(400, errors));
    }
}
