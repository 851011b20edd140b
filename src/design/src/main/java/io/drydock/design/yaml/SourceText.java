package io.drydock.design.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * A source's bytes as text. A byte order mark names the encoding, otherwise it is UTF-8; bytes that aren't are replaced by U+FFFD and
 * noted, so that the documents without such bytes can still be read.
 *
 * @param text without byte order mark
 * @param encoding the encoding's name, for messages
 * @param malformed the places in {@code text} where bytes were replaced
 */
record SourceText(String text, String encoding, BitSet malformed) {
    static SourceText decode(byte[] bytes) {
        Mark mark = mark(bytes);
        CharsetDecoder decoder = mark.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, mark.length(), bytes.length - mark.length());
        // No character takes fewer than one byte, and a replacement stands for at least one.
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        BitSet malformed = new BitSet();
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            malformed.set(out.position());
            out.put('\uFFFD');
            in.position(in.position() + result.length());
        }
        return new SourceText(out.flip().toString(), mark.charset().name(), malformed);
    }

    private record Mark(Charset charset, int length) {
    }

    private static Mark mark(byte[] bytes) {
        int first = bytes.length < 4 ? -1 : (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        if (bytes.length >= 4 && first == 0x0000FEFF) {
            return new Mark(StandardCharsets.UTF_32BE, 4);
        }
        if (bytes.length >= 4 && first == 0xFFFE0000) {
            return new Mark(StandardCharsets.UTF_32LE, 4);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return new Mark(StandardCharsets.UTF_16BE, 2);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return new Mark(StandardCharsets.UTF_16LE, 2);
        }
        boolean utf8 = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return new Mark(StandardCharsets.UTF_8, utf8 ? 3 : 0);
    }
}
