package io.drydock.function.design;

import io.drydock.design.rule.RuleSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** What the rules measure with, by the configuration. */
class RuleSettingsProducer {
    @Produces
    @Singleton
    RuleSettings rules(ConfiguredRules set) {
        return new RuleSettings(set.minimumBootBytes(), set.minimumRootBytes(), set.minimumMtu(), set.maximumMtu(), set.images().orElse(Set.of()));
    }
}
