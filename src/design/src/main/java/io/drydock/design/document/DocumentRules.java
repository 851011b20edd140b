package io.drydock.design.document;

import io.drydock.design.finding.RuleInfo;
import java.util.List;

/** What is reported of documents before their fields are looked at. */
public final class DocumentRules {
    static final RuleInfo FORM = RuleInfo.error("X1-document-form", "Form of a document",
            "A document is a mapping with schema, metadata and data; in the old form with apiVersion, kind, metadata and spec.");
    static final RuleInfo NAME = RuleInfo.error("X1-document-name", "Name of a document",
            "A document of the namespace drydock has a text as metadata.name, by which others refer to it.");
    static final RuleInfo KIND = RuleInfo.error("X1-unknown-kind", "Kind of a document",
            "The kinds of the namespace drydock are Region, NetworkLink, Network, Rack, HardwareProfile, HostProfile, BaremetalNode and BootAction.");
    static final RuleInfo VERSION = RuleInfo.error("X1-unknown-version", "Version of a document",
            "Documents of the namespace drydock are of version v1; a later version may mean other things by the same names.");

    /** All of them, in the order of the reference. */
    public static final List<RuleInfo> ALL = List.of(FORM, NAME, KIND, VERSION);

    private DocumentRules() {
    }
}
