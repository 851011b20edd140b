package io.drydock.store.contract;

import static io.drydock.store.Write.Condition.ABSENT;
import static io.drydock.store.Write.Condition.ANY;
import static io.drydock.store.Write.Condition.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.store.Key;
import io.drydock.store.Write;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A write is done exactly when its condition holds, and versions count writes. */
public interface ConditionContract extends StoreUnderTest {
    @Test
    default void whatWasNeverWrittenIsNotThere() {
        assertThat(store().get(new Key(newPartition(), "a"))).isEmpty();
    }

    @Test
    default void aFirstWriteHasVersionOneAndEachFurtherOneMore() {
        var key = new Key(newPartition(), "a");
        assertThat(put(key, "one", ANY)).isTrue();
        assertThat(versionOf(key)).isEqualTo(1);
        assertThat(put(key, "two", ANY)).isTrue();
        assertThat(versionOf(key)).isEqualTo(2);
        assertThat(put(key, "three", version(2))).isTrue();
        assertThat(versionOf(key)).isEqualTo(3);
        assertThat(bodyOf(key)).isEqualTo("three");
    }

    @Test
    default void absentHoldsOnlyWhereNothingIs() {
        var key = new Key(newPartition(), "a");
        assertThat(put(key, "first", ABSENT)).isTrue();
        assertThat(put(key, "second", ABSENT)).isFalse();
        assertThat(bodyOf(key)).isEqualTo("first");
        assertThat(versionOf(key)).isEqualTo(1);
    }

    @Test
    default void aVersionHoldsOnlyForThatVersion() {
        var key = new Key(newPartition(), "a");
        assertThat(put(key, "none", version(1))).isFalse();
        assertThat(store().get(key)).isEmpty();
        put(key, "one", ABSENT);
        assertThat(put(key, "zero", version(0))).isFalse();
        assertThat(put(key, "late", version(2))).isFalse();
        assertThat(bodyOf(key)).isEqualTo("one");
        assertThat(put(key, "two", version(1))).isTrue();
        assertThat(put(key, "again", version(1))).isFalse();
        assertThat(bodyOf(key)).isEqualTo("two");
    }

    @Test
    default void deletesAreConditionalToo() {
        var key = new Key(newPartition(), "a");
        assertThat(delete(key, ANY)).as("nothing to delete").isTrue();
        assertThat(delete(key, ABSENT)).as("absent, and nothing to delete").isTrue();
        assertThat(delete(key, version(1))).isFalse();
        put(key, "one", ABSENT);
        assertThat(delete(key, ABSENT)).isFalse();
        assertThat(delete(key, version(2))).isFalse();
        assertThat(bodyOf(key)).isEqualTo("one");
        assertThat(delete(key, version(1))).isTrue();
        assertThat(store().get(key)).isEmpty();
        put(key, "new", ABSENT);
        assertThat(versionOf(key)).as("counted anew").isEqualTo(1);
        assertThat(delete(key, ANY)).isTrue();
        assertThat(store().get(key)).isEmpty();
    }

    private boolean put(Key key, String body, Write.Condition condition) {
        return store().write(new Write.Put(key, body.getBytes(StandardCharsets.UTF_8), condition));
    }

    private boolean delete(Key key, Write.Condition condition) {
        return store().write(new Write.Delete(key, condition));
    }

    private long versionOf(Key key) {
        return store().get(key).orElseThrow().version();
    }

    private String bodyOf(Key key) {
        return new String(store().get(key).orElseThrow().body(), StandardCharsets.UTF_8);
    }
}
