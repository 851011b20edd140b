package io.drydock.bootaction;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The segments that an asset's data, or its location, goes through, one after the other. */
public final class Pipeline {
    private final Templates templates;

    public Pipeline(Templates templates) {
        this.templates = templates;
    }

    /**
     * @param segments {@code template}, {@code base64_encode}, {@code base64_decode}, {@code utf8_encode}, {@code utf8_decode}
     * @param names what a template may name
     * @throws TemplateBroken if a segment can't take what comes to it; it says which
     */
    public Content apply(List<String> segments, Content input, Map<String, ?> names) throws TemplateBroken {
        Content content = input;
        for (int i = 0; i < segments.size(); i++) {
            try {
                content = apply(segments.get(i), content, names);
            } catch (TemplateBroken e) {
                throw new TemplateBroken("segment " + (i + 1) + ", " + segments.get(i) + ": " + e.getMessage());
            }
        }
        return content;
    }

    private Content apply(String segment, Content content, Map<String, ?> names) throws TemplateBroken {
        return switch (segment) {
            case "template" -> new Content.Text(templates.render(content.asText(), names));
            case "utf8_decode" -> new Content.Text(content.asText());
            case "utf8_encode" -> new Content.Bytes(content.bytes());
            case "base64_encode" -> new Content.Bytes(Base64.getEncoder().encode(content.bytes()));
            case "base64_decode" -> decoded(content);
            default -> throw new TemplateBroken("there is no such segment");
        };
    }

    private static Content decoded(Content content) throws TemplateBroken {
        try {
            // Line ends between groups are usual.
            return new Content.Bytes(Base64.getDecoder().decode(new String(content.bytes(), StandardCharsets.ISO_8859_1).replaceAll("\\s", "")));
        } catch (IllegalArgumentException e) {
            throw new TemplateBroken("the content is no Base64");
        }
    }
}
