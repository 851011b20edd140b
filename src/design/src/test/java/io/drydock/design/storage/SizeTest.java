package io.drydock.design.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.storage.Size.Allocation.Allocated;
import io.drydock.design.storage.Size.Allocation.DoesNotFit;
import io.drydock.design.storage.Size.Amount;
import io.drydock.design.storage.Size.AtLeast;
import io.drydock.design.storage.Size.Fixed;
import io.drydock.design.storage.Size.Percent;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {
    private static final long GB = 1_000_000_000L;
    private static final long MIB = 1L << 20;

    @ParameterizedTest
    @CsvSource({
        "512m, 512000000", "512M, 512000000", "512mb, 512000000", "1g, 1000000000", "1GB, 1000000000", "2t, 2000000000000",
        "2Tb, 2000000000000",
        "1mi, 1048576", "1MiB, 1048576", "20Gi, 21474836480", "20gib, 21474836480", "1ti, 1099511627776", "1TIB, 1099511627776",
        "007g, 7000000000", "0g, 0", "9223372036854m, 9223372036854000000",
    })
    void readsFixedSizes(String text, long bytes) {
        assertThat(Size.parse(text)).contains(new Fixed(bytes));
        assertThat(Size.parse(">" + text)).contains(new AtLeast(new Fixed(bytes)));
    }

    @ParameterizedTest
    @CsvSource({"40%, 40", "0%, 0", "100%, 100", "110%, 110", "-5%, -5"})
    void readsPercentagesAndLeavesToTheRulesWhichMakeSense(String text, long percent) {
        assertThat(Size.parse(text)).contains(new Percent(percent));
        assertThat(Size.parse(">" + text)).contains(new AtLeast(new Percent(percent)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "30b", "30k", "30 g", " 30g", "30g ", "1.5g", "1,5g", "-5g", ">-5g", ">>5g", "> 5g", "<5g", "g", "%", ">",
        "5%%",
        "5g%", "20Gibi", "20gbit", "20e", "20p", "5٪",
        "٥g", "99999999999999999999g", "9223372036855m", "8388608ti", "5g\n"})
    void understandsNothingElse(String text) {
        assertThat(Size.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30000000000, 30g", "1500000, 1500000 bytes",
        "512000000, 512m", "21474836480, 20gi", "1048576, 1mi", "0, 0m", "2000000000000, 2t"})
    void printsTheLargestUnitThatIsExact(long bytes, String text) {
        assertThat(new Fixed(bytes)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        // size, total GB, available GB, comes to bytes
        "30g, 100, 100, 30000000000",
        "30g, 100, 30, 30000000000",
        "50%, 100, 100, 50000000000",
        "50%, 100, 50, 50000000000",
        ">10g, 100, 60, 59995805696",
        ">40%, 100, 60, 59995805696",
        ">60g, 100, 60, 59995805696",
        "0%, 100, 0, 0",
    })
    void allocates(String size, long total, long available, long bytes) {
        assertThat(Size.parse(size).orElseThrow().allocate(total * GB, available * GB)).isEqualTo(new Allocated(bytes));
    }

    @ParameterizedTest
    @CsvSource({"30g, 100, 29", "50%, 100, 49", ">30g, 100, 29", ">50%, 100, 49", "110%, 100, 100", "-5%, 100, 100", ">0g, 0, 0"})
    void doesNotAllocateWhatIsNotThere(String size, long total, long available) {
        assertThat(Size.parse(size).orElseThrow().allocate(total * GB, available * GB)).isInstanceOf(DoesNotFit.class);
    }

    @ParameterizedTest
    @CsvSource({"20g, 20000000000", ">20Gi, 21474836480", "40%, ", ">40%, "})
    void knowsWhatItNeedsAtLeastWithoutTheDevice(String size, Long bytes) {
        assertThat(Size.parse(size).orElseThrow().leastBytes().orElse(null)).isEqualTo(bytes);
    }

    @Property
    void percentagesOfAnyDeviceAreExact(@ForAll @LongRange(min = 0) long total, @ForAll @LongRange(min = 0, max = 100) long percent) {
        long exact = BigInteger.valueOf(total).multiply(BigInteger.valueOf(percent)).divide(BigInteger.valueOf(100)).longValueExact();
        assertThat(new Percent(percent).allocate(total, total)).isEqualTo(new Allocated(exact));
    }

    @Property
    void nothingIsAllocatedBeyondWhatIsAvailable(@ForAll @LongRange(min = 0) long total, @ForAll @LongRange(min = 0) long available,
                                                 @ForAll @LongRange(min = 0) long bytes, @ForAll long percent) {
        for (Amount amount : new Amount[] {new Fixed(bytes), new Percent(percent)}) {
            for (Size size : new Size[] {amount, new AtLeast(amount)}) {
                if (size.allocate(total, available) instanceof Allocated(long taken)) {
                    assertThat(taken).isBetween(0L, available);
                }
            }
        }
    }

    @Property
    void whatIsPrintedReadsAsTheSameSize(@ForAll @LongRange(min = 0, max = 8_000_000_000_000L) long units, @ForAll boolean binary,
                                         @ForAll @LongRange(min = -1000, max = 1000) long percent) {
        Fixed fixed = new Fixed(units * (binary ? MIB : 1_000_000L));
        for (Size size : new Size[] {fixed, new AtLeast(fixed), new Percent(percent), new AtLeast(new Percent(percent))}) {
            assertThat(Size.parse(size.toString())).contains(size);
        }
    }

    @Property
    void neverFails(@ForAll String text) {
        Size.parse(text).ifPresent(size -> assertThat(Size.parse(size.toString())).contains(size));
    }
}
