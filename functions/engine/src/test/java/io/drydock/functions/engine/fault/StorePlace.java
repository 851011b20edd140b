package io.drydock.functions.engine.fault;

import io.drydock.store.Store;
import io.drydock.store.dynamodb.DynamoDbStore;
import io.drydock.store.dynamodb.DynamoDbTable;
import io.drydock.store.embedded.EmbeddedStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where a store is, in words that fit on a command line: a process opens it while no other process has it. */
sealed interface StorePlace {
    List<String> words();

    Store open();

    static StorePlace of(String kind, String first, String second) {
        return kind.equals("folder") ? new Folder(Path.of(first)) : new Table(URI.create(first), second);
    }

    /** An embedded store. */
    record Folder(Path path) implements StorePlace {
        @Override
        public List<String> words() {
            return List.of("folder", path.toString(), "");
        }

        @Override
        public Store open() {
            return EmbeddedStore.open(path);
        }
    }

    /** A table of a DynamoDB. */
    record Table(URI address, String name) implements StorePlace {
        @Override
        public List<String> words() {
            return List.of("table", address.toString(), name);
        }

        @Override
        public Store open() {
            DynamoDbClient client = DynamoDbClient.builder().endpointOverride(address).region(Region.US_EAST_1)
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                    .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(20))).build();
            new DynamoDbTable(client, name).ensure();
            return new DynamoDbStore(client, name, InstantSource.system());
        }
    }
}
