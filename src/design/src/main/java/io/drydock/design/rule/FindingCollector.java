package io.drydock.design.rule;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.Finding;
import io.drydock.design.finding.Finding.DocumentName;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.finding.Severity;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.value.FieldPath;
import io.drydock.design.value.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Keeps what rules report. The same message of a rule at the same place is one finding with all the nodes that it concerns. Errors
 * and warnings are bounded each, and so are the names of nodes over all findings; what goes beyond is counted only.
 */
public final class FindingCollector {
    private final int limit;
    private final Map<Key, Draft> drafts = new HashMap<>();
    private final int[] kept = new int[Severity.values().length];
    private final int[] unlisted = new int[Severity.values().length];
    private long namesLeft;

    /**
     * @param limit how many errors, and how many warnings, are kept
     * @param names how many names of nodes are kept, over all findings
     */
    public FindingCollector(int limit, long names) {
        this.limit = limit;
        this.namesLeft = names;
    }

    /** What one rule reports to, about one site. */
    public Report reportFor(RuleInfo rule, Site site) {
        return new RuleReport(rule, site);
    }

    /** Takes over a finding that was made elsewhere. */
    public void add(Finding finding) {
        Key key = new Key(finding.rule().id(), finding.document().orElse(null), finding.position().orElse(null), finding.path(),
                finding.message());
        draft(key, finding.rule(), finding.remedy()).ifPresent(draft -> name(draft, finding.nodes()));
    }

    /** What was kept, in the order of {@link Finding#ORDER}. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(drafts.size());
        drafts.forEach((key, draft) -> findings.add(new Finding(draft.rule, Optional.ofNullable(key.document),
                Optional.ofNullable(key.position), key.path, key.message, draft.remedy, List.copyOf(new TreeSet<>(draft.nodes)))));
        findings.sort(Finding.ORDER);
        return findings;
    }

    /** How many different findings of that severity are kept. */
    public int kept(Severity severity) {
        return kept[severity.ordinal()];
    }

    /** How many reports of that severity came after the limit was reached, for findings that are not kept. */
    public int unlisted(Severity severity) {
        return unlisted[severity.ordinal()];
    }

    private Optional<Draft> draft(Key key, RuleInfo rule, String remedy) {
        Draft known = drafts.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        int severity = rule.severity().ordinal();
        if (kept[severity] >= limit) {
            unlisted[severity]++;
            return Optional.empty();
        }
        kept[severity]++;
        Draft draft = new Draft(rule, remedy, new ArrayList<>(1));
        drafts.put(key, draft);
        return Optional.of(draft);
    }

    private void name(Draft draft, Collection<String> nodes) {
        if (namesLeft >= nodes.size()) {
            namesLeft -= nodes.size();
            draft.nodes.addAll(nodes);
        }
    }

    /** What makes two reports one finding. */
    private record Key(String rule, DocumentName document, Position position, String path, String message) {
    }

    private record Draft(RuleInfo rule, String remedy, List<String> nodes) {
    }

    private final class RuleReport implements Report {
        private final RuleInfo rule;
        private final Attribution attribution;

        private RuleReport(RuleInfo rule, Site site) {
            this.rule = rule;
            this.attribution = new Attribution(site);
        }

        @Override
        public void at(Document document, FieldPath path, String message, String remedy, Collection<String> nodes) {
            boolean own = nodes.isEmpty() && document.kind() == Kind.BAREMETAL_NODE;
            Key key = new Key(rule.id(), new DocumentName(document.kind().title(), document.name()),
                    path.segments().isEmpty() ? document.position() : path.nearest(document.data()), path.toString(), message);
            draft(key, rule, remedy).ifPresent(draft -> name(draft, own ? List.of(document.name()) : nodes));
        }

        @Override
        public void at(AppliedNode node, FieldPath path, String message, String remedy) {
            at(attribution.of(node, path), path, message, remedy, List.of(node.name()));
        }

        @Override
        public void at(Collection<AppliedNode> nodes, FieldPath path, String message, String remedy) {
            attribution.of(nodes, path).forEach(concerned -> at(concerned.document(), path, message, remedy, concerned.nodes()));
        }

        @Override
        public void atSite(String message, String remedy) {
            draft(new Key(rule.id(), null, null, "", message), rule, remedy);
        }
    }
}
