package io.drydock.functions.design;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.rule.RuleSettings;
import io.drydock.step.Digests;
import java.util.TreeSet;

/** Tells sets of findings apart: another release of the rules, or other settings, judge a design anew. */
final class RulesDigest {
    private static final int CHARACTERS = 16;

    private RulesDigest() {
    }

    static String of(RuleSettings settings, String version) {
        ObjectNode rules = JsonNodeFactory.instance.objectNode().put("version", version)
                .put("minimumBootSize", settings.minimumBootSize()).put("minimumRootSize", settings.minimumRootSize())
                .put("minimumMtu", settings.minimumMtu()).put("maximumMtu", settings.maximumMtu());
        new TreeSet<>(settings.images()).forEach(rules.withArray("images")::add);
        return Digests.of(rules).substring(0, CHARACTERS);
    }
}
