package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** {@code $states}: makes its members when they are asked for ("Transforming data with JSONata", reserved variable). */
final class JsonataStates extends AbstractMap<String, Object> {
    private final QueryScope scope;

    JsonataStates(QueryScope scope) {
        this.scope = scope;
    }

    @Override
    public Object get(Object key) {
        return member(key).map(JsonataValues::fromJson).orElse(null);
    }

    @Override
    public boolean containsKey(Object key) {
        return member(key).isPresent();
    }

    private Optional<JsonNode> member(Object key) {
        return switch (String.valueOf(key)) {
            case "input" -> Optional.of(scope.input());
            case "context" -> Optional.of(scope.context());
            case "result" -> scope.result();
            case "errorOutput" -> scope.errorOutput();
            default -> Optional.empty();
        };
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Set<Entry<String, Object>> entries = new LinkedHashSet<>();
        for (String name : new String[] {"input", "context", "result", "errorOutput"}) {
            if (containsKey(name)) {
                entries.add(new SimpleImmutableEntry<>(name, get(name)));
            }
        }
        return entries;
    }
}
