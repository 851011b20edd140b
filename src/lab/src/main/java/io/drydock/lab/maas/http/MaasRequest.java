package io.drydock.lab.maas.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to MAAS.
 *
 * @param path as sent, without query
 * @param variables what the places of the route's template are, by name
 * @param op the operation that it names; absent: plain create, read, update or delete
 * @param query parameters behind the question mark, without {@code op}
 * @param body parameters in the body; those of one name in their order
 * @param owner the name of the user that the API key is of
 */
public record MaasRequest(String method, String path, Map<String, String> variables, Optional<String> op, Map<String, List<String>> query,
                          Map<String, List<String>> body, String owner) {

    /** What a place of the template is, such as that of <code>{system_id}</code>. */
    public String variable(String name) {
        return variables.get(name);
    }

    /** The parameters that count: the query's of a GET, the body's of everything else. */
    public Map<String, List<String>> parameters() {
        return method.equals("GET") || method.equals("HEAD") ? query : body;
    }

    /** Every value of that parameter. */
    public List<String> all(String parameter) {
        return parameters().getOrDefault(parameter, List.of());
    }

    /** The last value of that parameter, as Django takes it; an empty one is a value. */
    public Optional<String> one(String parameter) {
        List<String> all = all(parameter);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The last value of that parameter, where it isn't empty. */
    public Optional<String> filled(String parameter) {
        return one(parameter).filter(text -> !text.isEmpty());
    }

    public boolean has(String parameter) {
        return parameters().containsKey(parameter);
    }

    /** Whether the parameter is true, in whatever way clients say so; absent or not understood: {@code otherwise}. */
    public boolean truth(String parameter, boolean otherwise) {
        return one(parameter).map(text -> switch (text) {
            case "1", "true", "True", "TRUE", "on", "yes", "t", "y" -> true;
            case "0", "false", "False", "FALSE", "off", "no", "f", "n", "" -> false;
            default -> otherwise;
        }).orElse(otherwise);
    }
}
