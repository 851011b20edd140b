package io.drydock.design.yaml;

import io.drydock.design.finding.Finding;

/** A document that can't be read on; its finding says why. */
final class BrokenDocument extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    BrokenDocument(Finding finding) {
        super(finding.message(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
