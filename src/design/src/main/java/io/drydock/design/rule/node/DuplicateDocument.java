package io.drydock.design.rule.node;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.HashMap;
import java.util.Map;

/** D5: a name means one document. */
public final class DuplicateDocument implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("D5-duplicate-document", "Two documents of one name",
            "No two documents of one kind have the same name.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        Map<Identity, Document> first = new HashMap<>();
        for (Document document : site.documents()) {
            Document other = first.putIfAbsent(new Identity(document.kind(), document.name()), document);
            if (other != null) {
                report.at(document, FieldPath.ROOT, document.kind().title() + " '" + document.name() + "' is defined here and at "
                        + other.position(), "Remove one of the two documents, or give it another name.");
            }
        }
    }

    private record Identity(Kind kind, String name) {
    }
}
