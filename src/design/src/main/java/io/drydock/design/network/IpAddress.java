package io.drydock.design.network;

import java.util.Optional;

/**
 * An IPv4 or IPv6 address. Two spellings of one address are equal; IPv4 addresses come before IPv6 ones in the order. An IPv6 address
 * that embeds an IPv4 one ({@code ::ffff:10.0.0.1}) is an IPv6 address.
 *
 * @param family which protocol
 * @param high bits 127 to 64 of an IPv6 address; 0 for IPv4
 * @param low bits 63 to 0 of an IPv6 address; an IPv4 address as a number from 0 to 2^32 - 1
 */
public record IpAddress(Family family, long high, long low) implements Comparable<IpAddress> {
    /** The version of the protocol, with the number of bits of its addresses. */
    public enum Family {
        IPV4(32), IPV6(128);

        private final int bits;

        Family(int bits) {
            this.bits = bits;
        }

        /** How many bits an address has. */
        public int bits() {
            return bits;
        }
    }

    public IpAddress {
        if (family == Family.IPV4 && (high != 0 || low >>> 32 != 0)) {
            throw new IllegalArgumentException("an IPv4 address has 32 bits");
        }
    }

    public static IpAddress ipv4(long number) {
        return new IpAddress(Family.IPV4, 0, number);
    }

    public static IpAddress ipv6(long high, long low) {
        return new IpAddress(Family.IPV6, high, low);
    }

    /**
     * Reads an address in text form: four decimal numbers without leading zeros (those are octal to some readers), or any form of
     * RFC 4291 section 2.2. Zones ({@code %eth0}), prefixes, spaces and names are not understood; nothing is looked up.
     */
    public static Optional<IpAddress> parse(String text) {
        return IpAddressText.parse(text);
    }

    public boolean isIpv4() {
        return family == Family.IPV4;
    }

    /** The address with all bits behind the first {@code prefix} ones set to 0. */
    public IpAddress truncatedTo(int prefix) {
        return new IpAddress(family, high & highMask(prefix), low & lowMask(prefix));
    }

    /** The address with all bits behind the first {@code prefix} ones set to 1. */
    public IpAddress filledFrom(int prefix) {
        return isIpv4() ? ipv4((low | ~lowMask(prefix)) & 0xffff_ffffL)
                : new IpAddress(family, high | ~highMask(prefix), low | ~lowMask(prefix));
    }

    private long highMask(int prefix) {
        if (isIpv4()) {
            return 0;
        }
        return prefix >= 64 ? -1L : ones(prefix);
    }

    private long lowMask(int prefix) {
        if (isIpv4()) {
            return ones(32 + prefix) & 0xffff_ffffL;
        }
        return prefix <= 64 ? 0 : ones(prefix - 64);
    }

    /** A number of 64 bits that begins with {@code count} ones. */
    private static long ones(int count) {
        return count == 0 ? 0 : -1L << (64 - count);
    }

    @Override
    public int compareTo(IpAddress other) {
        int byFamily = family.compareTo(other.family);
        int byHigh = byFamily != 0 ? byFamily : Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** The normal text form: dotted decimal, or that of RFC 5952. */
    @Override
    public String toString() {
        return IpAddressText.print(this);
    }
}
