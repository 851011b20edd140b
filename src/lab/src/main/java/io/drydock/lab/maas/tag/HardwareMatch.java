package io.drydock.lab.maas.tag;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.InputSource;

/** Whether a machine's hardware, as {@code lshw -xml} tells it, fits an XPath expression. */
final class HardwareMatch {
    private HardwareMatch() {
    }

    /** Why it is no XPath expression; absent: it is one. */
    static Optional<String> fault(String expression) {
        try {
            XPathFactory.newInstance().newXPath().compile(expression);
            return Optional.empty();
        } catch (XPathExpressionException _) {
            return Optional.of("Invalid xpath expression: Invalid expression");
        }
    }

    static boolean fits(String expression, String lshw) {
        try {
            InputSource xml = new InputSource(new StringReader(lshw));
            return (Boolean) XPathFactory.newInstance().newXPath().evaluate(expression, xml, XPathConstants.BOOLEAN);
        } catch (XPathExpressionException _) {
            return false;
        }
    }
}
