package io.drydock.lab.site;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network within 127.0.0.0/8, whose addresses are given to BMCs in order; the first (the network's own) and those that end in 0 or 255 are left
 * out, as they are in a machine room.
 *
 * @param first the network's address as a number
 * @param prefix from 8 to 30
 */
public record LoopbackNetwork(int first, int prefix) {
    private static final Pattern FORM = Pattern.compile("127\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    /** @throws IllegalArgumentException if it is no network within 127.0.0.0/8 */
    public static LoopbackNetwork parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw refused(text);
        }
        int number = 127;
        for (int i = 1; i <= 3; i++) {
            int octet = Integer.parseInt(matcher.group(i));
            if (octet > 255) {
                throw refused(text);
            }
            number = number << 8 | octet;
        }
        int prefix = Integer.parseInt(matcher.group(4));
        if (prefix < 8 || prefix > 30 || (number & (1 << 32 - prefix) - 1) != 0) {
            throw refused(text);
        }
        return new LoopbackNetwork(number, prefix);
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("'" + text + "' is no network for the lab. Give one within 127.0.0.0/8, such as 127.20.0.0/16; the bits "
                + "behind its prefix (8 to 30) are 0.");
    }

    /** How many BMCs have room in it. */
    public int size() {
        int hosts = 1 << 32 - prefix;
        return prefix > 24 ? hosts - 2 : hosts / 256 * 254;
    }

    /** The address of a BMC, counted from 0. */
    public InetAddress address(int index) {
        int number = prefix > 24 ? first + 1 + index : first + (index / 254 << 8) + index % 254 + 1;
        byte[] bytes = {(byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number};
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return (first >>> 24) + "." + (first >>> 16 & 255) + "." + (first >>> 8 & 255) + "." + (first & 255) + "/" + prefix;
    }
}
