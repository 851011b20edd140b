package io.drydock.design;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.Finding;
import io.drydock.design.yaml.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A rendered design as bytes, to be stored, and back, exactly: gzip'd JSON that says for each value its line, and its file where that is another
 * one than that of what it stands in.
 */
public final class RenderedCodec {
    private static final int FORMAT = 1;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(2 * ReadLimits.MAX_DEPTH + 16)
                    .maxStringLength(Integer.MAX_VALUE).maxNumberLength(20).build())
            .build();

    private RenderedCodec() {
    }

    /** The bytes are no rendered design of the present format, or would take more room than allowed. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message, Throwable cause) {
            super("The stored design can't be read: " + message + ". Load it again from its sources.", cause);
        }
    }

    public static byte[] encode(Rendered rendered) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator((OutputStream) new GZIPOutputStream(bytes, 8192))) {
            ValueWriter values = new ValueWriter(json);
            json.writeStartArray();
            json.writeNumber(FORMAT);
            json.writeStartArray();
            for (Document document : rendered.documents()) {
                json.writeStartArray();
                json.writeString(document.kind().title());
                json.writeString(document.name());
                values.position(document.position());
                values.write(document.data(), document.position().file());
                json.writeEndArray();
            }
            json.writeEndArray();
            FindingCodec.write(rendered.findings(), json, values);
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The design that {@link #encode} made {@code bytes} of.
     *
     * @param maxBytes how many bytes of JSON are unpacked at most
     * @throws Unreadable if {@code bytes} are something else, damaged, or larger than that when unpacked
     */
    public static Rendered decode(byte[] bytes, long maxBytes) {
        try (JsonParser json = JSON.createParser((InputStream) new Bounded(new GZIPInputStream(new ByteArrayInputStream(bytes), 8192), maxBytes))) {
            ValueReader values = new ValueReader(json);
            values.expect(JsonToken.START_ARRAY);
            int format = values.number();
            if (format != FORMAT) {
                throw new Unreadable("its format is " + format + ", not " + FORMAT, null);
            }
            List<Document> documents = new ArrayList<>();
            values.expect(JsonToken.START_ARRAY);
            while (values.more()) {
                String title = values.text();
                Kind kind = Kind.of(title).orElseThrow(() -> new Unreadable("it has a document of the unknown kind " + title, null));
                String name = values.text();
                var position = values.position();
                documents.add(new Document(kind, name, position, values.read(position.file())));
                values.end();
            }
            List<Finding> findings = FindingCodec.read(values);
            values.end();
            if (json.nextToken() != null) {
                throw new Unreadable("something stands behind its end", null);
            }
            return new Rendered(documents, findings);
        } catch (IOException | NumberFormatException e) {
            throw new Unreadable(e.getMessage(), e);
        }
    }

    /** Breaks off behind a number of bytes. */
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private final long limit;
        private long count;

        Bounded(InputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count += Math.max(read, 0);
            if (count > limit) {
                throw new IOException("it has more than " + limit + " bytes unpacked");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
