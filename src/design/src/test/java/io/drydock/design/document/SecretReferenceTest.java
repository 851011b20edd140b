package io.drydock.design.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.DesignDigest;
import io.drydock.design.DesignReader;
import io.drydock.design.Rendered;
import io.drydock.design.RenderedCodec;
import io.drydock.design.SiteText;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretReferenceTest {
    private static String node(String oob) {
        return "schema: drydock/BaremetalNode/v1\nmetadata: {name: n1}\ndata: {oob: " + oob + "}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', value = {
        "{account: root, credential: hush}       § {oob: {account: root, credential: design:BaremetalNode/n1#oob.credential}}",
        "{credential: 4711}                      § {oob: {credential: design:BaremetalNode/n1#oob.credential}}",
        "{credential: design:x}                  § {oob: {credential: design:BaremetalNode/n1#oob.credential}}",
        "{bmcPassword: hush, api_token: hush}    § {oob: {api_token: design:BaremetalNode/n1#oob.api_token, bmcPassword: design:BaremetalNode/n1#oob.bmcPassword}}",
        "{credential: {user: a, keys: [b]}}      § {oob: {credential: {keys: [design:BaremetalNode/n1#oob.credential.keys[0]], user: design:BaremetalNode/n1#oob.credential.user}}}",
        "{deep: [{secret: hush}]}                § {oob: {deep: [{secret: design:BaremetalNode/n1#oob.deep[0].secret}]}}",
        "{credential: env:BMC}                   § {oob: {credential: env:BMC}}",
        "{credential: file:/run/bmc}             § {oob: {credential: file:/run/bmc}}",
        "{credential: aws-secretsmanager:bmc#pw} § {oob: {credential: aws-secretsmanager:bmc#pw}}",
        "{credential: kubernetes:ns/bmc/pw}      § {oob: {credential: kubernetes:ns/bmc/pw}}",
        "{credential: ~, type: ipmi}             § {oob: {credential: ~, type: ipmi}}"})
    void secretsAreReplacedAndReferencesLeft(String oob, String after) {
        assertThat(SiteText.data(SiteText.read(node(oob)), "n1")).isEqualTo(after);
    }

    @Test
    void theSecretIsReadFromTheSourcesWhenItIsNeeded() {
        Sources sources = Sources.inline("""
                schema: deckhand/Passphrase/v1
                metadata: {name: bmc, storagePolicy: encrypted}
                data: hush
                ---
                schema: drydock/HostProfile/v1
                metadata:
                  name: hp
                  substitutions: [{src: {schema: deckhand/Passphrase/v1, name: bmc, path: .}, dest: {path: .oob.credential}}]
                data: {oob: {type: ipmi}}
                """);
        Rendered rendered = DesignReader.read(sources, ReadLimits.DEFAULT);
        assertThat(SiteText.data(rendered, "hp")).isEqualTo("{oob: {credential: design:deckhand/Passphrase/v1/bmc, type: ipmi}}");
        assertThat(DesignReader.secrets(sources, ReadLimits.DEFAULT)).containsEntry("design:deckhand/Passphrase/v1/bmc", "hush");
        assertThat(DesignReader.secrets(sources, ReadLimits.DEFAULT)).doesNotContainKey("design:deckhand/Passphrase/v1/other");
    }

    @Test
    void secretsOfOneDocumentAreToldApart() {
        Sources sources = Sources.inline("""
                schema: deckhand/Passphrase/v1
                metadata: {name: bmc}
                data: {hp: one, dell: two}
                ---
                schema: drydock/HostProfile/v1
                metadata:
                  name: a
                  substitutions: [{src: {schema: deckhand/Passphrase/v1, name: bmc, path: .hp}, dest: {path: .oob.credential}}]
                data: {oob: {}}
                ---
                schema: drydock/HostProfile/v1
                metadata:
                  name: b
                  substitutions: [{src: {schema: deckhand/Passphrase/v1, name: bmc, path: .dell}, dest: {path: .oob.credential}}]
                data: {oob: {}}
                """);
        Rendered rendered = DesignReader.read(sources, ReadLimits.DEFAULT);
        assertThat(SiteText.data(rendered, "a")).isEqualTo("{oob: {credential: design:deckhand/Passphrase/v1/bmc#hp}}");
        assertThat(SiteText.data(rendered, "b")).isEqualTo("{oob: {credential: design:deckhand/Passphrase/v1/bmc#dell}}");
        assertThat(DesignReader.secrets(sources, ReadLimits.DEFAULT)).containsEntry("design:deckhand/Passphrase/v1/bmc#hp", "one")
                .containsEntry("design:deckhand/Passphrase/v1/bmc#dell", "two");
    }

    @Test
    void onlyWhatIsWrittenInProfilesAndNodesIsInTheOpen() {
        assertThat(SecretReference.isInTheOpen("design:HostProfile/hp#oob.credential")).isTrue();
        assertThat(SecretReference.isInTheOpen("design:deckhand/Passphrase/v1/bmc")).isFalse();
        assertThat(SecretReference.isInTheOpen("env:BMC")).isFalse();
    }

    @Test
    void nothingThatIsMadeOfTheDesignHasTheSecret() {
        Rendered rendered = SiteText.read(node("{credential: hush}"));
        assertThat(rendered.toString()).doesNotContain("hush");
        assertThat(RenderedCodec.decode(RenderedCodec.encode(rendered), 1 << 20).toString()).doesNotContain("hush");
        assertThat(DesignDigest.of(rendered)).isEqualTo(DesignDigest.of(SiteText.read(node("{credential: other}"))));
    }
}
