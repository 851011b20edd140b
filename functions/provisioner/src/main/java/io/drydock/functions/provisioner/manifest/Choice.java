package io.drydock.functions.provisioner.manifest;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The one device that is meant, or why there is not exactly one: then the candidates are named. */
record Choice<D>(Optional<D> device, Optional<String> problem) {
    private static final int NAMED = 8;

    static <D> Choice<D> wrong(String problem) {
        return new Choice<>(Optional.empty(), Optional.of(problem));
    }

    /**
     * @param name what the design writes
     * @param kind in one word or two, without an article
     * @param where what tells the device that is meant from others
     */
    static <D> Choice<D> of(String name, String kind, String where, List<D> all, Predicate<D> meant) {
        List<D> found = all.stream().filter(meant).toList();
        return switch (found.size()) {
            case 1 -> new Choice<>(Optional.of(found.getFirst()), Optional.empty());
            case 0 -> wrong(name + ": the machine has no " + kind + " " + where + "; it has " + (all.isEmpty() ? "none at all" : words(all)));
            default -> wrong(name + ": the machine has " + found.size() + " " + kind + "s " + where + ", and only one can be meant: " + words(found));
        };
    }

    private static String words(List<?> devices) {
        String named = devices.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return devices.size() <= NAMED ? named : named + " and " + (devices.size() - NAMED) + " more";
    }
}
