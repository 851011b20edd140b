package io.drydock.design;

import io.drydock.design.document.Document;
import io.drydock.design.finding.Finding;
import java.util.List;

/**
 * A design as its sources give it: read, layered, substituted, and rid of secrets.
 *
 * @param documents the documents of the namespace {@code drydock}, in the order of the sources
 * @param findings what was found on the way, in the order {@link Finding#ORDER}
 */
public record Rendered(List<Document> documents, List<Finding> findings) {
    public Rendered {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
    }
}
