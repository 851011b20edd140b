package io.drydock.design.rule;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;

/**
 * One thing that must hold in a design. Rules are pure and know nothing of each other: each one passes over what another one
 * reports (a malformed field, a reference to what isn't defined).
 */
public interface Rule {
    RuleInfo info();

    /** Reports every place in {@code site} where the rule does not hold. */
    void check(Site site, Report report);
}
