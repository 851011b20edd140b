package io.drydock.lab.maas.network;

import io.drydock.design.network.IpAddress;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * Addresses of one family that follow each other, as numbers.
 *
 * @param last included
 * @param purpose what they are for, in MAAS's words; empty for addresses that are free
 */
record Span(BigInteger first, BigInteger last, String purpose) {
    static Span of(IpAddress first, IpAddress last, String purpose) {
        return new Span(number(first), number(last), purpose);
    }

    static Span of(IpAddress address, String purpose) {
        return of(address, address, purpose);
    }

    BigInteger size() {
        return last.subtract(first).add(BigInteger.ONE);
    }

    boolean contains(Span other) {
        return first.compareTo(other.first) <= 0 && other.last.compareTo(last) <= 0;
    }

    boolean overlaps(Span other) {
        return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }

    static BigInteger number(IpAddress address) {
        return new BigInteger(1, ByteBuffer.allocate(16).putLong(address.high()).putLong(address.low()).array());
    }

    static IpAddress address(IpAddress.Family family, BigInteger number) {
        return new IpAddress(family, number.shiftRight(64).longValue(), number.longValue());
    }
}
