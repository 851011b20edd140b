package io.drydock.lab.maas.repository;

import java.util.List;

/**
 * Where deployed machines get packages from.
 *
 * @param archive whether it is one of Ubuntu's own archives, which every MAAS has
 */
record PackageRepository(int id, String name, String url, List<String> distributions, List<String> disabledPockets, List<String> disabledComponents,
                         boolean disableSources, List<String> components, List<String> arches, String key, boolean enabled, boolean archive) {
    static final List<String> MAIN_ARCHES = List.of("amd64", "i386");
    static final List<String> PORTS_ARCHES = List.of("armhf", "arm64", "ppc64el", "s390x");
    static final List<String> POCKETS = List.of("updates", "security", "backports");
    static final List<String> COMPONENTS = List.of("restricted", "universe", "multiverse");

    /** One of Ubuntu's archives. */
    static PackageRepository archive(int id, String name, String url, List<String> arches) {
        return new PackageRepository(id, name, url, List.of(), List.of(), List.of(), true, List.of(), arches, "", true, true);
    }

    PackageRepository withId(int number) {
        return new PackageRepository(number, name, url, distributions, disabledPockets, disabledComponents, disableSources, components, arches, key,
                enabled, archive);
    }
}
