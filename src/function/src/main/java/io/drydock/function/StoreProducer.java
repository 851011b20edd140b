package io.drydock.function;

import io.drydock.step.design.StoredDesigns;
import io.drydock.step.design.UploadedDesigns;
import io.drydock.store.Store;
import io.drydock.store.dynamodb.DynamoDbStore;
import io.drydock.store.dynamodb.DynamoDbTable;
import io.drydock.store.embedded.EmbeddedStore;
import io.drydock.store.memory.MemoryStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Opens the store that the configuration names, and what stands on it. */
@ApplicationScoped
class StoreProducer {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Store store(StoreSettings settings, Instance<DynamoDbClient> dynamoDb, InstantSource clock) {
        return switch (settings.kind()) {
            case EMBEDDED -> EmbeddedStore.open(settings.folder(), clock);
            case DYNAMODB -> {
                DynamoDbClient client = dynamoDb.get();
                if (settings.createTable()) {
                    new DynamoDbTable(client, settings.table()).ensure();
                }
                yield new DynamoDbStore(client, settings.table(), clock, settings.concurrency());
            }
            case MEMORY -> new MemoryStore(clock);
        };
    }

    void close(@Disposes Store store) {
        store.close();
    }

    @Produces
    @Singleton
    StoredDesigns storedDesigns(Store store) {
        return new StoredDesigns(store);
    }

    @Produces
    @Singleton
    UploadedDesigns uploadedDesigns(Store store, InstantSource clock) {
        return new UploadedDesigns(store, clock);
    }
}
