package io.drydock.design.schema;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;

/** X1: documents have the shape of their kind; one rule for each way in which they may not. */
record SchemaRule(RuleInfo info, Problem.Type type, SchemaCheck check) implements Rule {
    @Override
    public void check(Site site, Report report) {
        check.problems(site, type).forEach(problem -> report.at(problem.document(), problem.path(), problem.message(), problem.remedy()));
    }
}
