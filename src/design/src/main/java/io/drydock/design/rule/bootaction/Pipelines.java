package io.drydock.design.rule.bootaction;

import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import java.util.List;
import java.util.Set;

/** B3: a pipeline consists of steps that exist. */
public final class Pipelines implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("B3-pipeline", "Segment of a pipeline",
            "Segments of data_pipeline and location_pipeline are template, base64_encode, base64_decode, utf8_encode and utf8_decode.");
    private static final Set<String> SEGMENTS = Set.of("template", "base64_encode", "base64_decode", "utf8_encode", "utf8_decode");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        BootAsset.forEach(site, visited -> {
            check("data_pipeline", visited.asset().dataPipeline(), visited, site, report);
            check("location_pipeline", visited.asset().locationPipeline(), visited, site, report);
        });
    }

    private static void check(String pipeline, List<String> segments, BootAsset visited, Site site, Report report) {
        segments.stream().filter(segment -> !SEGMENTS.contains(segment)).forEach(segment ->
                report.at(visited.document(site), visited.path().key(pipeline).named(segment), "segment '" + segment + "' of " + pipeline
                        + " in " + visited.describe() + " is none of template, base64_encode, base64_decode, utf8_encode, utf8_decode",
                        "Write one of the five segments, or remove it."));
    }
}
