package io.drydock.step.bootaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.step.bootaction.BootActionRecords.Reported;
import io.drydock.step.bootaction.BootActionState.Status;
import io.drydock.store.contract.TestClock;
import io.drydock.store.memory.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BootActionRecordsTest {
    private static final String JOIN = BootActionId.of("r1-n01.site", "t1", 1, "join");

    private final TestClock clock = new TestClock();
    private final BootActionRecords records = new BootActionRecords(new MemoryStore(clock), clock);

    private NodeBootActions settled(int generation) {
        return new NodeBootActions("t1", "d1", "file:/site", "digest", generation, NodeBootActions.hash("key".getBytes(UTF_8)), clock.instant(),
                Optional.empty(), Map.of("jq", Optional.of("1.7"), "curl", Optional.empty()),
                List.of(BootActionState.begun(JOIN, "join", true, false, List.of("join.service")),
                        BootActionState.begun("n.other", "time", false, true, List.of())));
    }

    @Test
    void whatIsSettledIsKept() {
        records.settle("n1", present -> {
            assertThat(present).isEmpty();
            return settled(1);
        });

        assertThat(records.of("n1")).contains(settled(1));
        assertThat(records.of("n2")).isEmpty();
        assertThat(records.settle("n1", present -> settled(present.orElseThrow().generation() + 1)).generation()).isEqualTo(2);
        records.forget("n1");
        assertThat(records.of("n1")).isEmpty();
    }

    @Test
    void aSecretIsKnownAgainAndNotKept() {
        assertThat(settled(1).isKey("key".getBytes(UTF_8))).isTrue();
        assertThat(settled(1).isKey("kez".getBytes(UTF_8))).isFalse();
        assertThat(settled(1).isKey(new byte[0])).isFalse();
        assertThat(settled(1).toString() + settled(1).toJson()).doesNotContain("key\"").contains(settled(1).keyHash());
        assertThat(settled(1).shown().toString()).doesNotContain(settled(1).keyHash());
    }

    @Test
    void theEndOfABootActionIsSaidOnce() {
        records.settle("n1", _ -> settled(1));

        assertThat(records.report("n1", JOIN, Optional.empty(), List.of(TextNode.valueOf("begins")), 3)).isInstanceOf(Reported.Kept.class);
        assertThat(records.of("n1").orElseThrow().action(JOIN).orElseThrow().status()).isEqualTo(Status.INCOMPLETE);
        assertThat(records.report("n1", JOIN, Optional.of(Status.FAILURE), List.of(TextNode.valueOf("no route")), 3)).isInstanceOf(Reported.Kept.class);
        assertThat(records.report("n1", JOIN, Optional.of(Status.SUCCESS), List.of(), 3)).isInstanceOf(Reported.Ended.class);
        assertThat(records.of("n1").orElseThrow().action(JOIN).orElseThrow()).satisfies(join -> {
            assertThat(join.status()).isEqualTo(Status.FAILURE);
            assertThat(join.details()).containsExactly(TextNode.valueOf("begins"), TextNode.valueOf("no route"));
            assertThat(join.reportedAt()).contains(clock.instant());
        });
    }

    @Test
    void whatIsUnknownOrTooMuchIsNotKept() {
        records.settle("n1", _ -> settled(1));

        assertThat(records.report("n1", "n1.none", Optional.of(Status.SUCCESS), List.of(), 3)).isInstanceOf(Reported.Unknown.class);
        assertThat(records.report("n9", JOIN, Optional.of(Status.SUCCESS), List.of(), 3)).isInstanceOf(Reported.Unknown.class);
        assertThat(records.report("n1", JOIN, Optional.empty(), List.of(TextNode.valueOf("a"), TextNode.valueOf("b")), 1))
                .isEqualTo(new Reported.TooMuch(1));
        assertThat(records.of("n1")).contains(settled(1));
    }

    @Test
    void aSecretIsHandedOutOnce() {
        NodeBootActions first = records.settle("n1", _ -> settled(1));
        records.handed("n1", first);
        NodeBootActions handed = records.of("n1").orElseThrow();
        clock.advance(Duration.ofMinutes(1));
        records.handed("n1", first);

        assertThat(handed.handedAt()).contains(first.since());
        assertThat(records.of("n1")).contains(handed);
    }

    @Test
    void anIdTellsItsNode() {
        assertThat(BootActionId.node(JOIN)).contains("r1-n01.site");
        assertThat(BootActionId.node("a.b")).isEmpty();
        assertThat(BootActionId.of("n1", "t1", 1, "a")).isNotEqualTo(BootActionId.of("n1", "t1", 2, "a"));
    }
}
