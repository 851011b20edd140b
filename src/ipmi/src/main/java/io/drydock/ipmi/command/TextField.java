package io.drydock.ipmi.command;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Text behind a byte that tells its kind and length, as FRU areas (FRU Information Storage Definition 1.0, section 13) and sensor data records
 * (IPMI 2.0, section 43.15) have it.
 *
 * @param encoding how the text is stored
 * @param raw the bytes as they are stored
 */
public record TextField(Encoding encoding, Octets raw) {
    private static final String BCD_PLUS = "0123456789 -.:,_";
    private static final int LONGEST = 0x3F;

    /** The two top bits of the type/length byte, in their order. */
    public enum Encoding { BINARY, BCD_PLUS, SIX_BIT_ASCII, LATIN_1 }

    /** @throws IllegalArgumentException if it is longer than its length can say */
    public TextField {
        if (raw.size() > LONGEST) {
            throw new IllegalArgumentException("a text field holds at most 63 bytes, not " + raw.size());
        }
    }

    /** {@code text} in Latin-1; one character alone gets a space behind it, since the byte for it would mark the end of the fields. */
    public static TextField of(String text) {
        String stored = text.length() == 1 ? text + " " : text;
        return new TextField(Encoding.LATIN_1, Octets.of(stored.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /**
     * {@code text} packed, four characters in three bytes; letters become upper case.
     *
     * @throws IllegalArgumentException for characters outside of space to underscore
     */
    public static TextField sixBit(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        byte[] packed = new byte[(upper.length() * 6 + 7) / 8];
        for (int i = 0; i < upper.length(); i++) {
            int value = upper.charAt(i) - ' ';
            if (value < 0 || value > 0x3F) {
                throw new IllegalArgumentException("6-bit ASCII has no such character");
            }
            int bit = i * 6;
            packed[bit / 8] |= (byte) (value << bit % 8);
            if (bit % 8 > 2) {
                packed[bit / 8 + 1] |= (byte) (value >> 8 - bit % 8);
            }
        }
        return new TextField(Encoding.SIX_BIT_ASCII, Octets.of(packed));
    }

    /**
     * {@code text} in BCD plus, two characters a byte, filled up with a space.
     *
     * @throws IllegalArgumentException for characters that BCD plus does not have
     */
    public static TextField bcd(String text) {
        byte[] packed = new byte[(text.length() + 1) / 2];
        for (int i = 0; i < packed.length * 2; i++) {
            int value = BCD_PLUS.indexOf(i < text.length() ? text.charAt(i) : ' ');
            if (value < 0) {
                throw new IllegalArgumentException("BCD plus has no such character");
            }
            packed[i / 2] |= (byte) (i % 2 == 0 ? value << 4 : value);
        }
        return new TextField(Encoding.BCD_PLUS, Octets.of(packed));
    }

    /** Reads the bytes that {@code typeLength} announces; {@code lengthBits} masks its length. */
    public static TextField read(int typeLength, int lengthBits, MessageReader reader) throws MalformedMessage {
        return new TextField(Encoding.values()[typeLength >> 6 & 3], Octets.of(reader.bytes(typeLength & lengthBits)));
    }

    /** The byte in front of it. */
    public int typeLength() {
        return encoding.ordinal() << 6 | raw.size();
    }

    public void write(MessageWriter writer) {
        writer.u8(typeLength()).bytes(raw.toBytes());
    }

    /** The text without spaces and zero bytes at its ends; binary data as hexadecimal digits. */
    public String text() {
        String text = switch (encoding) {
            case BINARY -> HexFormat.of().formatHex(raw.toBytes());
            case BCD_PLUS -> bcdText();
            case SIX_BIT_ASCII -> sixBitText();
            case LATIN_1 -> new String(raw.toBytes(), StandardCharsets.ISO_8859_1);
        };
        return text.replace('\0', ' ').strip();
    }

    private String bcdText() {
        var text = new StringBuilder();
        for (int i = 0; i < raw.size(); i++) {
            text.append(BCD_PLUS.charAt(raw.at(i) >> 4)).append(BCD_PLUS.charAt(raw.at(i) & 0xF));
        }
        return text.toString();
    }

    private String sixBitText() {
        byte[] bytes = Arrays.copyOf(raw.toBytes(), raw.size() + 1);
        var text = new StringBuilder();
        for (int bit = 0; bit + 6 <= raw.size() * 8; bit += 6) {
            int pair = bytes[bit / 8] & 0xFF | (bytes[bit / 8 + 1] & 0xFF) << 8;
            text.append((char) (' ' + (pair >> bit % 8 & 0x3F)));
        }
        return text.toString();
    }
}
