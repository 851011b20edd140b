package io.drydock.functions.provisioner.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML document.
 *
 * @param text what stands in it itself, without white space around it
 */
record XmlElement(String name, Map<String, String> attributes, String text, List<XmlElement> children) {
    /** An attribute, unless it is empty. */
    Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The elements directly below it that have that name. */
    Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** The text of the first element of that name directly below it, unless it is empty. */
    Optional<String> childText(String childName) {
        return children(childName).map(XmlElement::text).filter(value -> !value.isEmpty()).findFirst();
    }
}
