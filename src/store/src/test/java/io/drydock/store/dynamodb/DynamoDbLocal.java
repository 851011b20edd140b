package io.drydock.store.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * DynamoDB Local in a process of its own, started when it is first needed and ended with this one. The system property
 * {@value #FOLDER} says where its jars are, which the module {@code infra/dynamodb-local} puts there.
 */
public final class DynamoDbLocal {
    static final String FOLDER = "drydock.test.dynamodb-local";

    private static final Duration UP_WITHIN = Duration.ofSeconds(60);
    private static final int STARTS = 3;

    /** Lets a client own the HTTP client it is given. */
    private record Given(SdkHttpClient http) implements SdkHttpClient.Builder<Given> {
        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return http;
        }
    }

    private record Server(Process process, URI address, Path log) {
    }

    private static Server running;

    private DynamoDbLocal() {
    }

    /** A client of the running server; the caller closes it. */
    public static DynamoDbClient client() {
        return client(address());
    }

    /** Where the running server listens, on the loopback interface. */
    public static synchronized URI address() {
        if (running == null || !running.process().isAlive()) {
            running = start();
        }
        return running.address();
    }

    /** A client of the DynamoDB at {@code address}, with credentials that mean nothing. */
    static DynamoDbClient client(URI address) {
        return client(address, UrlConnectionHttpClient.builder().connectionTimeout(Duration.ofSeconds(5))
                .socketTimeout(Duration.ofSeconds(60)).build());
    }

    /** The same over a given HTTP client, which is closed with the client that is made. */
    static DynamoDbClient client(URI address, SdkHttpClient http) {
        return DynamoDbClient.builder().endpointOverride(address).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(new Given(http)).build();
    }

    private static Server start() {
        for (var attempt = 1; attempt <= STARTS; attempt++) {
            var server = launch();
            if (comesUp(server)) {
                return server;
            }
            server.process().destroyForcibly();
            if (attempt == STARTS) {
                throw new IllegalStateException("DynamoDB Local did not come up at " + server.address() + " within " + UP_WITHIN
                        + ", attempt " + attempt + " of " + STARTS + "; it said: " + said(server));
            }
        }
        throw new IllegalStateException("the last attempt ends the loop");
    }

    private static Server launch() {
        try {
            var log = Files.createTempFile("dynamodb-local-", ".log");
            log.toFile().deleteOnExit();
            var port = freePort();
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(List.of(java, "--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", "-cp", folder().resolve("*").toString(),
                    "software.amazon.dynamodb.services.local.main.ServerRunner", "-inMemory", "-sharedDb", "-port", Integer.toString(port),
                    "-disableTelemetry")).directory(log.getParent().toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Server(process, URI.create("http://127.0.0.1:" + port), log);
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local could not be started", e);
        }
    }

    private static Path folder() {
        var folder = Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of)
                .orElseThrow(() -> new IllegalStateException("set the system property " + FOLDER
                        + " to the folder with DynamoDB Local's jars"));
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("there is no DynamoDB Local in " + folder + ": build infra/dynamodb-local first (mvn -f "
                    + "infra/dynamodb-local/pom.xml install)");
        }
        return folder;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean comesUp(Server server) {
        var deadline = System.nanoTime() + UP_WITHIN.toNanos();
        try (var client = client(server.address())) {
            while (server.process().isAlive() && System.nanoTime() < deadline) {
                try {
                    client.listTables();
                    return true;
                } catch (SdkException notYet) {
                    Thread.onSpinWait();
                }
            }
            return false;
        }
    }

    private static String said(Server server) {
        try {
            return Files.readString(server.log());
        } catch (IOException e) {
            return "(its log can't be read: " + e + ")";
        }
    }
}
