package io.drydock.bench.engine;

import io.drydock.store.Store;
import io.drydock.store.dynamodb.DynamoDbLocal;
import io.drydock.store.dynamodb.DynamoDbStore;
import io.drydock.store.dynamodb.DynamoDbTable;
import io.drydock.store.embedded.EmbeddedStore;
import io.drydock.store.memory.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Stores with nothing in them, of one kind.
 *
 * @param ofProduction whether it is a store that sites are run on, so that its speed is to be judged: DynamoDB Local is there for tests only
 */
record Stores(String name, boolean ofProduction, Opening opening) {
    /** Opens one more. */
    interface Opening {
        Empty open() throws IOException;
    }

    /** Removes what a store leaves behind. */
    interface Removal {
        void remove() throws IOException;
    }

    /** A store, and what is left to be removed after it. */
    record Empty(Store store, Removal removal) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            store.close();
            removal.remove();
        }
    }

    Empty open() throws IOException {
        return opening.open();
    }

    static Stores inMemory() {
        return new Stores("in memory", false, () -> new Empty(new MemoryStore(InstantSource.system()), () -> {
        }));
    }

    /** Full synchronisation, in a folder of its own each. */
    static Stores embedded(Path data) {
        return new Stores("embedded", true, () -> {
            Files.createDirectories(data);
            Path folder = Files.createTempDirectory(data, "store");
            return new Empty(EmbeddedStore.open(folder), () -> delete(folder));
        });
    }

    /** In a table of its own each. */
    static Stores dynamoDbLocal() {
        return new Stores("DynamoDB Local", false, () -> {
            DynamoDbClient client = DynamoDbLocal.client();
            String table = "bench-" + UUID.randomUUID();
            new DynamoDbTable(client, table).ensure();
            return new Empty(new DynamoDbStore(client, table, InstantSource.system()), () -> {
                client.deleteTable(request -> request.tableName(table));
                client.close();
            });
        });
    }

    /** A folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
