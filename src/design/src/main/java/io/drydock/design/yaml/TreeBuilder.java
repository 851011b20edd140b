package io.drydock.design.yaml;

import io.drydock.design.finding.Finding;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds the tree of one document from its events. A collection that is the value of a key stands on the key's line. An alias shares
 * the tree of its anchor, and counts in the budget as if it were written out.
 */
final class TreeBuilder {
    private final Iterator<Event> events;
    private final String file;
    private final int firstLine;
    private final Budget budget;
    private final SourceFindings findings;
    private final KeyPool keys;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private Position position;

    /** @param firstLine the line of the source on which the events' first line stands */
    TreeBuilder(Iterator<Event> events, String file, int firstLine, Budget budget, SourceFindings findings, KeyPool keys) {
        this.events = events;
        this.file = file;
        this.firstLine = firstLine;
        this.budget = budget;
        this.findings = findings;
        this.keys = keys;
        this.position = new Position(file, firstLine);
    }

    /** What an anchor names; no tree yet while it is being read. */
    private record Anchored(Optional<Value> tree, Budget.Weight weight) {
    }

    /** The line that was reached, for errors that don't name one. */
    int line() {
        return position.line();
    }

    /** The tree that {@code first} begins. */
    Value tree(Event first) throws BrokenDocument {
        return node(first, Optional.empty(), 0);
    }

    private Value node(Event event, Optional<Position> key, int depth) throws BrokenDocument {
        Position at = positionOf(event);
        return switch (event) {
            case ScalarEvent scalar -> {
                Budget.Weight before = budget.used();
                Value value = scalar(scalar, at);
                remember(scalar.getAnchor(), value, before);
                yield value;
            }
            case AliasEvent alias -> alias(alias.getAlias().getValue(), at);
            case MappingStartEvent mapping -> {
                Budget.Weight before = open(mapping.getAnchor(), depth, at);
                checkTag(mapping.getTag(), "map", at);
                Value value = mapping(key.orElse(at), depth);
                remember(mapping.getAnchor(), value, before);
                yield value;
            }
            case SequenceStartEvent sequence -> {
                Budget.Weight before = open(sequence.getAnchor(), depth, at);
                checkTag(sequence.getTag(), "seq", at);
                Value value = sequence(key.orElse(at), depth);
                remember(sequence.getAnchor(), value, before);
                yield value;
            }
            default -> throw broken(YamlRules.SYNTAX, at, "The document ends within a value.", "Complete the document.");
        };
    }

    private Budget.Weight open(Optional<Anchor> anchor, int depth, Position at) throws BrokenDocument {
        if (depth >= budget.limits().depth()) {
            throw broken(YamlRules.LIMIT, at, "Values are nested deeper than " + budget.limits().depth() + " levels.",
                    "Nest the document's values less deeply.");
        }
        Budget.Weight before = budget.used();
        anchor.ifPresent(name -> anchors.put(name.getValue(), new Anchored(Optional.empty(), before)));
        take(0, at);
        return before;
    }

    private void remember(Optional<Anchor> anchor, Value value, Budget.Weight before) {
        anchor.ifPresent(name -> anchors.put(name.getValue(), new Anchored(Optional.of(value), budget.usedSince(before))));
    }

    private Value mapping(Position at, int depth) throws BrokenDocument {
        Map<String, Value> entries = new LinkedHashMap<>();
        List<Value.Mapping> merged = List.of();
        for (Event event = next(); !(event instanceof CollectionEndEvent); event = next()) {
            Position keyAt = positionOf(event);
            if (!(event instanceof ScalarEvent scalar)) {
                Value key = node(event, Optional.empty(), depth + 1);
                Value value = node(next(), Optional.of(keyAt), depth + 1);
                if (event instanceof AliasEvent && key instanceof Value.Scalar alias) {
                    put(entries, alias.text(), value, keyAt);
                } else {
                    findings.report(YamlRules.KEY, keyAt.line(), "A key is " + key.describe() + "; its value is left out.",
                            "Write a single value as key. Put the value in quotes if it begins with [ or {.");
                }
                continue;
            }
            if (scalar.isPlain() && scalar.getValue().equals("<<")) {
                merged = with(merged, node(next(), Optional.of(keyAt), depth + 1), keyAt);
                continue;
            }
            Budget.Weight before = budget.used();
            String key = keys.shared(text(scalar, keyAt));
            budget.takeCharacters(key.length());
            remember(scalar.getAnchor(), new Value.Text(key, keyAt), before);
            put(entries, key, node(next(), Optional.of(keyAt), depth + 1), keyAt);
        }
        return new Value.Mapping(merged.isEmpty() ? entries : merge(merged, entries), at);
    }

    private void put(Map<String, Value> entries, String key, Value value, Position at) {
        if (key.isEmpty()) {
            findings.report(YamlRules.KEY, at.line(), "A key is empty.", "Give the value a key, or remove it.");
        }
        Value first = entries.put(key, value);
        if (first != null) {
            findings.report(YamlRules.DUPLICATE_KEY, at.line(), "The key '" + shortened(key) + "' stands twice in one mapping: in line "
                    + first.position().line() + " and in line " + at.line() + ". The second is used.", "Remove one of the two.");
        }
    }

    private List<Value.Mapping> with(List<Value.Mapping> merged, Value value, Position at) {
        List<Value.Mapping> all = new ArrayList<>(merged);
        List<Value> candidates = value instanceof Value.Sequence list ? list.items() : List.of(value);
        for (Value candidate : candidates) {
            if (candidate instanceof Value.Mapping mapping) {
                all.add(mapping);
            } else {
                findings.report(YamlRules.MERGE_KEY, at.line(), "The merge key << is given " + candidate.describe() + ".",
                        "Give it an alias of a mapping, or a list of such.");
            }
        }
        return all;
    }

    /** Own entries over merged ones, of which the earlier go over the later. */
    private static Map<String, Value> merge(List<Value.Mapping> merged, Map<String, Value> own) {
        Map<String, Value> all = new LinkedHashMap<>();
        for (Value.Mapping mapping : merged) {
            mapping.entries().forEach(all::putIfAbsent);
        }
        all.putAll(own);
        return all;
    }

    private Value sequence(Position at, int depth) throws BrokenDocument {
        List<Value> items = new ArrayList<>();
        for (Event event = next(); !(event instanceof CollectionEndEvent); event = next()) {
            items.add(node(event, Optional.empty(), depth + 1));
        }
        return new Value.Sequence(items, at);
    }

    private Value scalar(ScalarEvent event, Position at) throws BrokenDocument {
        String text = text(event, at);
        take(text.length(), at);
        if (event.getTag().isPresent()) {
            return tagged(event.getTag().get(), event, text, at);
        }
        return event.isPlain() ? PlainScalar.resolve(text, at) : new Value.Text(text, at);
    }

    private Value tagged(String tag, ScalarEvent event, String text, Position at) {
        Value resolved = PlainScalar.resolve(text, at);
        boolean fits = switch (Tags.coreName(tag)) {
            case "str" -> {
                resolved = new Value.Text(text, at);
                yield true;
            }
            case "null" -> resolved instanceof Value.Nothing;
            case "bool" -> resolved instanceof Value.Flag;
            case "int" -> resolved instanceof Value.Number(var number, _, _) && number.scale() <= 0;
            case "float" -> resolved instanceof Value.Number;
            default -> {
                resolved = event.isPlain() ? resolved : new Value.Text(text, at);
                yield false;
            }
        };
        if (!fits) {
            reportTag(tag, at);
        }
        return resolved;
    }

    private void checkTag(Optional<String> tag, String core, Position at) {
        if (tag.isPresent() && !Tags.coreName(tag.get()).equals(core) && !tag.get().equals("!")) {
            reportTag(tag.get(), at);
        }
    }

    private void reportTag(String tag, Position at) {
        findings.report(YamlRules.TAG, at.line(), "The tag " + shortened(Tags.written(tag)) + " is not known, or does not fit the value it stands before.",
                "Remove the tag. If a text begins with an exclamation mark, put it in quotes.");
    }

    private Value alias(String name, Position at) throws BrokenDocument {
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw broken(YamlRules.ALIAS, at, "The alias *" + shortened(name) + " has no anchor before it.",
                    "Define &" + shortened(name) + " above, in the same document, or put a text that begins with an asterisk in quotes.");
        }
        if (anchored.tree().isEmpty()) {
            throw broken(YamlRules.ALIAS, at, "The alias *" + shortened(name) + " stands within the value that it refers to.",
                    "Refer to a value that is complete.");
        }
        if (!budget.take(anchored.weight())) {
            throw tooMuch(at);
        }
        return anchored.tree().get();
    }

    private String text(ScalarEvent event, Position at) throws BrokenDocument {
        String text = event.getValue();
        if (text.length() > budget.limits().scalarLength()) {
            throw broken(YamlRules.LIMIT, at, "A value or key has " + text.length() + " characters; the limit is " + budget.limits().scalarLength()
                    + ".", "Shorten it, or move its content out of the design.");
        }
        if (event.isDQuoted() && hasLoneSurrogate(text)) {
            throw broken(YamlRules.ENCODING, at, "A text has an escape for half of a character (a surrogate without its other half).",
                    "Write the character itself, or both halves.");
        }
        return text;
    }

    private void take(int length, Position at) throws BrokenDocument {
        if (!budget.takeValue(length)) {
            throw tooMuch(at);
        }
    }

    private BrokenDocument tooMuch(Position at) {
        return broken(YamlRules.LIMIT, at, "With this document the design has more than " + budget.limits().values() + " values or "
                + budget.limits().totalBytes() + " characters, aliases written out.", "Use fewer aliases, or split the design.");
    }

    private BrokenDocument broken(RuleInfo rule, Position at, String message, String remedy) {
        return new BrokenDocument(Finding.at(rule, at, message, remedy));
    }

    private Event next() throws BrokenDocument {
        if (!events.hasNext()) {
            throw broken(YamlRules.SYNTAX, position, "The document ends within a value.", "Complete the document.");
        }
        return events.next();
    }

    private Position positionOf(Event event) {
        Optional<Mark> mark = event.getStartMark();
        int line = mark.isEmpty() ? position.line() : firstLine + mark.get().getLine();
        if (line != position.line()) {
            position = new Position(file, line);
        }
        return position;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isHighSurrogate(text.charAt(i)) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }
}
