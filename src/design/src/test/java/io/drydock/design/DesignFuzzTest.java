package io.drydock.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.finding.Finding;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is layered and substituted with whatever, reading a design ends with documents and findings, and shows no secret. */
class DesignFuzzTest {
    private static final ReadLimits LIMITS = new ReadLimits(1 << 20, 1 << 20, 16, 5_000, 200, 2_000, 50);

    @Property(tries = 2_000)
    void anyDocumentsOfAnyMetadata(@ForAll("documents") List<String> documents) {
        String text = "---\n" + String.join("---\n", documents);
        Rendered rendered = DesignReader.read(Sources.inline(text), LIMITS);
        assertThat(rendered.findings()).isSortedAccordingTo(Finding.ORDER)
                .allSatisfy(finding -> assertThat(ReaderRules.ALL).contains(finding.rule()));
        assertThat(rendered.findings().toString()).doesNotContain("hush");
        assertThat(RenderedCodec.decode(RenderedCodec.encode(rendered), 1 << 26)).isEqualTo(rendered);
        assertThat(DesignDigest.of(rendered)).isEqualTo(DesignDigest.of(DesignReader.read(Sources.inline("# again\n" + text), LIMITS)));
    }

    @Provide
    Arbitrary<List<String>> documents() {
        Arbitrary<String> schemas = Arbitraries.of("drydock/HostProfile/v1", "drydock/HostProfile/v1", "drydock/Network/v2", "deckhand/Passphrase/v1",
                "deckhand/LayeringPolicy/v1", "''", "~");
        Arbitrary<String> names = Arbitraries.of("a", "b", "c");
        Arbitrary<String> layers = Arbitraries.of("global", "type", "site", "site", "nowhere", "[x]");
        Arbitrary<String> paths = Arbitraries.of(".", ".x", ".x.y", "'.l[0]'", "'.l[3].z'", "$.oob.credential", ".no.thing", "x", "'.['", "~");
        Arbitrary<String> patterns = Arbitraries.of("", "", ", pattern: X", ", pattern: '('", ", pattern: '(X*)*', recurse: {depth: -1}");
        Arbitrary<String> actions = Arbitraries.of("merge", "replace", "delete", "add").flatMap(method -> paths.map(path -> "{method: " + method + ", path: " + path + "}"))
                .list().ofMaxSize(3).map(list -> String.join(", ", list));
        Arbitrary<String> substitutions = Combinators.combine(schemas, names, paths, paths, patterns)
                .as((schema, name, from, to, pattern) -> "{src: {schema: " + schema + ", name: " + name + ", path: " + from + "}, dest: {path: " + to + pattern + "}}")
                .list().ofMaxSize(3).map(list -> String.join(", ", list));
        Arbitrary<String> data = Arbitraries.of("{x: {y: 1}, l: [1, {z: X}], oob: {credential: hush}}", "{x: hushX, l: []}", "hush", "[hush]", "~", "{layerOrder: [site, type]}",
                "{<<: 5}", "*none");
        return Combinators.combine(schemas, names, layers, Arbitraries.of("", "", ", abstract: true"), Arbitraries.of("", ", replacement: true"),
                Combinators.combine(actions, substitutions, Arbitraries.of("", ", parentSelector: {all: x}", ", parentSelector: {id: a}"))
                        .as((action, substitution, parent) -> new String[] {action, substitution, parent}), data)
                .as((schema, name, layer, kind, replacement, lists, content) -> "schema: " + schema + "\nmetadata: {name: " + name + ", labels: {all: x, id: " + name
                        + "}, storagePolicy: encrypted" + replacement + ", layeringDefinition: {layer: " + layer + kind + lists[2] + ", actions: [" + lists[0]
                        + "]}, substitutions: [" + lists[1] + "]}\ndata: " + content + "\n")
                .list().ofMaxSize(8);
    }
}
