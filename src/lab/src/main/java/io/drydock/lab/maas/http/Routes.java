package io.drydock.lab.maas.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What is answered where: endpoints by their path's template behind {@code api/2.0/}. */
public final class Routes {
    /** Answers one operation. It runs alone: no other request and no timer changes anything meanwhile. */
    @FunctionalInterface
    public interface Operation {
        /** @throws Refused if the answer is an error */
        MaasReply answer(MaasRequest request) throws Refused;
    }

    /** An endpoint that a path leads to. */
    record Found(Endpoint endpoint, Map<String, String> variables) {
    }

    private final Map<Integer, List<Endpoint>> byLength = new HashMap<>();

    /** The endpoint of a template such as <code>machines/{system_id}/</code>; the same one for the same template. */
    public Endpoint at(String template) {
        Endpoint made = new Endpoint(template);
        List<Endpoint> same = byLength.computeIfAbsent(made.length(), _ -> new ArrayList<>());
        return same.stream().filter(endpoint -> endpoint.template().equals(template)).findFirst().orElseGet(() -> {
            same.add(made);
            return made;
        });
    }

    /** Of endpoints that a path fits, the one with the fewest variables. */
    Optional<Found> find(String path) {
        List<String> parts = List.of(path.split("/", -1));
        return byLength.getOrDefault(parts.size(), List.of()).stream()
                .flatMap(endpoint -> endpoint.match(parts).map(variables -> new Found(endpoint, variables)).stream())
                .min((one, other) -> Integer.compare(one.variables().size(), other.variables().size()));
    }

    /** Everything that is served, one operation a line; in order. */
    String describe() {
        TreeSet<String> lines = new TreeSet<>();
        byLength.values().forEach(endpoints -> endpoints.forEach(endpoint -> lines.addAll(endpoint.describe())));
        return String.join("\n", lines);
    }

    /** The operations of one endpoint, by method and name. */
    public static final class Endpoint {
        private final String template;
        private final List<String> parts;
        private final Map<String, Map<String, Operation>> operations = new LinkedHashMap<>();
        private boolean anonymous;

        private Endpoint(String template) {
            this.template = template;
            this.parts = List.of(template.split("/", -1));
        }

        public Endpoint get(Operation operation) {
            return add("GET", "", operation);
        }

        public Endpoint get(String op, Operation operation) {
            return add("GET", op, operation);
        }

        /** Without an operation's name: create. */
        public Endpoint post(Operation operation) {
            return add("POST", "", operation);
        }

        public Endpoint post(String op, Operation operation) {
            return add("POST", op, operation);
        }

        public Endpoint put(Operation operation) {
            return add("PUT", "", operation);
        }

        public Endpoint delete(Operation operation) {
            return add("DELETE", "", operation);
        }

        /** Without an API key too. */
        public Endpoint anonymous() {
            anonymous = true;
            return this;
        }

        private Endpoint add(String method, String op, Operation operation) {
            operations.computeIfAbsent(method, _ -> new LinkedHashMap<>()).put(op, operation);
            return this;
        }

        String template() {
            return template;
        }

        boolean isAnonymous() {
            return anonymous;
        }

        private int length() {
            return parts.size();
        }

        /** @throws Refused if there is no such method or operation */
        Operation operation(String method, Optional<String> op) throws Refused {
            Map<String, Operation> named = operations.get(method);
            if (named == null) {
                throw new Refused(MaasReply.text(405, "Method Not Allowed").with("Allow", String.join(", ", operations.keySet())));
            }
            Operation operation = named.get(op.orElse(""));
            if (operation == null) {
                throw Refused.bad("Unrecognised signature: method=" + method + " op=" + op.orElse("None"));
            }
            return operation;
        }

        private Optional<Map<String, String>> match(List<String> path) {
            Map<String, String> variables = new LinkedHashMap<>();
            for (int i = 0; i < parts.size(); i++) {
                String part = parts.get(i);
                if (part.startsWith("{") && !path.get(i).isEmpty()) {
                    variables.put(part.substring(1, part.length() - 1), path.get(i));
                } else if (!part.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(variables);
        }

        private List<String> describe() {
            List<String> lines = new ArrayList<>();
            operations.forEach((method, named) -> named.keySet().forEach(op -> lines.add(template + " " + method + " " + op)));
            return lines;
        }
    }
}
