package io.drydock.design.rule.network;

import io.drydock.design.network.IpAddress;
import io.drydock.design.network.Network;
import io.drydock.design.network.Network.Range;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The well-formed ranges of one type of a network, ready for look-up; ranges that overlap are one. */
final class AddressRanges {
    private final TreeMap<IpAddress, IpAddress> endByStart = new TreeMap<>();

    AddressRanges(Network network, Range.Type type) {
        TreeMap<IpAddress, IpAddress> written = new TreeMap<>();
        for (Range range : network.ranges()) {
            if (range.type().value().equals(Optional.of(type)) && isOrdered(range)) {
                written.merge(range.start().value().orElseThrow(), range.end().value().orElseThrow(),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        }
        Map.Entry<IpAddress, IpAddress> last = null;
        for (Map.Entry<IpAddress, IpAddress> range : written.entrySet()) {
            if (last == null || last.getValue().compareTo(range.getKey()) < 0) {
                endByStart.put(range.getKey(), range.getValue());
                last = range;
            } else if (last.getValue().compareTo(range.getValue()) < 0) {
                endByStart.put(last.getKey(), range.getValue());
                last = Map.entry(last.getKey(), range.getValue());
            }
        }
    }

    /** Whether both ends were understood, belong to one protocol, and the first is not behind the last. */
    static boolean isOrdered(Range range) {
        Optional<IpAddress> start = range.start().value();
        Optional<IpAddress> end = range.end().value();
        return start.isPresent() && end.isPresent() && start.get().family() == end.get().family()
                && start.get().compareTo(end.get()) <= 0;
    }

    /** A range of that type was declared, well-formed or not. */
    static boolean isDeclared(Network network, Range.Type type) {
        return network.ranges().stream().anyMatch(range -> range.type().value().equals(Optional.of(type)));
    }

    /** The range that the address is in, as text. */
    Optional<String> around(IpAddress address) {
        return Optional.ofNullable(endByStart.floorEntry(address)).filter(range -> range.getValue().compareTo(address) >= 0)
                .map(range -> range.getKey() + "-" + range.getValue());
    }

    /** All ranges, as text for a message; shortened where they are many. */
    String describe() {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (Map.Entry<IpAddress, IpAddress> range : endByStart.entrySet()) {
            if (count++ == 5) {
                return text.append(" and ").append(endByStart.size() - 5).append(" more").toString();
            }
            text.append(text.isEmpty() ? "" : ", ").append(range.getKey()).append('-').append(range.getValue());
        }
        return text.toString();
    }

    boolean isEmpty() {
        return endByStart.isEmpty();
    }
}
