package io.drydock.design.yaml;

import io.drydock.design.finding.RuleInfo;
import java.util.List;

/** What is reported of a source as YAML or JSON, before it is looked at as documents. */
public final class YamlRules {
    static final RuleInfo SYNTAX = RuleInfo.error("X4-yaml-syntax", "YAML syntax",
            "Every document is well-formed YAML or JSON; one that isn't is left out, the others of the same file are read.");
    static final RuleInfo DUPLICATE_KEY = RuleInfo.error("X4-yaml-duplicate-key", "Duplicate key",
            "A mapping has each key once: of two, one would silently be lost.");
    static final RuleInfo KEY = RuleInfo.error("X4-yaml-key", "Key of a mapping",
            "A key is a single value that isn't empty; keys that are mappings or lists mean nothing in a design.");
    static final RuleInfo MERGE_KEY = RuleInfo.error("X4-yaml-merge-key", "Merge key",
            "The merge key << takes a mapping or a list of mappings.");
    static final RuleInfo TAG = RuleInfo.error("X4-yaml-tag", "Tag",
            "Only the tags of YAML's core schema (str, int, float, bool, null, map, seq) are used, and fit the value.");
    static final RuleInfo ALIAS = RuleInfo.error("X4-yaml-alias", "Alias",
            "An alias refers to an anchor that stands before it in the same document and doesn't contain it.");
    static final RuleInfo ENCODING = RuleInfo.error("X4-yaml-encoding", "Characters",
            "Sources are UTF-8, or UTF-16 or UTF-32 with a byte order mark, without control characters.");
    static final RuleInfo LIMIT = RuleInfo.error("X4-yaml-limit", "Size of the design",
            "Sources, documents and values stay within the limits that are set for reading designs.");

    /** All of them, in the order of the reference. */
    public static final List<RuleInfo> ALL = List.of(SYNTAX, DUPLICATE_KEY, KEY, MERGE_KEY, TAG, ALIAS, ENCODING, LIMIT);

    private YamlRules() {
    }
}
