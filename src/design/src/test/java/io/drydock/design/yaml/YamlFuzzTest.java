package io.drydock.design.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a source, reading it ends with documents and findings, and both stay within the limits. */
class YamlFuzzTest {
    private static final ReadLimits LIMITS = new ReadLimits(100_000, 200_000, 12, 500, 20, 400, 30);
    private static final String INDICATORS = " -:?[]{}&*!|>'\"%@#,\n\t";
    private static final String SITE = """
            %YAML 1.2
            ---
            # a node
            schema: drydock/BaremetalNode/v1
            metadata: {schema: metadata/Document/v1, name: "n\\u0031", labels: &labels {a: 'b', c: ~}}
            data:
              addressing:
              - network: pxe
                address: 10.0.0.1
              - {network: oob, address: dhcp}
              platform: &platform
                kernel_params:
                  console: ttyS1,115200n8
                  quiet: true
              other:
                <<: *platform
                text: |
                  first
                  second
                folded: >-
                  one
                  two
              ? key
              : !!str 5
            ...
            ---
            [{"schema": "x", "data": [1, 2.5, -3e2, null]}]
            """;

    @Property(tries = 2_000)
    void anyBytes(@ForAll byte[] bytes) {
        read(bytes);
    }

    @Property(tries = 3_000)
    void anyTextOfWhatMeansSomething(@ForAll("yamlish") String text) {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 3_000)
    void anyDamageToASite(@ForAll Random random) {
        byte[] bytes = SITE.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) INDICATORS.charAt(random.nextInt(INDICATORS.length()));
                case 2 -> bytes = new String(bytes, 0, at, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
                default -> {
                    String text = new String(bytes, StandardCharsets.ISO_8859_1);
                    int from = random.nextInt(text.length());
                    String piece = text.substring(from, Math.min(text.length(), from + random.nextInt(40)));
                    bytes = (text.substring(0, at) + piece + text.substring(at)).getBytes(StandardCharsets.ISO_8859_1);
                }
            }
            if (bytes.length == 0) {
                break;
            }
        }
        read(bytes);
    }

    @Provide
    Arbitrary<String> yamlish() {
        return Arbitraries.of(List.of("a", "b: ", "- ", "? ", ": ", "[", "]", "{", "}", ",", "&x ", "*x ", "!t ", "!!int ", "|\n", ">\n", "'", "\"", "\\", "#", "%",
                "---\n", "...\n", "\n", "\n  ", "\n    ", "\t", "<<: ", "~", "\uFEFF", "é", "\0", "1.5", "\r", "@", "`")).list().ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    private static void read(byte[] bytes) {
        Reading reading = Reading.of(bytes, LIMITS);
        assertThat(reading.findings()).hasSizeLessThanOrEqualTo(LIMITS.findingsPerSource() + 1)
                .allSatisfy(finding -> assertThat(finding.position().orElseThrow().line()).isPositive());
        assertThat(reading.documents()).hasSizeLessThanOrEqualTo(LIMITS.documents());
        assertThat(reading.documents().stream().mapToInt(YamlFuzzTest::size).sum()).isLessThanOrEqualTo(LIMITS.values());
    }

    private static int size(Value value) {
        return switch (value) {
            case Value.Scalar _ -> 1;
            case Value.Sequence list -> 1 + list.items().stream().mapToInt(YamlFuzzTest::size).sum();
            case Value.Mapping mapping -> 1 + mapping.entries().values().stream().mapToInt(YamlFuzzTest::size).sum();
        };
    }
}
