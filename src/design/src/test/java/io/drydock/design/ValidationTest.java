package io.drydock.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.Finding;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.RuleSettings;
import io.drydock.design.source.Sources;
import io.drydock.design.value.FieldPath;
import io.drydock.design.yaml.ReadLimits;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Findings are attributed to the document where the field stands, merged, ordered and bounded; a rule that fails hides no other. */
class ValidationTest {
    private static final String DESIGN = """
            schema: drydock/HostProfile/v1
            metadata: {name: far}
            data:
              primary_network: mgmt
              platform: {image: jammy}
            ---
            schema: drydock/HostProfile/v1
            metadata: {name: near}
            data:
              host_profile: far
              platform: {kernel: ga-22.04}
            ---
            schema: drydock/BaremetalNode/v1
            metadata: {name: b}
            data: {host_profile: near}
            ---
            schema: drydock/BaremetalNode/v1
            metadata: {name: a}
            data:
              host_profile: near
              platform: {image: focal}
            """;
    private static final RuleInfo ERROR = RuleInfo.error("T1-test", "Test", "A test.");
    private static final RuleInfo WARNING = RuleInfo.warning("T2-test", "Test", "Another test.");

    private static Rendered design() {
        return DesignReader.read(Sources.inline(DESIGN), ReadLimits.DEFAULT);
    }

    private static Rule rule(RuleInfo info, BiConsumer<Site, Report> check) {
        return new Rule() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public void check(Site site, Report report) {
                check.accept(site, report);
            }
        };
    }

    private static Rule everyNode(FieldPath path) {
        return rule(ERROR, (site, report) -> site.appliedNodes().values().forEach(node -> report.at(node, path, "wrong", "Do it right.")));
    }

    private static List<Finding> findings(Rule... rules) {
        return new Validation(List.of(rules)).evaluate(design()).findings();
    }

    @Test
    void aFindingInAProfileIsOneWithAllItsNodes() {
        assertThat(findings(everyNode(FieldPath.of("primary_network")))).singleElement().satisfies(finding -> {
            assertThat(finding.document()).hasValue(new Finding.DocumentName("HostProfile", "far"));
            assertThat(finding.position().orElseThrow().line()).isEqualTo(4);
            assertThat(finding.nodes()).containsExactly("a", "b");
        });
    }

    @Test
    void aNodeThatSetsTheFieldItselfHasItsOwnFinding() {
        assertThat(findings(everyNode(FieldPath.of("platform", "image")))).extracting(finding -> finding.document().orElseThrow().toString())
                .containsExactly("HostProfile/far", "BaremetalNode/a");
    }

    @Test
    void aFieldThatStandsNowhereIsMissingInTheNearestProfile() {
        assertThat(findings(everyNode(FieldPath.of("hardware_profile")))).singleElement().satisfies(finding -> {
            assertThat(finding.document()).hasValue(new Finding.DocumentName("HostProfile", "near"));
            assertThat(finding.nodes()).containsExactly("a", "b");
        });
    }

    @Test
    void severalNodesAtOnceAreAttributedLikeEachOfThem() {
        Rule atOnce = rule(ERROR, (site, report) -> report.at(site.appliedNodes().values(), FieldPath.of("platform", "image"), "wrong",
                "Do it right."));
        assertThat(findings(atOnce)).isEqualTo(findings(everyNode(FieldPath.of("platform", "image"))));
    }

    @Test
    void errorsComeFirst() {
        Rule warning = rule(WARNING, (_, report) -> report.atSite("odd", "Look."));
        Rule error = rule(ERROR, (_, report) -> report.atSite("wrong", "Do it right."));
        assertThat(findings(warning, error)).extracting(Finding::message).containsExactly("wrong", "odd");
    }

    @Test
    void warningsAloneLeaveADesignValid() {
        ValidationResult result = new Validation(List.of(rule(WARNING, (_, report) -> report.atSite("odd", "Look.")))).evaluate(design());
        assertThat(result.valid()).isTrue();
        assertThat(result.warnings()).isOne();
    }

    @Test
    void aRuleThatFailsIsAFindingAndHidesNoOther() {
        Rule failing = rule(RuleInfo.warning("T3-failing", "Fails", "Fails."), (_, _) -> {
            throw new IllegalStateException("with a secret");
        });
        Rule working = rule(WARNING, (_, report) -> report.atSite("odd", "Look."));
        ValidationResult result = new Validation(List.of(failing, working)).evaluate(design());
        assertThat(result.valid()).isFalse();
        assertThat(result.findings()).extracting(finding -> finding.rule().id()).containsExactly("X9-rule-failed", "T2-test");
        assertThat(result.findings().getFirst().message()).contains("T3-failing", "IllegalStateException").doesNotContain("secret");
    }

    @Test
    void findingsAreBoundedAndTheOthersCounted() {
        Rule flood = rule(WARNING, (_, report) -> {
            for (int i = 0; i < Validation.LIMIT + 500; i++) {
                report.atSite("odd " + i, "Look.");
            }
        });
        Rule late = rule(ERROR, (_, report) -> report.atSite("wrong", "Do it right."));
        ValidationResult result = new Validation(List.of(flood, late)).evaluate(design());
        assertThat(result.errors()).isOne();
        assertThat(result.warnings()).isEqualTo(Validation.LIMIT + 500);
        assertThat(result.findings()).hasSize(Validation.LIMIT + 1);
        assertThat(result.findings().getFirst().message()).isEqualTo("wrong");
        assertThat(result.findings().getLast().message()).contains("501 more findings");
    }

    @Test
    void findingsOfTheReaderAreAmongThem() {
        Rendered rendered = DesignReader.read(Sources.inline("schema: drydock/Rock/v1\nmetadata: {name: r}\ndata: {}\n"), ReadLimits.DEFAULT);
        assertThat(rendered.findings()).isNotEmpty();
        ValidationResult result = new Validation(RuleSettings.DEFAULT).evaluate(rendered);
        assertThat(result.valid()).isFalse();
        assertThat(result.findings()).containsAll(rendered.findings());
    }

    @Test
    void settingsChangeWhatIsAccepted() {
        RuleSettings settings = new RuleSettings(1, 1, 1280, 9000, Set.of("our-image"));
        String design = DESIGN.replace("image: jammy", "image: our-image");
        Rendered rendered = DesignReader.read(Sources.inline(design), ReadLimits.DEFAULT);
        assertThat(new Validation(settings).evaluate(rendered).findings()).noneMatch(finding -> finding.rule().id().equals("D9-image"));
        assertThat(new Validation(RuleSettings.DEFAULT).evaluate(rendered).findings())
                .anyMatch(finding -> finding.rule().id().equals("D9-image"));
    }

    @Test
    void aResultIsReadableAsJson() {
        Rule rule = rule(ERROR, (site, report) -> {
            Document document = site.documentOf(Kind.HOST_PROFILE, "far");
            report.at(document, FieldPath.of("platform", "image"), "wrong", "Do it right.", List.of("a"));
            report.atSite("also wrong", "Do it right.");
        });
        assertThat(FindingJson.toJson(new Validation(List.of(rule)).evaluate(design()))).hasToString("{\"valid\":false,\"errors\":2,\"warnings\":0,"
                + "\"findings\":[{\"rule\":\"T1-test\",\"name\":\"Test\",\"severity\":\"error\",\"document\":{},\"path\":\"\",\"message\":\"also wrong\","
                + "\"remedy\":\"Do it right.\",\"nodes\":[]},{\"rule\":\"T1-test\",\"name\":\"Test\",\"severity\":\"error\",\"document\":"
                + "{\"kind\":\"HostProfile\",\"name\":\"far\",\"file\":\"inline\",\"line\":5},\"path\":\"platform.image\",\"message\":\"wrong\","
                + "\"remedy\":\"Do it right.\",\"nodes\":[\"a\"]}]}");
    }
}
