package io.drydock.design.rule;

import io.drydock.design.document.Document;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.value.FieldPath;
import java.util.Collection;
import java.util.List;

/** Where a rule says what it found. It knows which rule is at work and finds file and line of each path. */
public interface Report {
    /** A finding at a field of a document that concerns {@code nodes}, by their names. */
    void at(Document document, FieldPath path, String message, String remedy, Collection<String> nodes);

    /** A finding at a field of a document. */
    default void at(Document document, FieldPath path, String message, String remedy) {
        at(document, path, message, remedy, List.of());
    }

    /**
     * A finding in what a node inherits: reported once at the document where the field stands (the node's own, else the nearest
     * of its profiles that has the path), with the names of all nodes for which the same message holds. A field that stands
     * nowhere is reported where most of its path stands, else at the nearest profile, else at the node.
     */
    void at(AppliedNode node, FieldPath path, String message, String remedy);

    /** The same finding for every node of {@code nodes}. */
    default void at(Collection<AppliedNode> nodes, FieldPath path, String message, String remedy) {
        nodes.forEach(node -> at(node, path, message, remedy));
    }

    /** A finding that belongs to no document. */
    void atSite(String message, String remedy);
}
