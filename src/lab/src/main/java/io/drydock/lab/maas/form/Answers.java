package io.drydock.lab.maas.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasReply;
import java.util.Collection;
import java.util.function.Function;

/** Answers that many resources give. */
public final class Answers {
    private Answers() {
    }

    /** 200 with an array. */
    public static <T> MaasReply list(Collection<? extends T> objects, Function<T, ? extends JsonNode> json) {
        return MaasReply.json(array(objects, json));
    }

    public static <T> ArrayNode array(Collection<? extends T> objects, Function<T, ? extends JsonNode> json) {
        ArrayNode array = Json.array();
        objects.forEach(object -> array.add(json.apply(object)));
        return array;
    }
}
