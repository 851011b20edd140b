package io.drydock.design.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @ParameterizedTest
    @CsvSource({
        "10.16.0.0/12, 10.16.0.0, 10.31.255.255, 10.31.255.255",
        "0.0.0.0/0, 0.0.0.0, 255.255.255.255, 255.255.255.255",
        "192.0.2.64/26, 192.0.2.64, 192.0.2.127, 192.0.2.127",
        "192.0.2.6/31, 192.0.2.6, 192.0.2.7, none",
        "192.0.2.7/32, 192.0.2.7, 192.0.2.7, none",
        "fd00::/64, fd00::, fd00::ffff:ffff:ffff:ffff, none",
        "fd00::/63, fd00::, fd00::1:ffff:ffff:ffff:ffff, none",
        "::/0, ::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, none",
        "fd00::1/128, fd00::1, fd00::1, none",
    })
    void knowsItsFirstLastAndBroadcastAddress(String text, String first, String last, String broadcast) {
        Cidr cidr = Cidr.parse(text).orElseThrow();
        assertThat(cidr).hasToString(text);
        assertThat(cidr.hasHostBits()).isFalse();
        assertThat(cidr.first()).hasToString(first);
        assertThat(cidr.last()).hasToString(last);
        assertThat(cidr.broadcast().map(IpAddress::toString).orElse("none")).isEqualTo(broadcast);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/08", "10.0.0.0/255.0.0.0",
        "10.0.0.0/8/8", "/8", "10.0.0/8", "fd00::/129", "fd00::/ 64", "ten/8", "10.0.0.0/99999999999"})
    void understandsNothingElse(String text) {
        assertThat(Cidr.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.16.0.1/12, 10.16.0.0/12", "10.0.0.128/24, 10.0.0.0/24", "fd00::1/64, fd00::/64"})
    void hostBitsAreSeenAndTheBlockThatWasMeantIsKnown(String text, String meant) {
        Cidr cidr = Cidr.parse(text).orElseThrow();
        assertThat(cidr.hasHostBits()).isTrue();
        assertThat(cidr.normal()).hasToString(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "10.16.0.0/12, 10.16.0.0, true", "10.16.0.0/12, 10.31.255.255, true", "10.16.0.0/12, 10.32.0.0, false",
        "10.16.0.0/12, 10.15.255.255, false", "10.16.0.5/12, 10.16.0.1, true", "0.0.0.0/0, ::1, false", "::/0, 10.0.0.1, false",
        "fd00::/64, fd00::ffff:0:0:0, true", "fd00::/64, fd00:0:0:1::, false", "fd00::/127, fd00::1, true", "fd00::/127, fd00::2, false",
    })
    void containsTheAddressesOfItsFamilyInTheBlock(String cidr, String address, boolean contained) {
        assertThat(Cidr.parse(cidr).orElseThrow().contains(IpAddress.parse(address).orElseThrow())).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.1.0.0/16, true", "10.1.0.0/16, 10.0.0.0/8, true", "10.0.0.0/9, 10.128.0.0/9, false",
        "10.0.0.0/8, 10.0.0.0/8, true", "0.0.0.0/0, ::/0, false", "fd00::/8, fd12::/16, true", "fd00::/16, fd01::/16, false",
    })
    void overlapsWhereAnAddressIsInBoth(String one, String other, boolean overlap) {
        assertThat(Cidr.parse(one).orElseThrow().overlaps(Cidr.parse(other).orElseThrow())).isEqualTo(overlap);
    }

    @Test
    void networkAddressIsNoneInBlocksOfOneOrTwo() {
        assertThat(Cidr.parse("10.0.0.0/30").orElseThrow().networkAddress()).contains(IpAddress.parse("10.0.0.0").orElseThrow());
        assertThat(Cidr.parse("10.0.0.0/31").orElseThrow().networkAddress()).isEmpty();
        assertThat(Cidr.parse("10.0.0.0/32").orElseThrow().networkAddress()).isEmpty();
        assertThat(Cidr.parse("fd00::/127").orElseThrow().networkAddress()).isEmpty();
    }

    @Test
    void prefixBeyondTheFamilyIsRefused() {
        assertThatThrownBy(() -> new Cidr(IpAddress.ipv4(0), 33)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("33");
    }

    @Property
    void allAddressesOfABlockLieBetweenItsFirstAndLast(@ForAll long high, @ForAll long low, @ForAll @IntRange(max = 128) int prefix) {
        IpAddress address = IpAddress.ipv6(high, low);
        Cidr cidr = new Cidr(address, prefix);
        assertThat(cidr.first()).isLessThanOrEqualTo(address);
        assertThat(cidr.last()).isGreaterThanOrEqualTo(address);
        assertThat(cidr.contains(cidr.first()) && cidr.contains(address) && cidr.contains(cidr.last())).isTrue();
        assertThat(Cidr.parse(cidr.toString())).contains(cidr);
        assertThat(cidr.normal().hasHostBits()).isFalse();
    }
}
