package io.drydock.design.deckhand;

import io.drydock.design.deckhand.DocumentIndex.Entry;
import io.drydock.design.deckhand.DocumentIndex.ParentSearch;
import io.drydock.design.document.RawDocument;
import io.drydock.design.finding.Finding;
import io.drydock.design.value.Value;
import io.drydock.design.yaml.Budget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Renders the documents of a design as Deckhand does: a document starts from its parent's rendered data, changed by its actions, and then takes values
 * of other documents.
 *
 * <p>Documents of all namespaces are parents and sources; only those of Drydock, and what these come from, are rendered and
 * reported on. What can't be carried out is reported and passed over, and the document rendered without it, so that its other fields can
 * still be looked at: a document without parent stands as written, a substitution that fails leaves what was there.
 */
public final class Renderer {
    /** Values copied and characters looked at by patterns: seconds of work, and a hundred times what a large site needs. */
    private static final long STEPS = 100_000_000;
    private static final int CYCLE_SHOWN = 20;

    private final Budget budget;
    private final Work work = new Work(STEPS);
    private final DocumentIndex index;
    private final LayerOrder layers;
    private final DeckhandFindings findings;
    private final Substituter substituter;
    private final Plan[] plans;
    private final Value[] rendered;
    private final Set<Long> broken = new HashSet<>();

    /** What a document comes from. */
    private record Plan(Optional<Entry> parent, List<Substitution> substitutions, List<Optional<Entry>> sources) {
        List<Entry> needs() {
            List<Entry> needs = new ArrayList<>();
            parent.ifPresent(needs::add);
            sources.forEach(source -> source.ifPresent(needs::add));
            return needs;
        }
    }

    private Renderer(List<RawDocument> documents, Budget budget, Consumer<Finding> sink) {
        this.budget = budget;
        this.findings = new DeckhandFindings(sink);
        this.layers = LayerOrder.of(documents, sink);
        this.index = new DocumentIndex(documents, layers);
        this.substituter = new Substituter(work, budget.limits().scalarLength(), findings);
        this.plans = new Plan[documents.size()];
        this.rendered = new Value[documents.size()];
    }

    /**
     * The documents of the namespace {@code drydock} that are neither abstract nor replaced, rendered, in their order.
     *
     * @param documents all documents of the design
     * @param budget what there is room for
     * @param findings takes what is found
     */
    public static List<RawDocument> render(List<RawDocument> documents, Budget budget, Consumer<Finding> findings) {
        return new Renderer(documents, budget, findings).render();
    }

    private List<RawDocument> render() {
        List<Entry> wanted = index.entries().stream()
                .filter(entry -> entry.document.isDrydock() && !entry.layering.isAbstract() && entry.replacedBy.isEmpty()).toList();
        for (Entry entry : new RenderOrder(plans.length, this::needs, this::reportCycle).of(wanted)) {
            rendered[entry.number] = data(entry);
        }
        return wanted.stream().map(entry -> entry.document.data() == rendered[entry.number] ? entry.document
                : entry.document.with(rendered[entry.number])).toList();
    }

    /** Plans a document, and reports what is wrong with the plan. */
    private List<Entry> needs(Entry entry) {
        RawDocument document = entry.document;
        if (entry.layering.flaws().isEmpty() && entry.layering.layer().isEmpty() && !document.metadata().entries().containsKey("substitutions")
                && !entry.layering.replacement()) {
            plans[entry.number] = new Plan(Optional.empty(), List.of(), List.of());
            return List.of();
        }
        List<Layering.Flaw> flaws = new ArrayList<>(entry.layering.flaws());
        List<Substitution> substitutions = Substitution.of(document, flaws);
        findings.report(document, flaws);
        checkLayer(entry);
        List<Optional<Entry>> sources = substitutions.stream().map(substitution -> source(substitution, document)).toList();
        plans[entry.number] = new Plan(parent(entry), substitutions, sources);
        return plans[entry.number].needs();
    }

    private void checkLayer(Entry entry) {
        if (entry.layering.layer().isPresent() && entry.layer < 0) {
            findings.report(DeckhandRules.LAYER, entry.document, entry.document.position(), "", "The layer '" + entry.layering.layer().get()
                    + "' is none of " + String.join(", ", layers.names()) + ". The document is taken as it stands.",
                    "Use one of these layers, or add it to the LayeringPolicy.");
        }
        if (entry.layering.replacement() && entry.replaces.isEmpty()) {
            findings.report(DeckhandRules.REPLACEMENT, entry.document, entry.document.position(), "",
                    "The document is to replace another, but no document of the same schema and name is in a layer above its own.",
                    "Remove replacement: true, or correct the name or layer.");
        }
    }

    private Optional<Entry> parent(Entry entry) {
        if (entry.layering.parentSelector().isEmpty() || entry.layer < 0) {
            return Optional.empty();
        }
        String labels = entry.layering.parentSelector().entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(", "));
        return switch (index.parentOf(entry)) {
            case ParentSearch.Found(Entry parent) -> Optional.of(parent);
            case ParentSearch.Absent() -> {
                findings.report(index.hasAbstract() ? DeckhandRules.PARENT : DeckhandRules.PARENT_ABSENT, entry.document, entry.document.position(), "",
                        "No " + entry.document.schema() + " in a layer above '" + entry.layering.layer().orElse("") + "' has the labels that the parentSelector "
                                + "asks for (" + labels + "). The document is taken as it stands.", "Correct the labels, or add the parent to the design.");
                yield Optional.empty();
            }
            case ParentSearch.Several(Entry one, Entry other) -> {
                findings.report(DeckhandRules.PARENT, entry.document, entry.document.position(), "", "The parentSelector (" + labels
                        + ") matches several documents of the layer '" + one.layering.layer().orElse("") + "', such as " + one + " at "
                        + one.document.position() + " and " + other + " at " + other.document.position() + ". The document is taken as it stands.",
                        "Select by a label that one document alone has.");
                yield Optional.empty();
            }
        };
    }

    private Optional<Entry> source(Substitution substitution, RawDocument document) {
        Optional<Entry> source = index.source(substitution.schema(), substitution.name());
        String path = substitution.destinations().getFirst().path().fieldPath();
        if (source.isEmpty()) {
            findings.report(DeckhandRules.SOURCE, document, substitution.position(), path, "The source " + substitution.schema() + " '"
                    + substitution.name() + "' is not among the documents.", "Correct src.schema and src.name, or add the document to the design.");
        } else if (source.get().layering.isAbstract()) {
            findings.report(DeckhandRules.SOURCE, document, substitution.position(), path, "The source " + substitution.schema() + " '"
                    + substitution.name() + "' is abstract.", "Take the value from a document that is not abstract.");
            return Optional.empty();
        }
        return source;
    }

    private void reportCycle(List<Entry> way, Entry first) {
        Entry last = way.getLast();
        broken.add(edge(last, first));
        List<String> names = way.stream().map(Entry::toString).collect(Collectors.toCollection(ArrayList::new));
        if (names.size() > CYCLE_SHOWN) {
            int left = names.size() - CYCLE_SHOWN;
            names.subList(CYCLE_SHOWN / 2, CYCLE_SHOWN / 2 + left).clear();
            names.add(CYCLE_SHOWN / 2, "… " + left + " more …");
        }
        findings.report(DeckhandRules.CYCLE, last.document, last.document.position(), "", "Documents come from one another in a circle, by "
                + "parents or substitutions: " + String.join(" -> ", names) + " -> " + first + ". " + last + " is rendered without " + first + ".",
                "Take one parentSelector or substitution of the circle away.");
    }

    private static long edge(Entry from, Entry to) {
        return (long) from.number << 32 | to.number;
    }

    private Value data(Entry entry) {
        Value own = entry.document.data();
        Plan plan = plans[entry.number];
        Optional<Entry> parent = plan.parent().filter(other -> !broken.contains(edge(entry, other)));
        boolean layered = parent.isPresent() && !entry.layering.actions().isEmpty();
        if (!layered && plan.substitutions().isEmpty()) {
            return own;
        }
        try {
            Draft draft = new Draft(layered ? rendered[parent.get().number] : own, work);
            if (layered) {
                Actions.apply(entry, parent.get(), draft, findings);
            }
            for (int i = 0; i < plan.substitutions().size(); i++) {
                Optional<Entry> source = plan.sources().get(i).filter(other -> !broken.contains(edge(entry, other)));
                if (source.isPresent()) {
                    substituter.apply(plan.substitutions().get(i), rendered[source.get().number], entry.document, draft);
                }
            }
            Value data = draft.freeze();
            if (budget.takeTree(data)) {
                return data;
            }
            tooLarge(entry, "With this document rendered the design has more than " + budget.limits().values() + " values or "
                    + budget.limits().totalBytes() + " characters, or values nested deeper than " + budget.limits().depth() + " levels.");
        } catch (Work.Exhausted e) {
            tooLarge(entry, "Layering and substitution take too many steps up to here, which patterns that backtrack without end may be the cause of.");
        }
        return own;
    }

    private void tooLarge(Entry entry, String message) {
        findings.report(DeckhandRules.SIZE, entry.document, entry.document.position(), "", message + " The document is taken as it stands.",
                "Substitute less, or split the design.");
    }
}
