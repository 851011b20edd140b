package io.drydock.design;

import io.drydock.design.finding.Finding;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.finding.Severity;
import io.drydock.design.model.Site;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.rule.FindingCollector;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.RuleSettings;
import io.drydock.design.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a design against all rules. A rule that fails does not keep the others from their work. */
public final class Validation {
    /** How many findings a result lists. */
    public static final int LIMIT = 10_000;

    static final RuleInfo RULE_FAILED = RuleInfo.error("X9-rule-failed", "Rule failed",
            "Every rule can be evaluated; one that can't says nothing about the design, which therefore counts as not valid.");
    static final RuleInfo MORE_FINDINGS = RuleInfo.warning("X9-more-findings", "Findings not listed",
            "A result lists at most " + LIMIT + " findings, errors first; the others are counted only.");
    private static final long NAMES = 1_000_000;

    private final List<Rule> rules;

    Validation(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** With all rules. */
    public Validation(RuleSettings settings) {
        this(Rules.all(settings));
    }

    /** What validation itself may find. */
    static List<RuleInfo> ownRules() {
        return List.of(RULE_FAILED, MORE_FINDINGS);
    }

    /** The rules in the order in which they are evaluated. */
    List<Rule> rules() {
        return rules;
    }

    /** Holds a design, as it was read, against the rules. */
    public ValidationResult evaluate(Rendered rendered) {
        return evaluate(rendered, SiteBuilder.build(rendered.documents()));
    }

    /**
     * Holds a design against the rules.
     *
     * @param site made of the documents of {@code rendered}
     */
    public ValidationResult evaluate(Rendered rendered, Site site) {
        FindingCollector collector = new FindingCollector(LIMIT, NAMES);
        rendered.findings().forEach(collector::add);
        rules.forEach(rule -> evaluate(rule, site, collector));
        List<Finding> findings = collector.findings();
        int errors = collector.kept(Severity.ERROR) + collector.unlisted(Severity.ERROR);
        int warnings = collector.kept(Severity.WARNING) + collector.unlisted(Severity.WARNING);
        return new ValidationResult(errors == 0, errors, warnings, bounded(findings, errors + warnings));
    }

    private static void evaluate(Rule rule, Site site, FindingCollector collector) {
        try {
            rule.check(site, collector.reportFor(rule.info(), site));
        } catch (RuntimeException | StackOverflowError failure) {
            // Only the kind of failure: its message might hold a value of the design.
            collector.reportFor(RULE_FAILED, site).atSite("rule " + rule.info().id() + " could not be evaluated: "
                    + failure.getClass().getSimpleName(), "Report this with the design; the findings of the other rules stand.");
        }
    }

    private static List<Finding> bounded(List<Finding> findings, int all) {
        if (all <= LIMIT) {
            return findings;
        }
        List<Finding> listed = new ArrayList<>(findings.subList(0, Math.min(LIMIT, findings.size())));
        listed.add(new Finding(MORE_FINDINGS, Optional.empty(), Optional.empty(), "",
                "at least " + (all - listed.size()) + " more findings are not listed", "Correct those that are, and validate again.", List.of()));
        return listed;
    }
}
