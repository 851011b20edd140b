package io.drydock.bootaction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What goes through a pipeline: text, or bytes. */
public sealed interface Content {
    /** Text. */
    record Text(String text) implements Content {
        @Override
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Bytes; not to be changed. */
    record Bytes(byte[] bytes) implements Content {
        /** How many. */
        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }

    /** As bytes; text in UTF-8. */
    byte[] bytes();

    /**
     * As text.
     *
     * @throws TemplateBroken if the bytes are no UTF-8
     */
    default String asText() throws TemplateBroken {
        return switch (this) {
            case Text(String text) -> text;
            case Bytes(byte[] bytes) -> {
                try {
                    yield StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                } catch (CharacterCodingException e) {
                    throw new TemplateBroken("the content is no text in UTF-8");
                }
            }
        };
    }
}
