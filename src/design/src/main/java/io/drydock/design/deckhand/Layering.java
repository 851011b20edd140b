package io.drydock.design.deckhand;

import io.drydock.design.document.RawDocument;
import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document's {@code metadata.layeringDefinition}, labels and {@code replacement}. What has not the form it should have counts as absent, and stands
 * among the {@code flaws}.
 *
 * @param parentSelector the labels that the parent must have; empty where no parent is asked for
 */
record Layering(Optional<String> layer, boolean isAbstract, boolean replacement, Map<String, String> labels, Map<String, String> parentSelector,
                List<Action> actions, List<Flaw> flaws) {
    /** What an action does. */
    enum Method {
        DELETE, REPLACE, MERGE
    }

    record Action(Method method, DataPath path, Position position) {
    }

    /** Something that has not the form it should have. */
    record Flaw(Position position, String message, String remedy) {
    }

    static Layering of(RawDocument document) {
        return new Parser(document.metadata().entries()).parse();
    }

    private static final class Parser {
        private final Map<String, Value> metadata;
        private final List<Flaw> flaws = new ArrayList<>();

        Parser(Map<String, Value> metadata) {
            this.metadata = metadata;
        }

        Layering parse() {
            boolean replacement = flag(metadata.get("replacement"), "metadata.replacement");
            Map<String, String> labels = labels(metadata.get("labels"), "metadata.labels");
            Value definition = metadata.get("layeringDefinition");
            if (!(definition instanceof Value.Mapping mapping)) {
                if (definition != null && !(definition instanceof Value.Nothing)) {
                    flaw(definition, "metadata.layeringDefinition is not a mapping.", "Write it as a mapping with the document's layer.");
                }
                return new Layering(Optional.empty(), false, replacement, labels, Map.of(), List.of(), flaws);
            }
            Map<String, Value> entries = mapping.entries();
            Optional<String> layer = layer(entries.get("layer"));
            boolean isAbstract = flag(entries.get("abstract"), "layeringDefinition.abstract");
            Map<String, String> selector = labels(entries.get("parentSelector"), "layeringDefinition.parentSelector");
            if (!selector.isEmpty() && layer.isEmpty()) {
                flaw(mapping, "The document selects a parent, but has no layer.", "Name its layer; the parent is looked for in the layers above it.");
            }
            return new Layering(layer, isAbstract, replacement, labels, selector, actions(entries.get("actions")), flaws);
        }

        private Optional<String> layer(Value value) {
            return switch (value) {
                case null -> Optional.empty();
                case Value.Nothing _ -> Optional.empty();
                case Value.Scalar scalar -> Optional.of(scalar.text());
                default -> {
                    flaw(value, "layeringDefinition.layer is not a text.", "Name the document's layer.");
                    yield Optional.empty();
                }
            };
        }

        private boolean flag(Value value, String name) {
            return switch (value) {
                case null -> false;
                case Value.Nothing _ -> false;
                case Value.Flag flag -> flag.flag();
                default -> {
                    flaw(value, name + " is neither true nor false.", "Write true or false, without quotes.");
                    yield false;
                }
            };
        }

        private Map<String, String> labels(Value value, String name) {
            if (value == null || value instanceof Value.Nothing) {
                return Map.of();
            }
            if (!(value instanceof Value.Mapping mapping)) {
                flaw(value, name + " is not a mapping.", "Write labels and their values.");
                return Map.of();
            }
            Map<String, String> labels = new LinkedHashMap<>();
            mapping.entries().forEach((key, label) -> {
                if (label instanceof Value.Scalar scalar) {
                    labels.put(key, scalar.text());
                } else {
                    flaw(label, "The label '" + key + "' of " + name + " is not a single value.", "Write a text.");
                }
            });
            return labels;
        }

        private List<Action> actions(Value value) {
            if (value == null || value instanceof Value.Nothing) {
                return List.of();
            }
            if (!(value instanceof Value.Sequence list)) {
                flaw(value, "layeringDefinition.actions is not a list.", "Write a list of method and path.");
                return List.of();
            }
            List<Action> actions = new ArrayList<>();
            for (Value item : list.items()) {
                Optional<Method> method = item instanceof Value.Mapping mapping ? method(mapping.entries().get("method")) : Optional.empty();
                Optional<DataPath> path = item instanceof Value.Mapping mapping && mapping.entries().get("path") instanceof Value.Scalar scalar
                        ? DataPath.parse(belowData(scalar.text())) : Optional.empty();
                if (method.isPresent() && path.isPresent()) {
                    actions.add(new Action(method.get(), path.get(), item.position()));
                } else {
                    flaw(item, "A layering action has " + (method.isEmpty() ? "no method that is known." : "no path that is understood."),
                            "Write method: delete, replace or merge, and as path " + DataPath.FORM + ".");
                }
            }
            return actions;
        }

        private static Optional<Method> method(Value value) {
            return !(value instanceof Value.Scalar scalar) ? Optional.empty() : switch (scalar.text()) {
                case "delete" -> Optional.of(Method.DELETE);
                case "replace" -> Optional.of(Method.REPLACE);
                case "merge" -> Optional.of(Method.MERGE);
                default -> Optional.empty();
            };
        }

        /** Deckhand lets paths of actions begin with .data as well. */
        private static String belowData(String path) {
            if (path.equals(".data")) {
                return ".";
            }
            return path.startsWith(".data.") || path.startsWith(".data[") ? path.substring(".data".length()) : path;
        }

        private void flaw(Value at, String message, String remedy) {
            flaws.add(new Flaw(at.position(), message, remedy));
        }
    }
}
