package io.drydock.design.network;

import java.util.Optional;

/** The text forms of addresses: read as RFC 4291 section 2.2 has them, printed as RFC 5952 recommends. */
final class IpAddressText {
    private static final int GROUPS = 8;
    private static final int LONGEST = 45;

    private IpAddressText() {
    }

    static Optional<IpAddress> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return text.indexOf(':') < 0 ? ipv4(text).map(IpAddress::ipv4) : ipv6(text);
    }

    private static Optional<Long> ipv4(String text) {
        long number = 0;
        int at = 0;
        for (int part = 0; part < 4; part++) {
            int end = part < 3 ? text.indexOf('.', at) : text.length();
            int octet = end < 0 ? -1 : octet(text, at, end);
            if (octet < 0) {
                return Optional.empty();
            }
            number = number << 8 | octet;
            at = end + 1;
        }
        return Optional.of(number);
    }

    /** The decimal number from {@code start} to {@code end}, or -1 where it isn't one from 0 to 255 without leading zeros. */
    private static int octet(String text, int start, int end) {
        int length = end - start;
        if (length < 1 || length > 3 || length > 1 && text.charAt(start) == '0') {
            return -1;
        }
        int octet = 0;
        for (int i = start; i < end; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            octet = octet * 10 + digit - '0';
        }
        return octet <= 255 ? octet : -1;
    }

    private static Optional<IpAddress> ipv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true).filter(groups -> groups.length == GROUPS).map(groups -> address(groups, new int[0]));
        }
        if (text.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        Optional<int[]> before = groups(text.substring(0, gap), false);
        Optional<int[]> after = groups(text.substring(gap + 2), true);
        return before.isPresent() && after.isPresent() && before.get().length + after.get().length < GROUPS
                ? Optional.of(address(before.get(), after.get())) : Optional.empty();
    }

    /** The 16-bit groups of a text without {@code ::}; none in an empty text. Only the end of an address may be in dotted decimal. */
    private static Optional<int[]> groups(String text, boolean atEnd) {
        if (text.isEmpty()) {
            return Optional.of(new int[0]);
        }
        String[] parts = text.split(":", -1);
        boolean dotted = atEnd && parts[parts.length - 1].indexOf('.') >= 0;
        int[] groups = new int[parts.length + (dotted ? 1 : 0)];
        for (int i = 0; i < parts.length - (dotted ? 1 : 0); i++) {
            groups[i] = group(parts[i]);
            if (groups[i] < 0) {
                return Optional.empty();
            }
        }
        if (dotted) {
            Optional<Long> embedded = ipv4(parts[parts.length - 1]);
            if (embedded.isEmpty()) {
                return Optional.empty();
            }
            groups[groups.length - 2] = (int) (embedded.get() >>> 16);
            groups[groups.length - 1] = (int) (embedded.get() & 0xffff);
        }
        return Optional.of(groups);
    }

    private static int group(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        int group = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            // Character.digit takes digits of every script.
            int value = digit < 128 ? Character.digit(digit, 16) : -1;
            if (value < 0) {
                return -1;
            }
            group = group << 4 | value;
        }
        return group;
    }

    private static IpAddress address(int[] before, int[] after) {
        int[] all = new int[GROUPS];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(after, 0, all, GROUPS - after.length, after.length);
        return IpAddress.ipv6(number(all, 0), number(all, 4));
    }

    private static long number(int[] groups, int first) {
        long number = 0;
        for (int i = first; i < first + 4; i++) {
            number = number << 16 | groups[i];
        }
        return number;
    }

    static String print(IpAddress address) {
        if (address.isIpv4()) {
            return dotted(address.low());
        }
        if (address.high() == 0 && address.low() >>> 32 == 0xffff) {
            return "::ffff:" + dotted(address.low() & 0xffff_ffffL);
        }
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            long half = i < 4 ? address.high() : address.low();
            groups[i] = (int) (half >>> (48 - 16 * (i % 4)) & 0xffff);
        }
        return hexadecimal(groups);
    }

    private static String dotted(long number) {
        return (number >>> 24) + "." + (number >>> 16 & 255) + "." + (number >>> 8 & 255) + "." + (number & 255);
    }

    /** Shortens the first of the longest runs of two or more zero groups. */
    private static String hexadecimal(int[] groups) {
        int gap = -1;
        int longest = 1;
        for (int start = 0; start < GROUPS; start++) {
            int end = start;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - start > longest) {
                gap = start;
                longest = end - start;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == gap) {
                text.append("::");
                i += longest - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":").append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
