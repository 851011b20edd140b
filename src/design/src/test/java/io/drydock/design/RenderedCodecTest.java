package io.drydock.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.Finding;
import io.drydock.design.finding.Finding.DocumentName;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.finding.Severity;
import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RenderedCodecTest {
    private static final long ENOUGH = 1 << 24;

    @Property(tries = 500)
    void whatIsDecodedIsWhatWasEncoded(@ForAll("designs") Rendered design) {
        assertThat(RenderedCodec.decode(RenderedCodec.encode(design), ENOUGH)).isEqualTo(design);
    }

    @Property(tries = 500)
    void damageIsRecognisedOrHarmless(@ForAll("designs") Rendered design, @ForAll Random random) {
        byte[] bytes = RenderedCodec.encode(design);
        byte[] damaged = Arrays.copyOf(bytes, random.nextBoolean() ? bytes.length : random.nextInt(bytes.length));
        if (damaged.length > 0) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
        }
        try {
            RenderedCodec.decode(damaged, ENOUGH);
        } catch (RenderedCodec.Unreadable e) {
            assertThat(e).hasMessageContaining("Load it again");
        }
    }

    @Property(tries = 1_000)
    void otherContentIsRefused(@ForAll("content") String content) throws IOException {
        byte[] bytes = zipped(content);
        assertThatThrownBy(() -> RenderedCodec.decode(bytes, ENOUGH)).isInstanceOf(RenderedCodec.Unreadable.class);
    }

    @Provide
    Arbitrary<String> content() {
        return Arbitraries.of("[", "]", "1", "[[", "]]", ",", "\"m\"", "\"d+\"", "\"\"", "\"Network\"", "\"1e9\"", "null", "true", "99999999999", "-1", "{}", "x")
                .list().ofMinSize(1).ofMaxSize(25).map(pieces -> "[1," + String.join(pieces.size() % 2 == 0 ? "," : "", pieces));
    }

    @Example
    void whatWouldTakeTooMuchRoomIsRefused() {
        Position at = new Position("x", 1);
        Rendered large = new Rendered(List.of(new Document(Kind.RACK, "r", at, new Value.Text("x".repeat(1 << 22), at))), List.of());
        byte[] bytes = RenderedCodec.encode(large);
        assertThat(bytes.length).isLessThan(1 << 14);
        assertThat(RenderedCodec.decode(bytes, ENOUGH)).isEqualTo(large);
        assertThatThrownBy(() -> RenderedCodec.decode(bytes, 1 << 20)).isInstanceOf(RenderedCodec.Unreadable.class).hasMessageContaining("more than 1048576 bytes");
    }

    @Example
    void nestingWithoutEndIsRefused() throws IOException {
        byte[] bytes = zipped("[1,[[\"Rack\",\"r\",1,\"f\"," + "[\"s\",1,".repeat(100_000));
        assertThatThrownBy(() -> RenderedCodec.decode(bytes, ENOUGH)).isInstanceOf(RenderedCodec.Unreadable.class);
    }

    private static byte[] zipped(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Provide
    Arbitrary<Rendered> designs() {
        Arbitrary<String> names = Arbitraries.of("a", "n1", "", "ü €😀", "x\"y\n", "\u0000");
        Arbitrary<Position> positions = Combinators.combine(Arbitraries.of("a.yaml", "b/c.yaml", "inline"), Arbitraries.integers().between(1, 5)).as(Position::new);
        Arbitrary<Document> documents = Combinators.combine(Arbitraries.of(Kind.class), names, positions, values(positions, names, 3)).as(Document::new);
        Arbitrary<RuleInfo> rules = Combinators.combine(Arbitraries.of("R1", "R2"), names, Arbitraries.of(Severity.class), names).as(RuleInfo::new);
        Arbitrary<DocumentName> identities = Combinators.combine(names, names).as(DocumentName::new);
        Arbitrary<Finding> findings = Combinators.combine(rules, identities.optional(), positions.optional(), names, names, names, names.list().ofMaxSize(2))
                .as(Finding::new);
        return Combinators.combine(documents.list().ofMaxSize(4), findings.list().ofMaxSize(4)).as(Rendered::new);
    }

    private static Arbitrary<Value> values(Arbitrary<Position> positions, Arbitrary<String> texts, int depth) {
        Arbitrary<String> numbers = Arbitraries.of("1500", "0x1F", "1.50", "1e3", "-0", ".5", "0644");
        Arbitrary<Value> scalars = Arbitraries.oneOf(
                positions.map(Value.Nothing::new),
                Combinators.combine(texts, positions).as(Value.Text::new),
                Combinators.combine(Arbitraries.of(true, false), Arbitraries.of("yes", "False"), positions).as(Value.Flag::new),
                Combinators.combine(Arbitraries.of("1500", "31", "1.50", "0", "1E+3"), numbers, positions)
                        .as((number, text, at) -> new Value.Number(new BigDecimal(number), text, at)));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Value> below = values(positions, texts, depth - 1);
        return Arbitraries.oneOf(scalars,
                Combinators.combine(below.list().ofMaxSize(4), positions).as(Value.Sequence::new),
                Combinators.combine(Arbitraries.maps(texts, below).ofMaxSize(5), positions).as(Value.Mapping::new));
    }
}
