package io.drydock.design.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({"7, 7", "'Tue, 24 Nov 2026 10:00:30 GMT', 30", "'Tue, 24 Nov 2026 09:00:00 GMT', 0", "soon, ", "-3, "})
    void itIsSecondsOrADate(String header, Long seconds) {
        assertThat(RetryAfter.parse(header, Instant.parse("2026-11-24T10:00:00Z"))).isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }
}
