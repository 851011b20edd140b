package io.drydock.design.deckhand;

import io.drydock.design.finding.RuleInfo;
import java.util.List;

/** What is reported of layering, replacement and substitution. Only documents that a design needs are looked at. */
public final class DeckhandRules {
    static final RuleInfo POLICY = RuleInfo.error("X3-layering-policy", "Layering policy",
            "A LayeringPolicy lists its layers, from the most general to the most special, in data.layerOrder.");
    static final RuleInfo POLICIES = RuleInfo.warning("X3-layering-policies", "Several layering policies",
            "A design has one LayeringPolicy; of several the first counts.");
    static final RuleInfo FORM = RuleInfo.error("X3-layering-form", "Layering and substitution metadata",
            "metadata.layeringDefinition, replacement and substitutions have the form that Deckhand gives them.");
    static final RuleInfo LAYER = RuleInfo.error("X3-layer", "Layer",
            "A document's layer is one of the layering policy's; without a policy global, type and site.");
    static final RuleInfo PARENT = RuleInfo.error("X3-parent", "Parent",
            "A parentSelector matches one document of the same schema in the nearest higher layer that has a match.");
    static final RuleInfo PARENT_ABSENT = RuleInfo.warning("X3-parent-absent", "Parent not among the documents",
            "A design without any abstract document seems to be rendered already; its documents are taken as they stand.");
    static final RuleInfo ACTION = RuleInfo.error("X3-layering-action", "Layering action",
            "Actions are delete, replace or merge, of a path that is there: in the parent's data for delete, in the document's own for the others.");
    static final RuleInfo REPLACEMENT = RuleInfo.error("X3-replacement", "Replacement",
            "A document with replacement: true has a document of the same schema and name in a higher layer to replace.");
    static final RuleInfo CYCLE = RuleInfo.error("X3-cycle", "Cycle",
            "No document comes from itself by parents and substitutions.");
    static final RuleInfo SOURCE = RuleInfo.error("X3-substitution-source", "Source of a substitution",
            "A substitution takes its value from a document that is there and not abstract.");
    static final RuleInfo SUBSTITUTION_PATH = RuleInfo.error("X3-substitution-path", "Path of a substitution",
            "A substitution's paths lead to a value in the source and to a place in the document.");
    static final RuleInfo PATTERN = RuleInfo.error("X3-substitution-pattern", "Pattern of a substitution",
            "A substitution's patterns are regular expressions that are applied to text and don't take too long.");
    static final RuleInfo NO_MATCH = RuleInfo.warning("X3-substitution-no-match", "Pattern that matches nothing",
            "A pattern is found: in the document, else nothing is substituted; in the source, else all of its text is taken.");
    static final RuleInfo SIZE = RuleInfo.error("X3-rendered-size", "Size of rendered documents",
            "Layered and substituted documents stay within the limits that are set for reading designs.");

    /** All of them, in the order of the reference. */
    public static final List<RuleInfo> ALL = List.of(POLICY, POLICIES, FORM, LAYER, PARENT, PARENT_ABSENT, ACTION, REPLACEMENT, CYCLE, SOURCE,
            SUBSTITUTION_PATH, PATTERN, NO_MATCH, SIZE);

    private DeckhandRules() {
    }
}
