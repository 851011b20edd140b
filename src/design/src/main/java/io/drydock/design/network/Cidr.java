package io.drydock.design.network;

import java.util.Optional;

/**
 * A block of addresses, as {@code 10.0.0.0/8} or {@code fd00::/64}. The address may have bits set behind the prefix: a rule reports
 * that, and {@link #normal()} is the block that was meant.
 *
 * @param address as written
 * @param prefix how many bits the addresses of the block have in common, 0 to 32 or 128
 */
public record Cidr(IpAddress address, int prefix) {
    public Cidr {
        if (prefix < 0 || prefix > address.family().bits()) {
            throw new IllegalArgumentException("prefix " + prefix + " is not in 0.." + address.family().bits());
        }
    }

    /** Reads address, slash and the length of the prefix in decimal without leading zeros; netmasks are not understood. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        int prefix = prefix(text.substring(slash + 1));
        return IpAddress.parse(text.substring(0, slash)).filter(address -> prefix >= 0 && prefix <= address.family().bits())
                .map(address -> new Cidr(address, prefix));
    }

    private static int prefix(String text) {
        if (text.isEmpty() || text.length() > 3 || text.length() > 1 && text.charAt(0) == '0') {
            return -1;
        }
        int prefix = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            prefix = prefix * 10 + digit - '0';
        }
        return prefix;
    }

    /** Whether the address has bits set behind the prefix. */
    public boolean hasHostBits() {
        return !first().equals(address);
    }

    /** The same block, without bits set behind the prefix. */
    public Cidr normal() {
        return new Cidr(first(), prefix);
    }

    /** The first address of the block: that of the network itself. */
    public IpAddress first() {
        return address.truncatedTo(prefix);
    }

    /** The last address of the block. */
    public IpAddress last() {
        return address.filledFrom(prefix);
    }

    /**
     * The address that no node may have because it is the network's own; none in blocks of one or two addresses (RFC 3021, RFC 6164).
     * In IPv6 it is the anycast address of the subnet's routers (RFC 4291 section 2.6.1).
     */
    public Optional<IpAddress> networkAddress() {
        return prefix < address.family().bits() - 1 ? Optional.of(first()) : Optional.empty();
    }

    /** The address to which all nodes of the network listen; none in IPv6 and in blocks of one or two addresses (RFC 3021). */
    public Optional<IpAddress> broadcast() {
        return address.isIpv4() && prefix < 31 ? Optional.of(last()) : Optional.empty();
    }

    /** Whether {@code other} is in the block, and of its family. */
    public boolean contains(IpAddress other) {
        return other.family() == address.family() && other.truncatedTo(prefix).equals(first());
    }

    /** Whether the blocks have an address in common. */
    public boolean overlaps(Cidr other) {
        return prefix <= other.prefix ? contains(other.address) : other.contains(address);
    }

    /** Whether every address of the family is in the block: as the destination of a route, the default route. */
    public boolean isEverything() {
        return prefix == 0;
    }

    @Override
    public String toString() {
        return address + "/" + prefix;
    }
}
