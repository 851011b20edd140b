package io.drydock.functions.tasks.node;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.function.InvalidRequest;
import io.drydock.functions.tasks.record.TaskRegister;
import io.drydock.step.DesignLock;
import io.drydock.step.Outcomes;
import io.drydock.store.Store;
import io.drydock.store.memory.MemoryStore;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class CurrentDesignTest {
    @Test
    void aSiteWithoutLockAndTaskHasNone() {
        Store store = new MemoryStore(InstantSource.system());
        CurrentDesign current = new CurrentDesign(new DesignLock(store, InstantSource.system()), new TaskRegister(store, new ObjectMapper()), new Outcomes(store));

        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(current::designId).withMessageContaining("no design yet");
    }
}
