package io.drydock.design;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.rule.Rule;
import io.drydock.design.rule.RuleSettings;
import io.drydock.design.rule.Rules;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The reference of all rules, as a page of documentation. */
public final class RuleReference {
    /** What rules of one group are about, and how their ids begin, in the order of the page. */
    private static final List<Group> GROUPS = List.of(
            new Group("Reading documents", "X"), new Group("Networks and links", "N"), new Group("Storage", "S"), new Group("Nodes", "D"),
            new Group("Out-of-band management", "O"), new Group("Boot actions", "B"));

    private RuleReference() {
    }

    /** Every rule that can report something: those of reading, of the design, and of validation itself. */
    static List<RuleInfo> all() {
        return Stream.of(ReaderRules.ALL, Rules.all(RuleSettings.DEFAULT).stream().map(Rule::info).toList(), Validation.ownRules())
                .flatMap(List::stream).toList();
    }

    /** The page in Markdown. */
    public static String markdown() {
        StringBuilder page = new StringBuilder("""
                # Rules of a design

                Every finding names its rule by id. Errors make a design invalid, warnings don't. This page is made of the rules themselves:
                `mvn -pl src/design test -Dtest=RuleReferenceTest -Drules.write=true` writes it anew.
                """);
        List<RuleInfo> all = all();
        for (Group group : GROUPS) {
            page.append("\n## ").append(group.title).append("\n\n| Rule | Name | Severity | What must hold |\n|---|---|---|---|\n");
            all.stream().filter(rule -> rule.id().startsWith(group.prefix)).forEach(rule -> page.append("| ").append(rule.id()).append(" | ")
                    .append(cell(rule.name())).append(" | ").append(rule.severity().name().toLowerCase(Locale.ROOT)).append(" | ")
                    .append(cell(rule.documentation())).append(" |\n"));
        }
        return page.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    private record Group(String title, String prefix) {
    }
}
