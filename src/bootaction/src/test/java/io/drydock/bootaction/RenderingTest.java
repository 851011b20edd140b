package io.drydock.bootaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.drydock.design.DesignReader;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private static final Locations FILES = address -> {
        switch (address) {
            case "http://files/n1.yaml" -> {
                return "curl: null\njq: 1.7.1-3\n".getBytes(UTF_8);
            }
            case "http://busy/" -> throw new LocationBroken(true, "GET http://busy/ answered 503", null);
            default -> throw new LocationBroken(false, "GET " + address + " answered 404: there is nothing", null);
        }
    };

    private final Rendering rendering = new Rendering(FILES);

    /** A site with a node n1 and these boot actions: a name and, indented by two, its data. */
    private static Site site(String... actions) {
        StringBuilder yaml = new StringBuilder("schema: drydock/BaremetalNode/v1\nmetadata: {schema: metadata/Document/v1, name: n1}\n"
                + "data:\n  metadata: {tags: [worker], owner_data: {site: quay}}\n");
        for (int i = 0; i < actions.length; i += 2) {
            yaml.append("---\nschema: drydock/BootAction/v1\nmetadata: {schema: metadata/Document/v1, name: ").append(actions[i]).append("}\ndata:\n")
                    .append(actions[i + 1].indent(2));
        }
        return SiteBuilder.build(DesignReader.read(Sources.inline(yaml.toString()), ReadLimits.DEFAULT).documents());
    }

    private Rendering.Result render(Site site) {
        AppliedNode node = site.appliedNodes().get("n1");
        return rendering.render(node, Rendering.actionsOf(site, node), action -> new TemplateNames.Action("n1." + action.name(), "secret",
                "http://drydock/api/v1.0/bootactions/n1." + action.name(), "file:/site"));
    }

    @Test
    void assetsAreRenderedForTheNode() {
        Rendering.Result result = render(site("join", """
                assets:
                - {type: file, path: /opt/join.sh, permissions: '555', data_pipeline: [utf8_decode, template],
                   data: "join {{ node.hostname }} {{ node.labels.site }}"}
                - {type: unit, path: /etc/systemd/system/join.service, data: "[Unit]"}
                - {type: pkg_list, data: {chrony: null, docker.io: 24.0.7-0ubuntu4}}
                - {type: pkg_list, location: "http://files/{{ node.hostname }}.yaml", location_pipeline: [template]}
                """, "self", """
                signaling: false
                assets: [{type: file, path: /opt/report, data: "curl {{ action.report_url }}", data_pipeline: [template]}]
                """));

        assertThat(result.problems()).isEmpty();
        assertThat(result.actions()).extracting(RenderedAction::name, RenderedAction::signaling, RenderedAction::reportsItself)
                .containsExactly(tuple("join", true, false), tuple("self", false, true));
        RenderedAction join = result.actions().getFirst();
        assertThat(join.files()).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo("/opt/join.sh");
            assertThat(file.permissions()).isEqualTo(0555);
            assertThat(file.content()).asString(UTF_8).isEqualTo("join n1 quay");
        });
        assertThat(join.units()).extracting(RenderedFile::name, RenderedFile::permissions)
                .containsExactly(tuple("join.service", 0644));
        assertThat(join.packages()).isEqualTo(Map.of("chrony", Optional.empty(), "docker.io", Optional.of("24.0.7-0ubuntu4"),
                "curl", Optional.empty(), "jq", Optional.of("1.7.1-3")));
    }

    @Test
    void onlyWhatSelectsTheNodeIsRendered() {
        Site site = site("mine", "node_filter: {filter_set_type: union, filter_set: [{filter_type: union, node_tags: [worker]}]}\nassets: []",
                "others", "node_filter: {filter_set_type: union, filter_set: [{filter_type: union, node_names: [n2]}]}\nassets: []");

        assertThat(render(site).actions()).extracting(RenderedAction::name).containsExactly("mine");
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsPlace() {
        Rendering.Result result = render(site("one", """
                assets:
                - {type: file, path: /a, data: "{{ node.hostnaem }}", data_pipeline: [template]}
                - {type: file, path: /b, data: "?", data_pipeline: [base64_decode]}
                - {type: file, path: ../c, data: c}
                - {type: file, path: /d, location: "http://files/none"}
                """, "two", """
                assets:
                - {type: unit, path: /etc/systemd/system/join, data: "[Unit]"}
                - {type: pkg_list, data: {-o: null, jq: "latest"}}
                - {type: file, path: /e, location: "http://busy/"}
                - {type: file, path: /f}
                """));

        assertThat(result.problems()).extracting(AssetProblem::toString).satisfiesExactly(
                problem -> assertThat(problem).startsWith("BootAction 'one', assets[0].data: segment 1, template: ").contains("hostnaem"),
                problem -> assertThat(problem).startsWith("BootAction 'one', assets[1].data: segment 1, base64_decode: "),
                problem -> assertThat(problem).isEqualTo("BootAction 'one', assets[2].path: '../c' is no absolute path of a file"),
                problem -> assertThat(problem).startsWith("BootAction 'one', assets[3].location: GET http://files/none answered 404"),
                problem -> assertThat(problem).contains("'two'", "assets[0].path", "systemd unit"),
                problem -> assertThat(problem).contains("'two'", "assets[1].data", "'-o' is no name of a package"),
                problem -> assertThat(problem).contains("'two'", "assets[1].data", "'jq'", "'latest'"),
                problem -> assertThat(problem).contains("assets[2].location", "503"),
                problem -> assertThat(problem).contains("assets[3].data", "neither data nor a location"));
        assertThat(result.problems()).filteredOn(AssetProblem::passing).singleElement().extracting(AssetProblem::message).asString().contains("503");
        assertThat(result.toString()).doesNotContain("secret");
    }
}
