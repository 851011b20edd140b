package io.drydock.functions.tasks.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskIdTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void idsSortAsTheirTimes() {
        String earlier = TaskId.create(Instant.parse("2026-01-01T00:00:00Z"), random);
        String later = TaskId.create(Instant.parse("2026-01-01T00:00:00.001Z"), random);
        String muchLater = TaskId.create(Instant.parse("2525-01-01T00:00:00Z"), random);

        assertThat(earlier).isLessThan(later);
        assertThat(later).isLessThan(muchLater);
    }

    @Test
    void theTimeIsThatOfAUlid() {
        assertThat(TaskId.create(Instant.ofEpochMilli(1469918176385L), random)).startsWith("01ARYZ6S41");
    }

    @Test
    void idsOfOneMomentDiffer() {
        Instant now = Instant.now();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(TaskId.create(now, random));
        }

        assertThat(ids).hasSize(1000).allMatch(TaskId::isOne);
    }

    @Test
    void otherTextIsNoId() {
        assertThat(TaskId.isOne("")).isFalse();
        assertThat(TaskId.isOne("01ARYZ6S41TSV4RRFFQ69G5FAU")).isFalse();
        assertThat(TaskId.isOne("01ARYZ6S41TSV4RRFFQ69G5FA#")).isFalse();
    }
}
