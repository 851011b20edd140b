package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON 1.0 over HTTP: whatever comes, the answer has the API's shape, and is never an error 500. */
@QuarkusTest
class ProtocolTest extends StepFunctionsApi {
    private static final String JSON_1_0 = "application/x-amz-json-1.0";
    private static final int MAX_BODY = 8 * 1024 * 1024;

    private HttpResponse<String> send(String method, String target, String contentType, BodyPublisher body) throws Exception {
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body);
            if (!target.isEmpty()) {
                request.header("X-Amz-Target", target);
            }
            if (!contentType.isEmpty()) {
                request.header("Content-Type", contentType);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void assertError(HttpResponse<String> answer, int status, String error) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(new ObjectMapper().readTree(answer.body()).path("__type").asText()).endsWith("#" + error);
        assertThat(answer.body()).doesNotContain("at io.drydock");
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains(JSON_1_0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "AWSStepFunctions.NoSuchAction      | {}                          | UnknownOperationException",
            "AWSStepFunctions.TestState         | {}                          | UnknownOperationException",
            "Other.StartExecution               | {}                          | UnknownOperationException",
            "StartExecution                     | {}                          | UnknownOperationException",
            "''                                 | {}                          | UnknownOperationException",
            "AWSStepFunctions.StartExecution    | {                           | SerializationException",
            "AWSStepFunctions.StartExecution    | {} {}                       | SerializationException",
            "AWSStepFunctions.StartExecution    | []                          | SerializationException",
            "AWSStepFunctions.StartExecution    | null                        | SerializationException",
            "AWSStepFunctions.StartExecution    | ''                          | SerializationException",
            "AWSStepFunctions.StartExecution    | {\"stateMachineArn\": 7}    | SerializationException",
            "AWSStepFunctions.StartExecution    | {}                          | ValidationException",
            "AWSStepFunctions.StartExecution    | {\"stateMachineArn\": \"\"} | ValidationException",
            "AWSStepFunctions.StartExecution    | {\"stateMachineArn\":\"a\"} | InvalidArn",
            "AWSStepFunctions.ListStateMachines | {\"maxResults\": 5000}      | ValidationException",
            "AWSStepFunctions.ListStateMachines | {\"nextToken\": \"?\"}      | InvalidToken",
            "AWSStepFunctions.ListActivities    | {\"nextToken\": \"AA\"}     | InvalidToken",
            "AWSStepFunctions.CreateActivity    | {\"name\": \"\\u0000\"}     | InvalidName",
            "AWSStepFunctions.CreateActivity    | {\"name\": \"\\ud800\"}     | InvalidName",
    })
    void aMalformedRequestIsRefused(String target, String body, String error) throws Exception {
        assertError(send("POST", target, JSON_1_0, BodyPublishers.ofString(body)), 400, error);
    }

    @ParameterizedTest
    @CsvSource({"GET", "PUT", "DELETE", "PATCH"})
    void actionsAreCalledWithPost(String method) throws Exception {
        assertError(send(method, "AWSStepFunctions.ListStateMachines", JSON_1_0, BodyPublishers.ofString("{}")), 400, "UnknownOperationException");
    }

    @ParameterizedTest
    @CsvSource({"application/json", "text/plain", "application/x-amz-json-1.1", "''"})
    void anotherContentTypeIsRefused(String contentType) throws Exception {
        assertError(send("POST", "AWSStepFunctions.ListStateMachines", contentType, BodyPublishers.ofString("{}")), 400, "UnknownOperationException");
    }

    @Test
    void theContentTypeMayNameItsCharset() throws Exception {
        HttpResponse<String> answer = send("POST", "AWSStepFunctions.ListStateMachines", "Application/X-Amz-Json-1.0; charset=utf-8",
                BodyPublishers.ofString("{}"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(JSON_1_0);
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
    }

    @Test
    void aBodyOverTheLimitIsRefused() throws Exception {
        assertError(send("POST", "AWSStepFunctions.ListStateMachines", JSON_1_0, BodyPublishers.ofByteArray(new byte[MAX_BODY + 1])), 413,
                "RequestEntityTooLargeException");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        assertError(send("POST", "AWSStepFunctions.ListStateMachines", JSON_1_0, BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"'})),
                400, "SerializationException");
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        assertError(send("POST", "AWSStepFunctions.ListStateMachines", JSON_1_0, BodyPublishers.ofString("{\"a\":" + "[".repeat(100_000))), 400,
                "SerializationException");
    }

    @Test
    void aRequestThatBreaksOffHurtsNobody() throws Exception {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: AWSStepFunctions.ListStateMachines\r\nContent-Type: " + JSON_1_0
                    + "\r\nContent-Length: 100\r\n\r\n{\"max").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.shutdownOutput();
            socket.setSoTimeout((int) PATIENCE.toMillis());
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain(" 500 ");
        }
        assertThat(send("POST", "AWSStepFunctions.ListStateMachines", JSON_1_0, BodyPublishers.ofString("{}")).statusCode()).isEqualTo(200);
    }
}
