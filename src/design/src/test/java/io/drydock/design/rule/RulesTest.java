package io.drydock.design.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.ValidationResult;
import io.drydock.design.finding.Finding;
import io.drydock.design.finding.Severity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule reports what it should, where it should, and nothing that only comes close; one defect is one error. */
class RulesTest {
    static Stream<RuleCase> cases() {
        return Stream.of(NetworkCases.addresses(), NetworkCases.routes(), NetworkCases.ranges(), NetworkCases.links(), NetworkCases.bonds(),
                NetworkCases.trunks(), StorageCases.sizes(), StorageCases.containers(), NodeCases.interfaces(), NodeCases.names(),
                NodeCases.platform(), NodeCases.oob(), NodeCases.bootActionsAndSite()).flatMap(List::stream);
    }

    @Test
    void theExampleHasNoFindingAtAll() {
        assertThat(ExampleDesign.BASE.validate().findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agrees(RuleCase ruleCase) {
        ValidationResult result = ruleCase.design().validate();
        List<Finding> findings = result.findings().stream().filter(finding -> finding.rule().id().equals(ruleCase.rule())).toList();
        switch (ruleCase) {
            case RuleCase.Silent _ -> assertThat(findings).isEmpty();
            case RuleCase.Reported reported -> {
                assertThat(findings).as("all findings: %s", result.findings())
                        .anySatisfy(finding -> {
                            assertThat(finding.path()).isEqualTo(reported.path());
                            assertThat(finding.message()).contains(reported.message());
                            assertThat(finding.remedy()).endsWith(".");
                        });
                Set<String> errors = result.findings().stream().filter(finding -> finding.rule().severity() == Severity.ERROR)
                        .map(finding -> finding.rule().id()).collect(Collectors.toCollection(TreeSet::new));
                errors.remove(reported.rule());
                assertThat(errors).isEqualTo(new TreeSet<>(reported.alongside()));
            }
        }
    }

    @Test
    void everyRuleHasACaseThatTriggersItAndOneThatDoesNot() {
        Set<String> rules = Rules.all(RuleSettings.DEFAULT).stream().map(rule -> rule.info().id()).filter(id -> !id.startsWith("X1-"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rulesOf(RuleCase.Reported.class)).isEqualTo(rules);
        assertThat(rulesOf(RuleCase.Silent.class)).isEqualTo(rules);
    }

    private static Set<String> rulesOf(Class<? extends RuleCase> kind) {
        return cases().filter(kind::isInstance).map(RuleCase::rule).collect(Collectors.toCollection(TreeSet::new));
    }
}
