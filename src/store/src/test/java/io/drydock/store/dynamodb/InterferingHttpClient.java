package io.drydock.store.dynamodb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** The network between the SDK and DynamoDB, which does once what a test says, at one operation. */
final class InterferingHttpClient implements SdkHttpClient {
    /** Before the request is sent. */
    interface Before {
        void run() throws IOException;
    }

    private record Interference(String operation, Before before, Before after) {
    }

    private final SdkHttpClient http;
    private final List<Interference> pending = new ArrayList<>();

    InterferingHttpClient(SdkHttpClient http) {
        this.http = http;
    }

    /** The next {@code operation} is done, but its answer never comes; meanwhile {@code then} happens. */
    void loseAnswerOf(String operation, Runnable then) {
        pending.add(new Interference(operation, () -> { }, () -> {
            then.run();
            throw new IOException("the connection was reset");
        }));
    }

    /** Something happens just before the next {@code operation}. */
    void before(String operation, Before happens) {
        pending.add(new Interference(operation, happens, () -> { }));
    }

    boolean allHappened() {
        return pending.isEmpty();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var prepared = http.prepareRequest(request);
        var target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                var interference = pending.stream().filter(candidate -> target.endsWith("." + candidate.operation())).findFirst();
                if (interference.isEmpty()) {
                    return prepared.call();
                }
                pending.remove(interference.get());
                interference.get().before().run();
                var response = prepared.call();
                interference.get().after().run();
                return response;
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    @Override
    public String clientName() {
        return http.clientName();
    }

    @Override
    public void close() {
        http.close();
    }
}
