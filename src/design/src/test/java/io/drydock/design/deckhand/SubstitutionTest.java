package io.drydock.design.deckhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.drydock.design.Rendered;
import io.drydock.design.SiteText;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstitutionTest {
    private static final String SECRET = "---\nschema: deckhand/Passphrase/v1\nmetadata: {name: p, storagePolicy: encrypted}\ndata: hush$1\n";
    private static final String VERSIONS = "---\nschema: pegleg/SoftwareVersions/v1\nmetadata: {name: v}\ndata: {image: 'registry/app:1.2', list: [{a: 1}], 'x.y': q}\n";
    private static final String FROM_SECRET = "schema: deckhand/Passphrase/v1, name: p, path: .";
    private static final String FROM_VERSIONS = "schema: pegleg/SoftwareVersions/v1, name: v, path: ";

    private static String document(String name, String substitutions, String data) {
        return "---\nschema: drydock/HostProfile/v1\nmetadata:\n  name: " + name + "\n  substitutions: [" + substitutions + "]\ndata: " + data + "\n";
    }

    private static Rendered read(String src, String dest, String data) {
        return SiteText.read(SECRET + VERSIONS + document("d", "{src: {" + src + "}, dest: " + dest + "}", data));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        "{path: .a}                          # {}                 # {a: hush$1}",
        "{path: $.a.b}                       # {a: {c: 1}}        # {a: {b: hush$1, c: 1}}",
        "{path: '.a[0]'}                     # {a: []}            # {a: [hush$1]}",
        "{path: '.a[2].b'}                   # {}                 # {a: [{}, {}, {b: hush$1}]}",
        "{path: '.a[0][1]'}                  # {a: ~}             # {a: [[{}, hush$1]]}",
        "{path: '.a[1].b'}                   # {a: [1, {c: 2}]}   # {a: [1, {b: hush$1, c: 2}]}",
        "{path: \".'a.b'\"}                  # {}                 # {a.b: hush$1}",
        "{path: \".['a.b']\"}                # {}                 # {a.b: hush$1}",
        "{path: [.a, .b]}                    # {}                 # {a: hush$1, b: hush$1}",
        "[{path: .a}, {path: .b}]            # {}                 # {a: hush$1, b: hush$1}",
        "{path: .a, pattern: 'X[0-9]'}       # {a: u:X1@h X2}     # {a: u:hush$1@h hush$1}",
        "[{path: .a, pattern: X}, {path: .b}]# {a: oXo}           # {a: ohush$1o, b: hush$1}",
        "{path: ., pattern: X, recurse: {depth: -1}} # {a: X, b: [X, {c: X}], d: 5} # {a: hush$1, b: [hush$1, {c: hush$1}], d: 5}",
        "{path: ., pattern: X, recurse: {depth: 1}}  # {a: X, b: [X]}               # {a: hush$1, b: [X]}",
        "{path: ., pattern: X, recurse: {depth: 2}}  # {a: X, b: [X, {c: X}]}       # {a: hush$1, b: [hush$1, {c: X}]}",
        "{path: ., pattern: X, recurse: {depth: 0}}  # {a: X}                       # {a: X}",
        "{path: .a, pattern: X, recurse: {depth: 3}} # {a: X}                       # {a: hush$1}"})
    void aValueGoesWhereItIsWanted(String dest, String before, String after) {
        Rendered rendered = read(FROM_SECRET, dest, before);
        assertThat(rendered.findings()).isEmpty();
        assertThat(SiteText.data(rendered, "d")).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        ".image                                          # registry/app:1.2",
        "'.list[0]'                                      # {a: 1}",
        "$.list                                          # [{a: 1}]",
        "\".'x.y'\"                                      # q",
        ".image, pattern: '[^:]+$'                       # 1.2",
        ".image, pattern: '(.*):(.*)', match_group: 1    # registry/app",
        ".image, pattern: '(?P<the_name>.*):(?P<tag>.*)', match_group: 2 # 1.2",
        ".image, pattern: '(a)|(z)', match_group: 2      # ``"})
    void aPartOfTheSourceCanBeTaken(String path, String value) {
        Rendered rendered = read(FROM_VERSIONS + path, "{path: .a}", "{}");
        assertThat(rendered.findings()).isEmpty();
        assertThat(SiteText.data(rendered, "d")).isEqualTo("{a: " + value + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        "schema: deckhand/Passphrase/v1, name: other, path: . # {path: .a}                # X3-substitution-source",
        "schema: pegleg/SoftwareVersions/v1, name: v, path: .no # {path: .a}              # X3-substitution-path",
        "schema: deckhand/Passphrase/v1, name: p, path: .      # {path: .t.b}             # X3-substitution-path",
        "schema: deckhand/Passphrase/v1, name: p, path: .      # {path: '.t[0]'}          # X3-substitution-path",
        "schema: deckhand/Passphrase/v1, name: p, path: .      # {path: .u, pattern: X}   # X3-substitution-path",
        "schema: deckhand/Passphrase/v1, name: p, path: .      # {path: .m, pattern: X}   # X3-substitution-pattern",
        "schema: deckhand/Passphrase/v1, name: p, path: .      # {path: .t, pattern: '('} # X3-substitution-pattern",
        "schema: deckhand/Passphrase/v1, name: p, path: .      # {path: .t, pattern: '(x{1000}){1000}'} # X3-substitution-pattern",
        "schema: deckhand/Passphrase/v1, name: p, path: .      # {path: .t, pattern: Y}   # X3-substitution-no-match",
        "schema: pegleg/SoftwareVersions/v1, name: v, path: .list # {path: .t, pattern: X} # X3-substitution-pattern",
        "schema: pegleg/SoftwareVersions/v1, name: v, path: .list, pattern: X # {path: .a} # X3-substitution-pattern",
        "schema: pegleg/SoftwareVersions/v1, name: v, path: .image, pattern: a, match_group: 1 # {path: .a} # X3-substitution-pattern",
        "name: p, path: .                                      # {path: .a}               # X3-layering-form",
        "schema: deckhand/Passphrase/v1, name: p               # {path: .a}               # X3-layering-form",
        "schema: deckhand/Passphrase/v1, name: p, path: '.*'   # {path: .a}               # X3-layering-form",
        "schema: deckhand/Passphrase/v1, name: p, path: .      # {path: a}                # X3-layering-form",
        "schema: deckhand/Passphrase/v1, name: p, path: .      # {path: '.a[10001]'}      # X3-layering-form",
        "schema: deckhand/Passphrase/v1, name: p, path: .      # {path: .a, recurse: 5}   # X3-layering-form",
        "schema: deckhand/Passphrase/v1, name: p, path: .      # []                       # X3-layering-form",
        "schema: deckhand/Passphrase/v1, name: p, path: .      # ~                        # X3-layering-form"})
    void whatCannotBeSubstitutedIsReportedAndLeavesTheDocument(String src, String dest, String rule) {
        Rendered rendered = read(src, dest, "{t: oXo, m: {k: X}}");
        assertThat(SiteText.found(rendered)).containsExactly(rule);
        assertThat(SiteText.data(rendered, "d")).isEqualTo("{m: {k: X}, t: oXo}");
        assertThat(rendered.findings().getFirst().toString()).doesNotContain("hush");
    }

    @Test
    void withoutAMatchInTheSourceAllOfItIsTaken() {
        Rendered rendered = read(FROM_VERSIONS + ".image, pattern: zzz", "{path: .a}", "{}");
        assertThat(SiteText.found(rendered)).containsExactly("X3-substitution-no-match");
        assertThat(SiteText.data(rendered, "d")).isEqualTo("{a: registry/app:1.2}");
    }

    @Test
    void sourcesAreRenderedFirstWhateverTheOrder() {
        String chain = document("c", "{src: {schema: drydock/HostProfile/v1, name: b, path: .x}, dest: {path: .y}}", "{}")
                + document("b", "{src: {" + FROM_SECRET + "}, dest: {path: .x}}", "{}") + SECRET;
        assertThat(SiteText.data(SiteText.read(chain), "c")).isEqualTo("{y: hush$1}");
    }

    @Test
    void anAbstractDocumentIsNoSource() {
        String source = SECRET.replace("encrypted", "encrypted, layeringDefinition: {layer: site, abstract: true}");
        Rendered rendered = SiteText.read(source + document("d", "{src: {" + FROM_SECRET + "}, dest: {path: .a}}", "{}"));
        assertThat(SiteText.found(rendered)).containsExactly("X3-substitution-source");
    }

    @Test
    void aReplacementIsTheSourceInsteadOfWhatItReplaces() {
        String high = SECRET.replace("encrypted", "encrypted, layeringDefinition: {layer: global}");
        String low = SECRET.replace("encrypted", "encrypted, replacement: true, layeringDefinition: {layer: site}").replace("hush", "other");
        Rendered rendered = SiteText.read(low + high + document("d", "{src: {" + FROM_SECRET + "}, dest: {path: .a}}", "{}"));
        assertThat(SiteText.data(rendered, "d")).isEqualTo("{a: other$1}");
    }

    @Test
    void aCycleIsReportedWithAllThatAreOnIt() {
        String cycle = "";
        for (int i = 0; i < 3; i++) {
            cycle += document("d" + i, "{src: {schema: drydock/HostProfile/v1, name: d" + (i + 1) % 3 + ", path: .k}, dest: {path: .x}}", "{k: " + i + "}");
        }
        Rendered rendered = SiteText.read(cycle);
        assertThat(SiteText.found(rendered)).containsExactly("X3-cycle");
        assertThat(rendered.findings().getFirst().message()).contains("HostProfile/d0 -> HostProfile/d1 -> HostProfile/d2 -> HostProfile/d0");
        assertThat(SiteText.data(rendered, "d0")).isEqualTo("{k: 0, x: 1}");
        assertThat(SiteText.data(rendered, "d2")).isEqualTo("{k: 2}");
        assertThat(SiteText.found(SiteText.read(document("d", "{src: {schema: drydock/HostProfile/v1, name: d, path: .k}, dest: {path: .x}}", "{k: 1}"))))
                .containsExactly("X3-cycle");
    }

    @Test
    void longChainsAreFollowed() {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            chain.append(document("d" + i, "{src: {schema: drydock/HostProfile/v1, name: d" + (i + 1) + ", path: .x}, dest: {path: .x}}", "{}"));
        }
        Rendered rendered = SiteText.read(chain + document("d20000", "", "{x: end}"));
        assertThat(rendered.findings()).isEmpty();
        assertThat(SiteText.data(rendered, "d0")).isEqualTo("{x: end}");
    }

    @ParameterizedTest
    @CsvSource({"(a+)+b", "(a|aa)+$b", "(.*)*c", "((a*)*)*d"})
    void aPatternThatBacktracksWithoutEndIsBrokenOff(String pattern) {
        Rendered rendered = assertTimeoutPreemptively(Duration.ofSeconds(30), () ->
                read(FROM_SECRET, "{path: .t, pattern: '" + pattern + "'}", "{t: '" + "a".repeat(40_000) + "'}"));
        assertThat(SiteText.found(rendered)).isNotEmpty().isSubsetOf("X3-rendered-size", "X3-substitution-pattern", "X3-substitution-no-match");
    }

    @Test
    void aTextThatGrowsByPatternsIsBrokenOff() {
        StringBuilder site = new StringBuilder(document("d0", "", "{a: XX}"));
        for (int i = 1; i < 60; i++) {
            site.append(document("d" + i, "{src: {schema: drydock/HostProfile/v1, name: d" + (i - 1) + ", path: .a}, dest: {path: .a, pattern: X}}", "{a: XX}"));
        }
        assertThat(SiteText.found(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> SiteText.read(site.toString())))).contains("X3-rendered-size");
    }
}
