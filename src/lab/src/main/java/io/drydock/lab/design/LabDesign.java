package io.drydock.lab.design;

import io.drydock.design.DesignReader;
import io.drydock.design.Rendered;
import io.drydock.design.finding.Severity;
import io.drydock.design.model.Site;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;
import java.util.Map;

/**
 * A design as the lab reads it.
 *
 * @param secrets that stand in it, by the references that the site has in their place
 * @param errors in its documents: what they are about is missing from the site
 */
public record LabDesign(Site site, Map<String, String> secrets, long errors) {
    /**
     * Reads it.
     *
     * @throws io.drydock.design.source.SourceException if it can't be had
     */
    public static LabDesign read(String reference) {
        Sources sources = DesignSource.of(reference, SourceSettings.DEFAULT);
        Rendered rendered = DesignReader.read(sources, ReadLimits.DEFAULT);
        long errors = rendered.findings().stream().filter(finding -> finding.rule().severity() == Severity.ERROR).count();
        return new LabDesign(SiteBuilder.build(rendered.documents()), DesignReader.secrets(sources, ReadLimits.DEFAULT), errors);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return site.appliedNodes().size() + " nodes";
    }
}
