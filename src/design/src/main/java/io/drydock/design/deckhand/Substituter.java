package io.drydock.design.deckhand;

import io.drydock.design.document.RawDocument;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Carries out a substitution. One that can't be carried out is reported, and leaves the document as it is. */
final class Substituter {
    private final Patterns patterns;
    private final Work work;
    private final int longest;
    private final DeckhandFindings findings;

    /** @param longest how many characters a text may have that a pattern was replaced in */
    Substituter(Work work, int longest, DeckhandFindings findings) {
        this.patterns = new Patterns(work);
        this.work = work;
        this.longest = longest;
        this.findings = findings;
    }

    /** Something about a substitution that keeps it from being carried out. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final transient RuleInfo rule;
        private final String remedy;

        Refused(RuleInfo rule, String message, String remedy) {
            super(message, null, false, false);
            this.rule = rule;
            this.remedy = remedy;
        }
    }

    /**
     * Substitutes in {@code draft}, the data of {@code document}.
     *
     * @param source the rendered data of the source
     */
    void apply(Substitution substitution, Value source, RawDocument document, Draft draft) {
        Value value;
        try {
            value = taken(substitution, source, document);
        } catch (Refused refused) {
            report(refused, substitution, document, "");
            return;
        }
        for (Substitution.Destination destination : substitution.destinations()) {
            try {
                put(value, substitution, destination, document, draft);
            } catch (Refused refused) {
                report(refused, substitution, document, destination.path().fieldPath());
            }
        }
    }

    private void report(Refused refused, Substitution substitution, RawDocument document, String path) {
        findings.report(refused.rule, document, substitution.position(), path, refused.getMessage(), refused.remedy);
    }

    /** What the source gives. The path says nothing where the source is a single value. */
    private Value taken(Substitution substitution, Value source, RawDocument document) throws Refused {
        Value value = source instanceof Value.Scalar ? source : substitution.path().in(source).orElseThrow(() ->
                new Refused(DeckhandRules.SUBSTITUTION_PATH, "The source " + substitution.schema() + " '" + substitution.name()
                        + "' has nothing at '" + substitution.path() + "'.", "Correct src.path, or add the value to the source."));
        if (substitution.pattern().isEmpty()) {
            return value;
        }
        Pattern pattern = compiled(substitution.pattern().get(), "src.pattern");
        if (!(value instanceof Value.Scalar scalar)) {
            throw new Refused(DeckhandRules.PATTERN, "src.pattern is applied to " + shape(value) + ", not to a text.",
                    "Lead src.path to a text, or remove the pattern.");
        }
        Matcher matcher = patterns.matcher(pattern, scalar.text());
        if (!found(matcher)) {
            findings.report(DeckhandRules.NO_MATCH, document, substitution.position(), "", "src.pattern is not found in the source "
                    + substitution.schema() + " '" + substitution.name() + "'; all of its text is taken.", "Correct the pattern, or remove it.");
            return value;
        }
        if (substitution.group() > matcher.groupCount()) {
            throw new Refused(DeckhandRules.PATTERN, "src.match_group is " + substitution.group() + ", but src.pattern has "
                    + matcher.groupCount() + " groups.", "Correct match_group.");
        }
        String group = matcher.group(substitution.group());
        return new Value.Text(group == null ? "" : group, scalar.position());
    }

    private void put(Value value, Substitution substitution, Substitution.Destination destination, RawDocument document, Draft draft) throws Refused {
        if (destination.pattern().isPresent()) {
            replace(value, substitution, destination, document, draft);
        } else if (!draft.set(destination.path(), value)) {
            throw new Refused(DeckhandRules.SUBSTITUTION_PATH, "dest.path '" + destination.path() + "' leads through a value that is no mapping or list "
                    + "as the path needs it.", "Correct dest.path, or the data on the way.");
        }
    }

    private void replace(Value value, Substitution substitution, Substitution.Destination destination, RawDocument document, Draft draft) throws Refused {
        Pattern pattern = compiled(destination.pattern().orElseThrow(), "dest.pattern");
        if (!(value instanceof Value.Scalar replacement)) {
            throw new Refused(DeckhandRules.PATTERN, "dest.pattern is to be replaced by " + shape(value) + ", not by a text.",
                    "Lead src.path to a text, or remove the pattern.");
        }
        Value present = draft.get(destination.path()).orElseThrow(() -> new Refused(DeckhandRules.SUBSTITUTION_PATH,
                "The document has nothing at '" + destination.path() + "' to replace a pattern in.", "Correct dest.path, or add the text with the pattern."));
        boolean single = present instanceof Value.Scalar;
        if (!single && destination.depth().isEmpty()) {
            throw new Refused(DeckhandRules.PATTERN, "dest.pattern is to be replaced in " + shape(present) + ".",
                    "Lead dest.path to a text, or add recurse with a depth.");
        }
        Value replaced = single ? inText((Value.Scalar) present, pattern, replacement.text())
                : inTree(present, pattern, replacement.text(), destination.depth().getAsInt());
        if (single && replaced == present) {
            findings.report(DeckhandRules.NO_MATCH, document, substitution.position(), destination.path().fieldPath(),
                    "dest.pattern is not found in the text at '" + destination.path() + "'; nothing is substituted.", "Correct the pattern or the text.");
        }
        draft.set(destination.path(), replaced);
    }

    private Value inTree(Value value, Pattern pattern, String replacement, int depth) throws Refused {
        work.spend(1);
        if (value instanceof Value.Mapping mapping && depth != 0) {
            Map<String, Value> entries = new LinkedHashMap<>();
            for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
                entries.put(entry.getKey(), below(entry.getValue(), pattern, replacement, depth));
            }
            return new Value.Mapping(entries, mapping.position());
        }
        if (value instanceof Value.Sequence list && depth != 0) {
            List<Value> items = new ArrayList<>(list.items().size());
            for (Value item : list.items()) {
                items.add(below(item, pattern, replacement, depth));
            }
            return new Value.Sequence(items, list.position());
        }
        return value;
    }

    private Value below(Value value, Pattern pattern, String replacement, int depth) throws Refused {
        return value instanceof Value.Text text ? inText(text, pattern, replacement) : inTree(value, pattern, replacement, depth - 1);
    }

    /** The value itself where the pattern is not found. */
    private Value inText(Value.Scalar value, Pattern pattern, String replacement) throws Refused {
        Matcher matcher = patterns.matcher(pattern, value.text());
        StringBuilder text = new StringBuilder();
        int end = 0;
        boolean any = false;
        while (found(matcher)) {
            any = true;
            text.append(value.text(), end, matcher.start()).append(replacement);
            work.spend(replacement.length());
            end = matcher.end();
            if (text.length() > longest) {
                throw new Refused(DeckhandRules.SIZE, "With the pattern replaced, a text has more than " + longest + " characters.",
                        "Make the pattern match less, or shorten the source.");
            }
        }
        return any ? new Value.Text(text.append(value.text(), end, value.text().length()).toString(), value.position()) : value;
    }

    /** A regular expression with nested repetitions needs stack for each character, more than there is for some texts. */
    private static boolean found(Matcher matcher) throws Refused {
        try {
            return matcher.find();
        } catch (StackOverflowError e) {
            throw new Refused(DeckhandRules.PATTERN, "A pattern takes more room than there is.", "Write the pattern without nested repetitions.");
        }
    }

    private Pattern compiled(String expression, String what) throws Refused {
        Optional<Pattern> pattern = patterns.compile(expression);
        return pattern.orElseThrow(() -> new Refused(DeckhandRules.PATTERN, what + " is no regular expression that is understood.",
                "Correct it; it may have 2000 characters at most and no counted repetitions of more than 100000 in all."));
    }

    private static String shape(Value value) {
        return switch (value) {
            case Value.Mapping _ -> "a mapping";
            case Value.Sequence _ -> "a list";
            case Value.Scalar _ -> "a single value";
        };
    }
}
