package io.drydock.design.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.0.0.0",
        "10.16.1.44, 10.16.1.44",
        "255.255.255.255, 255.255.255.255",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "FD00:0:0:0:0:0:0:1, fd00::1",
        "fd00:0000:0000:0000:0000:0000:0000:0001, fd00::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::ffff:10.0.0.1, ::ffff:10.0.0.1",
        "::ffff:a00:1, ::ffff:10.0.0.1",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    })
    void readsEveryFormAndPrintsTheNormalOne(String text, String normal) {
        assertThat(IpAddress.parse(text)).hasValueSatisfying(address -> assertThat(address).hasToString(normal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "localhost", "10.0.0", "10.0.0.0.1", "10.0.0.256", "10.0.0.01", "010.0.0.1", "10.0.0.-1", "10.0.0.+1",
        "10..0.1", "10.0.0.1 ", " 10.0.0.1", "0x0a.0.0.1", "1٢.0.0.1", "10.0.0.1/24", "167772161", "10.0.0.1111", ":", ":::",
        "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "::1::", "12345::", "g::", "fe80::1%eth0", "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8",
        "1.2.3.4::",
        "::1.2.3", "::1.2.3.4:5", ":1::2", "1::2:", "::ffff:010.0.0.1", "１::"})
    void understandsNothingElse(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Test
    void longTextIsRefusedWithoutReadingIt() {
        assertThat(IpAddress.parse(":".repeat(1_000_000))).isEmpty();
    }

    @Test
    void ordersByNumberIpv4First() {
        assertThat(IpAddress.parse("9.255.0.0").orElseThrow()).isLessThan(IpAddress.parse("10.0.0.0").orElseThrow());
        assertThat(IpAddress.parse("127.0.0.1").orElseThrow()).isLessThan(IpAddress.parse("200.0.0.1").orElseThrow());
        assertThat(IpAddress.parse("255.0.0.0").orElseThrow()).isLessThan(IpAddress.parse("::1").orElseThrow());
        assertThat(IpAddress.parse("7fff::").orElseThrow()).isLessThan(IpAddress.parse("8000::").orElseThrow());
        assertThat(IpAddress.parse("::7fff:0:0:0").orElseThrow()).isLessThan(IpAddress.parse("::8000:0:0:0").orElseThrow());
    }

    @Property
    void whatIsPrintedReadsAsTheSameAddress(@ForAll long high, @ForAll long low) {
        IpAddress ipv6 = IpAddress.ipv6(high, low);
        IpAddress ipv4 = IpAddress.ipv4(low & 0xffff_ffffL);
        assertThat(IpAddress.parse(ipv6.toString())).contains(ipv6);
        assertThat(IpAddress.parse(ipv4.toString())).contains(ipv4);
    }

    @Property
    void agreesWithThePlatformOnTheLongForm(@ForAll long high, @ForAll long low) throws UnknownHostException {
        InetAddress platform = InetAddress.getByAddress(ByteBuffer.allocate(16).putLong(high).putLong(low).array());
        assertThat(IpAddress.parse(platform.getHostAddress())).isPresent();
        if (platform.getAddress().length == 16) {
            assertThat(IpAddress.parse(platform.getHostAddress())).contains(IpAddress.ipv6(high, low));
        }
    }

    @Property
    void neverFails(@ForAll String text) {
        IpAddress.parse(text).ifPresent(address -> assertThat(IpAddress.parse(address.toString())).contains(address));
    }
}
