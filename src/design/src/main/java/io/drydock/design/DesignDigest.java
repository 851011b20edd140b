package io.drydock.design;

import io.drydock.design.document.Document;
import io.drydock.design.finding.Finding;
import io.drydock.design.value.Value;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A design's id: SHA-256 of what its documents say. Comments, layout, the order of documents and keys, and how the documents are spread over files
 * make no difference; everything does that a rule or a step could go by, the text of a number or flag as it is written included ({@code 1.10}
 * may be a version, and {@code on} a label). What was found on reading counts too: a design with a document that could not be read is not the one without
 * that document.
 */
public final class DesignDigest {
    private static final Comparator<Document> BY_NAME = Comparator.comparing((Document document) -> document.kind().title())
            .thenComparing(Document::name);

    /** Lines that messages name; a comment more or less moves them. */
    private static final Pattern LINE = Pattern.compile("(?<=\\bline |:)\\d+");

    private DesignDigest() {
    }

    /** 64 hexadecimal digits. */
    public static String of(Rendered rendered) {
        MessageDigest digest = sha256();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), 8192))) {
            out.writeInt(rendered.documents().size());
            for (Document document : sorted(rendered.documents())) {
                text(document.kind().title(), out);
                text(document.name(), out);
                value(document.data(), out);
            }
            List<byte[]> findings = rendered.findings().stream().map(DesignDigest::bytes).sorted(Arrays::compare).toList();
            out.writeInt(findings.size());
            for (byte[] finding : findings) {
                out.write(finding);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Documents of one kind and name, which a valid design has not, in an order of their own that doesn't depend on where they stand. */
    private static List<Document> sorted(List<Document> documents) {
        return documents.stream().sorted(BY_NAME.thenComparing((one, other) ->
                BY_NAME.compare(one, other) != 0 ? 0 : Arrays.compare(bytes(one.data()), bytes(other.data())))).toList();
    }

    private static byte[] bytes(Value value) {
        return written(out -> value(value, out));
    }

    private static byte[] bytes(Finding finding) {
        return written(out -> {
            text(finding.rule().id(), out);
            text(finding.document().map(Finding.DocumentName::toString).orElse(""), out);
            text(finding.path(), out);
            text(LINE.matcher(finding.message()).replaceAll(""), out);
        });
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static void value(Value value, DataOutputStream out) throws IOException {
        switch (value) {
            case Value.Nothing _ -> out.writeByte('n');
            case Value.Text text -> {
                out.writeByte('t');
                text(text.text(), out);
            }
            case Value.Flag flag -> {
                out.writeByte(flag.flag() ? 'y' : 'f');
                text(flag.text(), out);
            }
            case Value.Number number -> {
                out.writeByte('d');
                text(number.text(), out);
            }
            case Value.Sequence list -> {
                out.writeByte('s');
                out.writeInt(list.items().size());
                for (Value item : list.items()) {
                    value(item, out);
                }
            }
            case Value.Mapping mapping -> {
                out.writeByte('m');
                out.writeInt(mapping.entries().size());
                for (var entry : new TreeMap<>(mapping.entries()).entrySet()) {
                    text(entry.getKey(), out);
                    value(entry.getValue(), out);
                }
            }
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
