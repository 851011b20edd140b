package io.drydock.ipmi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextFieldTest {
    /** The example of the FRU Information Storage Definition 1.0, section 13.2. */
    @Test
    void sixBitAsciiOfTheSpecification() {
        assertThat(TextField.sixBit("IPMI").raw()).isEqualTo(Octets.hex("29 dc a6"));
        assertThat(new TextField(TextField.Encoding.SIX_BIT_ASCII, Octets.hex("29dca6")).text()).isEqualTo("IPMI");
    }

    @Test
    void typeAndLengthStandInFront() {
        assertThat(TextField.of("Acme").typeLength()).isEqualTo(0xC4);
        assertThat(TextField.bcd("12-3").typeLength()).isEqualTo(0x42);
        assertThat(TextField.sixBit("IPMI").typeLength()).isEqualTo(0x83);
        assertThat(new TextField(TextField.Encoding.BINARY, Octets.hex("01ff")).text()).isEqualTo("01ff");
    }

    @Test
    void oneCharacterIsNotTheEndOfTheFields() {
        assertThat(TextField.of("A").typeLength()).isNotEqualTo(0xC1);
        assertThat(TextField.of("A").text()).isEqualTo("A");
    }

    @Test
    void textThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> TextField.of("x".repeat(64))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextField.sixBit("{")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextField.bcd("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void latin1ComesBack(@ForAll @StringLength(max = 60) @CharRange(from = '!', to = '\u00ff') String text) throws Exception {
        assertThat(comeBack(TextField.of(text)).text()).isEqualTo(text.strip());
    }

    @Property
    void sixBitComesBack(@ForAll @StringLength(max = 80) @CharRange(from = '!', to = '_') String text) throws Exception {
        assertThat(comeBack(TextField.sixBit(text)).text()).isEqualTo(text.toUpperCase(Locale.ROOT));
    }

    @Property
    void bcdComesBack(@ForAll @StringLength(max = 120) @CharRange(from = '0', to = '9') String text) throws Exception {
        assertThat(comeBack(TextField.bcd(text)).text()).isEqualTo(text);
    }

    private static TextField comeBack(TextField field) throws Exception {
        var writer = new MessageWriter();
        field.write(writer);
        var reader = new MessageReader(writer.toBytes());
        return TextField.read(reader.u8(), 0x3F, reader);
    }
}
