package io.drydock.bootaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final Map<String, Object> NAMES = Map.of("name", "Wörld");

    private final Pipeline pipeline = new Pipeline(new Templates());

    private String text(List<String> segments, Content input) throws TemplateBroken {
        return pipeline.apply(segments, input, NAMES).asText();
    }

    @Test
    void segmentsAreGoneThroughInTheirOrder() throws TemplateBroken {
        assertThat(text(List.of(), new Content.Text("as it is"))).isEqualTo("as it is");
        assertThat(text(List.of("utf8_decode", "template"), new Content.Text("Hello {{ name }}"))).isEqualTo("Hello Wörld");
        assertThat(text(List.of("template", "utf8_encode", "base64_encode"), new Content.Text("{{ name }}"))).isEqualTo("V8O2cmxk");
        assertThat(text(List.of("base64_decode", "utf8_decode", "template"), new Content.Text("e3sgbmFtZSB9fQ=="))).isEqualTo("Wörld");
    }

    @Test
    void bytesThatAreNoTextStayBytes() throws TemplateBroken {
        byte[] bytes = {(byte) 0xFF, 0, 1};

        assertThat(pipeline.apply(List.of("base64_encode", "base64_decode"), new Content.Bytes(bytes), NAMES).bytes()).isEqualTo(bytes);
        assertThatExceptionOfType(TemplateBroken.class).isThrownBy(() -> text(List.of("base64_encode", "base64_decode", "template"),
                new Content.Bytes(bytes))).withMessage("segment 3, template: the content is no text in UTF-8");
    }

    @Test
    void theSegmentThatFailsIsNamed() {
        assertThatExceptionOfType(TemplateBroken.class).isThrownBy(() -> text(List.of("template", "upper"), new Content.Text("a")))
                .withMessage("segment 2, upper: there is no such segment");
        assertThatExceptionOfType(TemplateBroken.class).isThrownBy(() -> text(List.of("base64_decode"), new Content.Text("a")))
                .withMessageContaining("no Base64");
    }
}
