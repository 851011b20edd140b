package io.drydock.functions.provisioner.maas.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.drydock.functions.provisioner.maas.MaasParameters;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormTest {
    /** Netty's reader of forms is another one than the lab's and MAAS's: the three agree. */
    @Property(tries = 300)
    void whatIsWrittenIsRead(@ForAll("parameters") Map<String, List<String>> values) throws IOException {
        MaasParameters parameters = MaasParameters.NONE;
        for (var entry : values.entrySet()) {
            parameters = parameters.with(entry.getKey(), entry.getValue());
        }

        assertThat(read(Form.of(parameters))).isEqualTo(values);
    }

    @Provide
    Arbitrary<Map<String, List<String>>> parameters() {
        Arbitrary<String> names = Arbitraries.strings().withCharRange('a', 'z').withChars("_.-").ofMinLength(1).ofMaxLength(20);
        Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(60).filter(FormTest::isUnicode);
        Arbitrary<String> tricky = Arbitraries.of("", "\r\n", "--",
                "--drydock-", "\r\n--drydock-\r\n", "a=b&c", "ä€𝄞", "\u0000", "\"quoted\"\\");
        return Arbitraries.maps(names, Arbitraries.oneOf(texts, tricky).list().ofMinSize(1).ofMaxSize(4)).ofMaxSize(5);
    }

    private static boolean isUnicode(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    }

    private static Map<String, List<String>> read(Form form) throws IOException {
        DefaultFullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/",
                Unpooled.wrappedBuffer(form.content()));
        request.headers().set("Content-Type", form.contentType());
        HttpPostMultipartRequestDecoder decoder = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request);
        Map<String, List<String>> read = new LinkedHashMap<>();
        for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
            read.computeIfAbsent(part.getName(), _ -> new ArrayList<>()).add(((Attribute) part).getValue());
        }
        decoder.destroy();
        return read;
    }

    @Example
    void aNameWithQuotesIsEscapedAndOneWithLineBreaksIsRefused() {
        assertThat(new String(Form.of(MaasParameters.of("a\"b\\", "x")).content(), StandardCharsets.UTF_8)).contains("name=\"a\\\"b\\\\\"\r\n");
        assertThatIllegalArgumentException().isThrownBy(() -> Form.of(MaasParameters.of("a\r\nX: y", "x")));
    }

    @Example
    void valuesAreNotShown() {
        MaasParameters parameters = MaasParameters.of("power_parameters_power_pass", "geheim17");
        assertThat(parameters + " " + Form.of(parameters)).doesNotContain("geheim17");
    }
}
