package io.drydock.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.finding.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of rules says what the rules are, and every rule can be told from the others. */
class RuleReferenceTest {
    private static final Path PAGE = Path.of("..", "..", "infra", "docs", "rules.md");

    @Test
    void thePageIsUpToDate() throws IOException {
        if (Boolean.getBoolean("rules.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, RuleReference.markdown());
        }
        assertThat(Files.readString(PAGE)).as("write it anew with -Drules.write=true").isEqualTo(RuleReference.markdown());
    }

    @Test
    void everyRuleIsOnThePage() {
        assertThat(RuleReference.markdown()).contains(RuleReference.all().stream().map(rule -> "\n| " + rule.id() + " | ").toList());
    }

    @Test
    void idsAreUniqueAndSayWhatTheyAreAbout() {
        assertThat(RuleReference.all()).extracting(RuleInfo::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Z][0-9]{1,2}[ab]?(-[a-z0-9]+)+"));
    }

    @Test
    void everyRuleIsDocumentedInOneLine() {
        assertThat(RuleReference.all()).allSatisfy(rule -> {
            assertThat(rule.name()).isNotBlank();
            assertThat(rule.documentation()).endsWith(".").doesNotContain("\n");
        });
    }
}
