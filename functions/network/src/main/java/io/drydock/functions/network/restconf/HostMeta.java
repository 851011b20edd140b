package io.drydock.functions.network.restconf;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a host says of its interfaces (RFC 6415): RESTCONF's root is the link of the relation {@code restconf} (RFC 8040, 3.1). */
final class HostMeta {
    private HostMeta() {
    }

    /** Nothing: the text is not of that form, or has no such link. */
    static Optional<String> restconfRoot(String xml) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            try {
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("Link")
                            && "restconf".equals(reader.getAttributeValue(null, "rel"))) {
                        return Optional.ofNullable(reader.getAttributeValue(null, "href"));
                    }
                }
                return Optional.empty();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
    }
}
