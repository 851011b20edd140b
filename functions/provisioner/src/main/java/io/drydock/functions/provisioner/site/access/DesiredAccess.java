package io.drydock.functions.provisioner.site.access;

import io.drydock.design.model.Site;
import io.drydock.design.site.Region;
import java.util.List;

/**
 * What a design says of keys, repositories and tags.
 *
 * @param unsupported names of repositories that MAAS can't have: they are not apt's
 */
record DesiredAccess(List<String> keys, List<Repository> repositories, boolean removeUnlisted, List<Tag> tags, List<String> unsupported) {
    private static final String APT = "apt";

    static DesiredAccess of(Site site) {
        List<Region> regions = List.copyOf(site.regions().values());
        return new DesiredAccess(regions.stream().flatMap(region -> region.authorizedKeys().stream()).toList(),
                regions.stream().flatMap(region -> region.repositories().entrySet().stream()).filter(entry -> isApt(entry.getValue()))
                        .map(entry -> Repository.of(entry.getKey(), entry.getValue())).toList(),
                regions.stream().anyMatch(Region::removeUnlisted),
                regions.stream().flatMap(region -> region.tagDefinitions().stream()).flatMap(tag -> Tag.of(tag).stream()).toList(),
                regions.stream().flatMap(region -> region.repositories().entrySet().stream()).filter(entry -> !isApt(entry.getValue()))
                        .map(entry -> entry.getKey() + " (" + entry.getValue().type().orElse("") + ")").toList());
    }

    private static boolean isApt(Region.Repository repository) {
        return repository.type().orElse(APT).equals(APT);
    }
}
