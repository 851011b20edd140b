package io.drydock.step.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.store.Page;
import io.drydock.store.contract.TestClock;
import io.drydock.store.embedded.EmbeddedStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredDesignsTest {
    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private EmbeddedStore store;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDesignIsReadAsItWasSaved() {
        StoredDesigns designs = new StoredDesigns(store);
        Map<String, byte[]> models = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            models.put("node" + i, bytes("model " + i));
        }

        designs.save("d1", bytes("summary"), bytes("documents"), models);
        designs.saveFindings("d1", "r1", bytes("findings"));

        assertThat(designs.summary("d1")).contains(bytes("summary"));
        assertThat(designs.rendered("d1")).contains(bytes("documents"));
        assertThat(designs.findings("d1", "r1")).contains(bytes("findings"));
        assertThat(models).allSatisfy((node, model) -> assertThat(designs.model("d1", node)).contains(model));
    }

    @Test
    void modelsAreReadAPageAtATime() {
        StoredDesigns designs = new StoredDesigns(store);
        designs.save("d1", bytes("s"), bytes("d"), Map.of("a", bytes("1"), "b", bytes("2"), "c", bytes("3")));

        Page first = designs.models("d1", 2, Optional.empty());
        Page second = designs.models("d1", 2, first.next());

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).singleElement().satisfies(item -> assertThat(item.body()).isEqualTo(bytes("3")));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void whatIsNotThereIsAbsent() {
        StoredDesigns designs = new StoredDesigns(store);

        assertThat(designs.summary("d1")).isEmpty();
        assertThat(designs.rendered("d1")).isEmpty();
        assertThat(designs.model("d1", "a")).isEmpty();
        assertThat(designs.findings("d1", "r1")).isEmpty();
    }

    @Test
    void uploadedDocumentsAreKeptForThirtyDays() {
        UploadedDesigns uploads = new UploadedDesigns(store, clock);

        String reference = uploads.keep(bytes("documents"));

        assertThat(reference).startsWith(UploadedDesigns.SCHEME).isEqualTo(uploads.keep(bytes("documents")));
        assertThat(uploads.get(reference)).contains(bytes("documents"));
        clock.advance(Duration.ofDays(31));
        assertThat(uploads.get(reference)).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
