package io.drydock.function.site;

import io.drydock.design.model.Site;

/**
 * The site that steps work for.
 *
 * @param designRef where secrets stand that the design has itself; empty where the task did not say
 */
public record DesignedSite(Site model, String designId, String designRef) {
}
