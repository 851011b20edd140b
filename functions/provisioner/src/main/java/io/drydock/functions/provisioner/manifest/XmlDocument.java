package io.drydock.functions.provisioner.manifest;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that a machine wrote, which nobody has to trust: no document type, no entities but XML's own, and bounds for size, depth and
 * number of elements. Characters that XML does not allow are taken for question marks: lshw copies them from serial numbers.
 */
final class XmlDocument {
    private static final int MAX_BYTES = 16 << 20;
    private static final int MAX_DEPTH = 64;
    private static final int MAX_ELEMENTS = 200_000;
    private static final Pattern REFUSED = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final String what;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private XmlDocument(String what) {
        this.what = what;
    }

    private record Open(String name, Map<String, String> attributes, StringBuilder text, List<XmlElement> children) {
        XmlElement closed() {
            return new XmlElement(name, Map.copyOf(attributes), text.toString().strip(), List.copyOf(children));
        }
    }

    /**
     * The root of a document.
     *
     * @param what it is, for messages
     * @throws UnreadableDetails if it is no XML, or too large
     */
    static XmlElement read(byte[] bytes, String what) {
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableDetails(what + " is too large: " + bytes.length + " bytes, and " + MAX_BYTES + " at most are read");
        }
        String text = REFUSED.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("?");
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text.strip()));
            try {
                return new XmlDocument(what).read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            String place = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNumber();
            throw new UnreadableDetails(what + " is no XML that can be read" + place + ": " + firstLine(e), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("it refers to another document");
        });
        return factory;
    }

    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + "Message: ".length()).lines().findFirst()
                .orElse("");
    }

    private XmlElement read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.peek().text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.pop().closed();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.peek().children.add(closed);
                }
                case XMLStreamConstants.DTD -> throw new UnreadableDetails(what + " has a document type, which no tool of a commissioning writes");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new UnreadableDetails(what + " refers to the entity " + reader.getLocalName()
                        + ", which no tool of a commissioning does");
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        throw new UnreadableDetails(what + " is empty");
    }

    private void start(XMLStreamReader reader) {
        elements++;
        if (elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
            throw new UnreadableDetails(what + " is too large: more than " + MAX_ELEMENTS + " elements, or more than " + MAX_DEPTH
                    + " within each other");
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        open.push(new Open(reader.getLocalName(), attributes, new StringBuilder(), new ArrayList<>()));
    }
}
