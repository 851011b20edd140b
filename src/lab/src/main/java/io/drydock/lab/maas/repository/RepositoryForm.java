package io.drydock.lab.maas.repository;

import io.drydock.lab.maas.form.Form;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a client would have a package repository be. */
final class RepositoryForm {
    private static final Pattern URL = Pattern.compile("(?:https?|ftp)://[^\\s/]+(?:/\\S*)?|ppa:[^\\s/]+/\\S+");
    private static final int LONGEST_NAME = 41;

    private RepositoryForm() {
    }

    /** @param own the one that is changed; null: a new one */
    static PackageRepository read(Form form, PackageRepository own) {
        boolean archive = own != null && own.archive();
        if (own == null) {
            form.required("name");
            form.required("url");
        }
        String name = form.matching("name", Pattern.compile(".*"), LONGEST_NAME).orElse(own == null ? "" : own.name());
        String url = form.text("url").orElse(own == null ? "" : own.url());
        if (form.text("url").isPresent() && !URL.matcher(url).matches()) {
            form.error("url", "Enter a valid repository URL or PPA location.");
        }
        List<String> disabled = list(form, "disabled_components", own == null ? List.of() : own.disabledComponents());
        if (!archive && !disabled.isEmpty()) {
            form.error("disabled_components", "This is a custom repository. Please update 'components' instead.");
        }
        disabled.stream().filter(one -> archive && !PackageRepository.COMPONENTS.contains(one)).forEach(one -> form.error("disabled_components", "'"
                + one + "' is not a valid Ubuntu archive component. You can only disable " + python(PackageRepository.COMPONENTS) + "."));
        List<String> pockets = list(form, "disabled_pockets", own == null ? List.of() : own.disabledPockets());
        pockets.stream().filter(one -> !PackageRepository.POCKETS.contains(one)).forEach(one -> form.error("disabled_pockets", "'" + one
                + "' is not a valid Ubuntu archive pocket. You can only disable " + python(PackageRepository.POCKETS) + "."));
        List<String> components = list(form, "components", own == null ? List.of() : own.components());
        if (archive && !components.isEmpty()) {
            form.error("components", "This is a default Ubuntu repository. Please update 'disabled_components' instead.");
        }
        boolean enabled = form.truth("enabled", own == null || own.enabled());
        if (archive && !enabled) {
            form.error("Default repositories may not be disabled.");
        }
        List<String> distributions = list(form, "distributions", own == null ? List.of() : own.distributions());
        return new PackageRepository(own == null ? 0 : own.id(), name, url, distributions, pockets, disabled, form.truth("disable_sources", own == null || own.disableSources()), components,
                arches(form, name, own), form.has("key") ? form.text("key", "") : own == null ? "" : own.key(), enabled, archive);
    }

    private static List<String> arches(Form form, String name, PackageRepository own) {
        List<String> known = Stream.concat(PackageRepository.MAIN_ARCHES.stream(), PackageRepository.PORTS_ARCHES.stream()).sorted().toList();
        List<String> usual = name.equals("ports_archive") ? PackageRepository.PORTS_ARCHES : PackageRepository.MAIN_ARCHES;
        List<String> arches = list(form, "arches", own == null ? usual : own.arches());
        Optional<String> unknown = arches.stream().filter(one -> !known.contains(one)).findFirst();
        unknown.ifPresent(one -> form.error("arches", "'" + one + "' is not a valid architecture. Known architectures: " + String.join(", ", known)));
        return arches.isEmpty() ? usual : arches;
    }

    /** A field that isn't sent stays; one that is empty, {@code None} or {@code []} empties the list. */
    private static List<String> list(Form form, String field, List<String> now) {
        return form.has(field) ? form.list(field).stream().filter(one -> !one.equals("None") && !one.equals("[]")).toList() : now;
    }

    private static String python(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}
