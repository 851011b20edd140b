package io.drydock.function.design;

import io.drydock.design.yaml.ReadLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The limits for every reading of a design, as configured. */
@ApplicationScoped
class ReadLimitsProducer {
    @Produces
    @Singleton
    ReadLimits limits(LimitSettings set) {
        ReadLimits preset = ReadLimits.DEFAULT;
        return new ReadLimits(set.sourceBytes(), set.totalBytes(), preset.depth(), set.values(), preset.documents(), preset.scalarLength(),
                preset.findingsPerSource());
    }
}
