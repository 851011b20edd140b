package io.drydock.design.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.Rendered;
import io.drydock.design.SiteText;
import io.drydock.design.finding.Finding.DocumentName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        "just text                                                                     # X1-document-form",
        "[[1]]                                                                         # X1-document-form",
        "{metadata: {name: a}}                                                         # X1-document-form",
        "{schema: [a], metadata: {name: a}}                                            # X1-document-form",
        "{schema: '', metadata: {name: a}}                                             # X1-document-form",
        "{schema: drydock/Network, metadata: {name: a}}                                # X1-document-form",
        "{schema: drydock/Network/v1/x, metadata: {name: a}}                           # X1-document-form",
        "{kind: Network, metadata: {name: a}}                                          # X1-document-form",
        "{schema: drydock/Netwerk/v1, metadata: {name: a}}                             # X1-unknown-kind",
        "{schema: drydock/network/v1, metadata: {name: a}}                             # X1-unknown-kind",
        "{apiVersion: drydock/v1, kind: Netwerk, metadata: {name: a}}                  # X1-unknown-kind",
        "{schema: drydock/Network/v2, metadata: {name: a}}                             # X1-unknown-version",
        "{apiVersion: drydock/v1beta, kind: Network, metadata: {name: a}}              # X1-unknown-version",
        "{schema: drydock/Network/v1}                                                  # X1-document-name",
        "{schema: drydock/Network/v1, metadata: a}                                     # X1-document-name",
        "{schema: drydock/Network/v1, metadata: {name: }}                              # X1-document-name",
        "{schema: drydock/Network/v1, metadata: {name: ''}}                            # X1-document-name",
        "{schema: drydock/Network/v1, metadata: {name: [a]}}                           # X1-document-name",
        "{schema: drydock/Network/v1, metadata: {name: 5}}                             # X1-document-name"})
    void whatIsNoDocumentIsReported(String document, String rule) {
        Rendered rendered = SiteText.read("---\n" + document + "\n---\nschema: drydock/Rack/v1\nmetadata: {name: r}\ndata: {}\n");
        assertThat(SiteText.found(rendered)).containsExactly(rule);
        assertThat(rendered.findings().getFirst().position().orElseThrow().line()).isEqualTo(2);
        assertThat(rendered.documents()).extracting(Document::name).containsExactly("r");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "{schema: drydock/Network/v1, metadata: {name: a}, data: {mtu: 1}}",
        "{apiVersion: drydock/v1, kind: Network, metadata: {name: a, region: r}, spec: {mtu: 1}}",
        "{apiVersion: 'drydock/v1', kind: Network, metadata: {name: a}, spec: {mtu: 1}}"})
    void bothFormsAreUnderstood(String document) {
        Rendered rendered = SiteText.read(document);
        assertThat(rendered.findings()).isEmpty();
        assertThat(rendered.documents()).singleElement().satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.NETWORK));
        assertThat(SiteText.data(rendered, "a")).isEqualTo("{mtu: 1}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"{schema: armada/Chart/v1}", "{schema: pegleg/X/v1, metadata: {name: 5}}", "{apiVersion: v1, kind: Secret}",
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}}", "{schema: drydocker/Network/v1}", "{schema: text}"})
    void documentsOfOthersArePassedOver(String document) {
        assertThat(SiteText.read(document)).isEqualTo(new Rendered(List.of(), List.of()));
    }

    @Test
    void anUnknownDocumentIsNamedAsWritten() {
        assertThat(SiteText.read("{schema: drydock/Rack/v2, metadata: {name: a}}").findings().getFirst().document()).contains(new DocumentName("Rack", "a"));
    }

    @Test
    void aDocumentWithoutDataHasNone() {
        assertThat(SiteText.data(SiteText.read("{schema: drydock/Rack/v1, metadata: {name: a}}"), "a")).isEqualTo("~");
    }
}
