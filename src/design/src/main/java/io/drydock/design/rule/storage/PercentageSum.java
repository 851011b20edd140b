package io.drydock.design.rule.storage;

import io.drydock.design.rule.storage.Container.Entry;
import io.drydock.design.storage.Size;
import java.util.List;
import java.util.Optional;

/**
 * What the percentages of a container come to.
 *
 * @param percent their sum; one that begins with {@code >} counts with what it needs at least
 * @param entries the entries with percentages
 * @param others how many other entries there are
 */
record PercentageSum(long percent, List<Entry> entries, int others) {
    /** More than any sum can be of use; keeps additions from overflowing. */
    private static final long ENOUGH = 1_000_000;

    static PercentageSum of(Container container) {
        List<Entry> entries = container.entries().stream().filter(entry -> percentOf(entry).isPresent()).toList();
        long sum = 0;
        for (Entry entry : entries) {
            sum = Math.min(ENOUGH, sum + percentOf(entry).map(percent -> Math.clamp(percent, 0, ENOUGH)).orElse(0L));
        }
        return new PercentageSum(sum, entries, container.entries().size() - entries.size());
    }

    /** The last of the entries, which is the one that makes the sum too large. */
    Entry last() {
        return entries.getLast();
    }

    private static Optional<Long> percentOf(Entry entry) {
        return entry.size().value().flatMap(size -> switch (size) {
            case Size.Percent(long percent) -> Optional.of(percent);
            case Size.AtLeast(Size.Percent(long percent)) -> Optional.of(percent);
            case Size.Fixed _, Size.AtLeast _ -> Optional.empty();
        });
    }
}
