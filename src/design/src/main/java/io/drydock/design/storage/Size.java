package io.drydock.design.storage;

import java.math.BigInteger;
import java.util.Optional;

/** How large a partition or logical volume shall be. */
public sealed interface Size {
    /** What {@link AtLeast} leaves free at the end of a device for its partition table, in bytes. */
    long TABLE_RESERVE = 4L << 20;

    /** A size that can be named without looking at what else is there. */
    sealed interface Amount extends Size {
    }

    /** Exactly so many bytes. */
    record Fixed(long bytes) implements Amount {
        public Fixed {
            if (bytes < 0) {
                throw new IllegalArgumentException("a size of " + bytes + " bytes");
            }
        }

        @Override
        public String toString() {
            return SizeText.print(bytes);
        }
    }

    /** So many hundredths of the whole device or volume group, used or not; as written, so it may be below 0 or above 100. */
    record Percent(long percent) implements Amount {
        @Override
        public String toString() {
            return percent + "%";
        }
    }

    /** At least {@code minimum}, and all that is still free. */
    record AtLeast(Amount minimum) implements Size {
        @Override
        public String toString() {
            return ">" + minimum;
        }
    }

    /**
     * Reads an optional {@code >}, a whole number and a unit, with nothing between them: m, mb, g, gb, t, tb (powers of ten), mi, mib,
     * gi, gib, ti, tib (powers of two), in letters of either case, or {@code %}. Only a percentage may be negative, so that it can be
     * reported as such. A size of 2^63 bytes and more is not understood.
     */
    static Optional<Size> parse(String text) {
        return SizeText.parse(text);
    }

    /** What this size needs at least, where that can be told without the device: the bytes of a fixed size, or of {@code >} one. */
    default Optional<Long> leastBytes() {
        return switch (this) {
            case Fixed(long bytes) -> Optional.of(bytes);
            case AtLeast(Fixed(long bytes)) -> Optional.of(bytes);
            case Percent _, AtLeast(Percent _) -> Optional.empty();
        };
    }

    /**
     * How many bytes this size comes to.
     *
     * @param total bytes of the whole device or volume group, what percentages refer to
     * @param available bytes of it that entries before this one have left
     */
    default Allocation allocate(long total, long available) {
        return switch (this) {
            case Fixed(long bytes) -> fitting(bytes, available, bytes);
            case Percent(long percent) -> share(percent, total, available);
            case AtLeast(Amount minimum) -> switch (minimum.allocate(total, available)) {
                case Allocation.Allocated _ -> available > TABLE_RESERVE ? new Allocation.Allocated(available - TABLE_RESERVE)
                        : new Allocation.DoesNotFit(TABLE_RESERVE + 1, available);
                case Allocation.DoesNotFit tooMuch -> tooMuch;
            };
        };
    }

    private static Allocation share(long percent, long total, long available) {
        BigInteger share = BigInteger.valueOf(total).multiply(BigInteger.valueOf(percent)).divide(BigInteger.valueOf(100));
        long wanted = share.bitLength() < Long.SIZE ? share.longValue() : Long.MAX_VALUE;
        return wanted < 0 ? new Allocation.DoesNotFit(wanted, available) : fitting(wanted, available, wanted);
    }

    private static Allocation fitting(long wanted, long available, long result) {
        return wanted <= available ? new Allocation.Allocated(result) : new Allocation.DoesNotFit(wanted, available);
    }

    /** What became of a size on a device. */
    sealed interface Allocation {
        /** So many bytes are taken. */
        record Allocated(long bytes) implements Allocation {
        }

        /** More bytes are wanted than are available, or fewer than none. */
        record DoesNotFit(long wanted, long available) implements Allocation {
        }
    }
}
