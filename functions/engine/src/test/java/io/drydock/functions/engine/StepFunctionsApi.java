package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

/** The engine's API, driven by AWS's own client: what the tests of all subjects need. */
@QuarkusTestResource(FakeFunctionsResource.class)
abstract class StepFunctionsApi {
    static final String PREFIX = "arn:aws:states:us-east-1:000000000000:";
    static final String ROLE = "arn:aws:iam::000000000000:role/test";
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String PASS = "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"End\":true}}}";
    static final String FAIL = "{\"StartAt\":\"F\",\"States\":{\"F\":{\"Type\":\"Fail\",\"Error\":\"Broken\",\"Cause\":\"for good\"}}}";

    @TestHTTPResource("/")
    URI address;
    FakeFunctions functions;
    SfnClient engine;

    @BeforeEach
    void connect() {
        engine = SfnClient.builder().endpointOverride(address).region(Region.US_EAST_1)
                .httpClient(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(90)).build())
                .overrideConfiguration(options -> options.putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none"))).build();
    }

    @AfterEach
    void disconnect() {
        engine.close();
    }

    String create(String name, String definition) {
        return engine.createStateMachine(request -> request.name(name).definition(definition).roleArn(ROLE)).stateMachineArn();
    }

    String createExpress(String name, String definition) {
        return engine.createStateMachine(request -> request.name(name).definition(definition).roleArn(ROLE).type(StateMachineType.EXPRESS))
                .stateMachineArn();
    }

    String start(String arn, String input) {
        return engine.startExecution(request -> request.stateMachineArn(arn).input(input)).executionArn();
    }

    DescribeExecutionResponse awaitEnd(String arn) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            DescribeExecutionResponse execution = engine.describeExecution(request -> request.executionArn(arn));
            if (execution.status() != ExecutionStatus.RUNNING) {
                return execution;
            }
            assertThat(Instant.now()).as("%s is still running", arn).isBefore(end);
            Thread.onSpinWait();
        }
    }

    List<HistoryEvent> history(String arn) {
        return engine.getExecutionHistory(request -> request.executionArn(arn)).events();
    }

    static String wait(int seconds) {
        return "{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":" + seconds + ",\"End\":true}}}";
    }

    /** The call fails with the error {@code code}, and says {@code message}. */
    static void assertRefused(String code, String message, ThrowingCallable call) {
        assertThatExceptionOfType(AwsServiceException.class).isThrownBy(call).satisfies(failure -> {
            assertThat(failure.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(failure.awsErrorDetails().errorMessage()).isEqualTo(message);
            assertThat(failure.requestId()).isNotBlank();
        });
    }
}
