package io.drydock.design.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A set of logical processors, as the kernel's lists of processors write it: {@code 2,4-7}.
 *
 * @param ranges in the order written; at least one
 */
public record CpuSet(List<Range> ranges) {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:-([0-9]{1,6}))?");

    /** Processors from {@code first} to {@code last}, both included. */
    public record Range(int first, int last) {
        public Range {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("processors " + first + "-" + last + " are no range");
            }
        }

        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }
    }

    public CpuSet {
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("a set of processors needs at least one");
        }
        ranges = List.copyOf(ranges);
    }

    /** Reads numbers and ranges with commas between them; spaces, empty parts and reversed ranges are not understood. */
    public static Optional<CpuSet> parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = RANGE.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (last < first) {
                return Optional.empty();
            }
            ranges.add(new Range(first, last));
        }
        return Optional.of(new CpuSet(ranges));
    }

    /** Whether the processor of that number is in the set. */
    public boolean contains(int processor) {
        return ranges.stream().anyMatch(range -> range.first() <= processor && processor <= range.last());
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
    }
}
