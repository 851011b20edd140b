package io.drydock.design.deckhand;

import io.drydock.design.deckhand.DocumentIndex.Entry;
import io.drydock.design.value.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Carries out a document's layering actions on its parent's data. */
final class Actions {
    private Actions() {
    }

    /** @param draft holds the parent's data, and becomes the child's */
    static void apply(Entry child, Entry parent, Draft draft, DeckhandFindings findings) {
        for (Layering.Action action : child.layering.actions()) {
            boolean done = switch (action.method()) {
                case DELETE -> draft.delete(action.path());
                case REPLACE -> own(child, action).map(value -> draft.set(action.path(), value)).orElse(false);
                case MERGE -> own(child, action).map(value -> draft.merge(action.path(), value)).orElse(false);
            };
            if (!done) {
                report(child, parent, action, findings);
            }
        }
        draft.moveTo(child.document.data().position());
    }

    /** The document's own value at the action's path; a document without data has an empty mapping for the whole. */
    private static Optional<Value> own(Entry child, Layering.Action action) {
        Value data = child.document.data();
        return action.path().isRoot() && data instanceof Value.Nothing ? Optional.of(new Value.Mapping(Map.of(), data.position()))
                : action.path().in(data);
    }

    private static void report(Entry child, Entry parent, Layering.Action action, DeckhandFindings findings) {
        boolean absent = action.method() == Layering.Method.DELETE || own(child, action).isEmpty();
        String where = action.method() == Layering.Method.DELETE ? "in the data of the parent " + parent : "in the document's own data";
        findings.report(DeckhandRules.ACTION, child.document, action.position(), action.path().fieldPath(),
                "The action " + action.method().name().toLowerCase(Locale.ROOT) + " of '" + action.path() + "' can't be carried out: "
                        + (absent ? "there is nothing at this path " + where + "." : "the path leads through a value of the parent " + parent
                        + " that is no mapping or list as the path needs it.") + " It is passed over.",
                "Correct the action's path, or add the value.");
    }
}
