package io.drydock.design.schema;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.rule.Rule;
import java.util.List;

/** The rules on the shape of documents. */
public final class SchemaRules {
    private SchemaRules() {
    }

    /** All of them, in the order of the documentation. They share one look at the site's documents. */
    public static List<Rule> all() {
        SchemaCheck check = new SchemaCheck();
        return List.of(
                new SchemaRule(RuleInfo.error("X1-unknown-key", "Unknown key",
                        "Every key of a document is one that its kind has: what nobody reads is most often a misspelling."),
                        Problem.Type.UNKNOWN_KEY, check),
                new SchemaRule(RuleInfo.warning("X1-undocumented-key", "Undocumented key",
                        "Where Drydock lets further keys pass (interfaces, devices, volume groups, addressing, aliases, switches, "
                                + "repositories), a key that isn't documented is most often a misspelling."),
                        Problem.Type.UNDOCUMENTED_KEY, check),
                new SchemaRule(RuleInfo.error("X1-type", "Wrong type",
                        "A list stands where a list is needed, a mapping where a mapping is, and a single value where a single value is."),
                        Problem.Type.TYPE, check),
                new SchemaRule(RuleInfo.error("X1-value", "Value that isn't possible",
                        "A field holds one of the values that it can have: a known word, a whole number, true or false, an absolute path."),
                        Problem.Type.VALUE, check),
                new SchemaRule(RuleInfo.error("X1-required", "Missing key",
                        "The asset of a boot action has a type, a repository has repo_type and url."),
                        Problem.Type.REQUIRED, check),
                new SchemaRule(RuleInfo.error("X1-null", "Nothing where a value is expected",
                        "Null stands only where it means something: for an interface, which it removes, for a package of any version, and "
                                + "where leaving the key out means the same."),
                        Problem.Type.NULL, check));
    }
}
