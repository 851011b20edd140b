package io.drydock.design.deckhand;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.DesignReader;
import io.drydock.design.Rendered;
import io.drydock.design.SiteText;
import io.drydock.design.source.Sources;
import io.drydock.design.value.Value;
import io.drydock.design.yaml.ReadLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayeringTest {
    private static String document(String name, String layering, String data) {
        return "---\nschema: drydock/HostProfile/v1\nmetadata: {name: " + name + ", labels: {id: " + name + ", all: x}, layeringDefinition: {" + layering
                + "}}\ndata: " + data + "\n";
    }

    private static String child(String actions, String data) {
        return document("child", "layer: site, parentSelector: {id: parent}, actions: [" + actions + "]", data);
    }

    private static final String PARENT = document("parent", "layer: global, abstract: true", "{a: {x: 1, y: 2}, c: 9, l: [1, 2]}");

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        "{method: merge, path: .}                                # {a: {x: 7, y: 2, z: 3}, b: 4, c: 9, l: [5]}",
        "{method: merge, path: $}                                # {a: {x: 7, y: 2, z: 3}, b: 4, c: 9, l: [5]}",
        "{method: merge, path: .a}                               # {a: {x: 7, y: 2, z: 3}, c: 9, l: [1, 2]}",
        "{method: merge, path: $.a}                              # {a: {x: 7, y: 2, z: 3}, c: 9, l: [1, 2]}",
        "{method: merge, path: .b}                               # {a: {x: 1, y: 2}, b: 4, c: 9, l: [1, 2]}",
        "{method: merge, path: .l}                               # {a: {x: 1, y: 2}, c: 9, l: [5]}",
        "{method: replace, path: .}                              # {a: {x: 7, z: 3}, b: 4, l: [5]}",
        "{method: replace, path: .a}                             # {a: {x: 7, z: 3}, c: 9, l: [1, 2]}",
        "{method: replace, path: .data.a.x}                      # {a: {x: 7, y: 2}, c: 9, l: [1, 2]}",
        "{method: replace, path: '.l[0]'}                        # {a: {x: 1, y: 2}, c: 9, l: [5, 2]}",
        "{method: delete, path: .}                               # {}",
        "{method: delete, path: .a.x}                            # {a: {y: 2}, c: 9, l: [1, 2]}",
        "{method: delete, path: '.l[0]'}                         # {a: {x: 1, y: 2}, c: 9, l: [2]}",
        "{method: delete, path: .c},{method: merge, path: .}     # {a: {x: 7, y: 2, z: 3}, b: 4, l: [5]}",
        "{method: replace, path: .a},{method: merge, path: .}    # {a: {x: 7, z: 3}, b: 4, c: 9, l: [5]}"})
    void actionsChangeTheParentsData(String actions, String data) {
        Rendered rendered = SiteText.read(PARENT + child(actions, "{a: {x: 7, z: 3}, b: 4, l: [5]}"));
        assertThat(rendered.findings()).isEmpty();
        assertThat(SiteText.data(rendered, "child")).isEqualTo(data);
        assertThat(rendered.documents()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"delete,.nothing", "delete,.a.x.y", "replace,.c", "merge,.c", "merge,.l[1]"})
    void anActionOfNothingIsReportedAndPassedOver(String method, String path) {
        Rendered rendered = SiteText.read(PARENT + child("{method: " + method + ", path: '" + path + "'}, {method: merge, path: .b}", "{b: 4, l: [5]}"));
        assertThat(SiteText.found(rendered)).containsExactly("X3-layering-action");
        assertThat(SiteText.data(rendered, "child")).isEqualTo("{a: {x: 1, y: 2}, b: 4, c: 9, l: [1, 2]}");
    }

    @Test
    void withoutActionsTheParentGivesNothing() {
        assertThat(SiteText.data(SiteText.read(PARENT + document("child", "layer: site, parentSelector: {id: parent}", "{b: 4}")), "child")).isEqualTo("{b: 4}");
    }

    @Test
    void aChildWithoutDataTakesItsParents() {
        assertThat(SiteText.data(SiteText.read(PARENT + child("{method: delete, path: .a}", "")), "child")).isEqualTo("{c: 9, l: [1, 2]}");
        assertThat(SiteText.read(PARENT + child("{method: merge, path: .}", "")).findings()).isEmpty();
    }

    @Test
    void dataOfTheParentKeepsItsPlaceAndTheChildsData() {
        Rendered rendered = SiteText.read(PARENT + child("{method: merge, path: .}", "{b: 4}"));
        var data = (Value.Mapping) rendered.documents().getFirst().data();
        assertThat(data.position().line()).isEqualTo(8);
        assertThat(data.entries().get("a").position().line()).isEqualTo(4);
        assertThat(data.entries().get("b").position().line()).isEqualTo(8);
    }

    @Test
    void theNearestLayerAboveGivesTheParent() {
        String chain = document("top", "layer: global", "{a: 1, b: 1, c: 1}")
                + document("middle", "layer: type, parentSelector: {all: x}, actions: [{method: merge, path: .}]", "{b: 2, c: 2}")
                + document("bottom", "layer: site, parentSelector: {all: x}, actions: [{method: merge, path: .}]", "{c: 3}");
        assertThat(SiteText.data(SiteText.read(chain), "bottom")).isEqualTo("{a: 1, b: 2, c: 3}");
        assertThat(SiteText.found(SiteText.read(chain))).isEmpty();
    }

    @Test
    void aPolicySaysTheOrderOfLayers() {
        String policy = "---\nschema: deckhand/LayeringPolicy/v1\nmetadata: {name: p}\ndata: {layerOrder: [site, rack]}\n";
        String documents = document("low", "layer: rack, parentSelector: {id: high}, actions: [{method: merge, path: .}]", "{a: 1}")
                + document("high", "layer: site", "{b: 2}");
        assertThat(SiteText.data(SiteText.read(documents + policy), "low")).isEqualTo("{a: 1, b: 2}");
        assertThat(SiteText.found(SiteText.read(documents))).containsExactly("X3-layer");
        assertThat(SiteText.found(SiteText.read(documents + policy + policy))).containsExactly("X3-layering-policies");
        assertThat(SiteText.found(SiteText.read(policy.replace("[site, rack]", "site")))).containsExactly("X3-layering-policy");
        assertThat(SiteText.found(SiteText.read(policy.replace("rack", "site")))).containsExactly("X3-layering-policy");
    }

    @Test
    void severalParentsOrNoneAreReported() {
        Rendered several = SiteText.read(PARENT + PARENT.replace("name: parent", "name: second")
                + child("{method: merge, path: .}", "{b: 4}"));
        assertThat(SiteText.found(several)).containsExactly("X3-parent");
        assertThat(several.findings().getFirst().message()).contains("HostProfile/parent", "HostProfile/second");
        assertThat(SiteText.data(several, "child")).isEqualTo("{b: 4}");
        assertThat(SiteText.found(SiteText.read(PARENT + child("{method: merge, path: .}", "{b: 4}").replace("id: parent", "id: other"))))
                .containsExactly("X3-parent");
        assertThat(SiteText.found(SiteText.read(child("{method: merge, path: .}", "{b: 4}")))).as("rendered already").containsExactly("X3-parent-absent");
    }

    @Test
    void aReplacementHidesItsNamesakeAndIsTheParentOfItsChildren() {
        String site = document("p", "layer: global", "{a: 1, b: 1}")
                + document("p", "layer: type, parentSelector: {id: p}, actions: [{method: merge, path: .}]", "{b: 2}").replace("{name:", "{replacement: true, name:")
                + document("c", "layer: type, parentSelector: {id: p}, actions: [{method: merge, path: .}]", "{c: 3}");
        Rendered rendered = SiteText.read(site);
        assertThat(rendered.findings()).isEmpty();
        assertThat(SiteText.data(rendered, "p")).isEqualTo("{a: 1, b: 2}");
        assertThat(SiteText.data(rendered, "c")).isEqualTo("{a: 1, b: 2, c: 3}");
    }

    @Test
    void aReplacementOfNothingIsReported() {
        String lone = document("p", "layer: site", "{a: 1}").replace("{name:", "{replacement: true, name:");
        assertThat(SiteText.found(SiteText.read(lone))).containsExactly("X3-replacement");
        assertThat(SiteText.found(SiteText.read(lone + lone))).as("of the same layer").containsExactly("X3-replacement", "X3-replacement");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"layer: [site]", "layer: site, abstract: maybe", "layer: site, parentSelector: x", "layer: site, actions: x",
        "layer: site, actions: [{method: add, path: .}]", "layer: site, actions: [{method: merge, path: a..b}]", "layer: site, actions: [merge]",
        "layer: site, parentSelector: {a: [1]}", "parentSelector: {a: b}"})
    void metadataOfAnotherFormIsReported(String layering) {
        Rendered rendered = SiteText.read(document("p", layering, "{a: 1}"));
        assertThat(SiteText.found(rendered)).containsExactly("X3-layering-form");
        assertThat(SiteText.data(rendered, "p")).isEqualTo("{a: 1}");
    }

    @Test
    void onlyWhatADesignNeedsIsReportedOn() {
        String chart = document("chart", "layer: nowhere, parentSelector: {id: nothing}", "{a: 1}").replace("drydock/HostProfile", "armada/Chart");
        assertThat(SiteText.read(chart + document("p", "layer: site", "{a: 1}")).findings()).isEmpty();
    }

    @Test
    void aDesignThatGrowsByLayeringIsBrokenOff() {
        StringBuilder site = new StringBuilder(document("d0", "layer: site", "{a: [1, 2, 3, 4]}"));
        for (int i = 1; i < 40; i++) {
            String from = "{src: {schema: drydock/HostProfile/v1, name: d" + (i - 1) + ", path: .}, dest: [{path: .a}, {path: .b}]}";
            site.append(document("d" + i, "layer: site", "{}").replace("{name:", "{substitutions: [" + from + "], name:"));
        }
        ReadLimits limits = new ReadLimits(1 << 20, 1 << 20, 64, 50_000, 100, 1_000, 10);
        Rendered rendered = DesignReader.read(Sources.inline(site.toString()), limits);
        assertThat(SiteText.found(rendered)).isNotEmpty().containsOnly("X3-rendered-size");
        assertThat(rendered.documents()).hasSize(40);
    }
}
