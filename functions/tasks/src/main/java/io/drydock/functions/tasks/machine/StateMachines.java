package io.drydock.functions.tasks.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.record.TaskKind;
import io.drydock.functions.tasks.record.TaskRecord.Failure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.SfnClientBuilder;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.StateMachineAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/** Starts, looks at and stops executions of the tasks' state machines, and copies state machines, by the API of AWS Step Functions. */
@Singleton
public class StateMachines {
    private final StateMachineSettings settings;
    private final SfnClient client;
    private final Semaphore calls;

    StateMachines(StateMachineSettings settings) {
        this.settings = settings;
        this.calls = new Semaphore(settings.concurrency());
        SfnClientBuilder builder = SfnClient.builder()
                .region(Region.of(settings.region()))
                .httpClient(UrlConnectionHttpClient.builder().connectionTimeout(settings.attemptTimeout())
                        .socketTimeout(settings.attemptTimeout()).build())
                .overrideConfiguration(override -> override.apiCallTimeout(settings.timeout())
                        .apiCallAttemptTimeout(settings.attemptTimeout())
                        .retryStrategy(StandardRetryStrategy.builder().maxAttempts(settings.attempts()).build()));
        settings.url().ifPresent(url -> builder.endpointOverride(url)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("engine", "engine"))));
        this.client = builder.build();
    }

    /** How an execution stands. */
    public sealed interface Execution {
        /** It goes on. */
        record Running() implements Execution {
        }

        /** It ended well, at that time. */
        record Succeeded(Instant at) implements Execution {
        }

        /** It ended in a failure, at that time. */
        record Failed(Instant at, Failure why) implements Execution {
        }

        /** Somebody stopped it, at that time. */
        record Stopped(Instant at, Failure why) implements Execution {
        }

        /** It was never started, or so long ago that it is forgotten. */
        record Unknown() implements Execution {
        }
    }

    /**
     * A state machine that there is.
     *
     * @param definition in Amazon States Language
     * @param rest everything that is told of it
     */
    public record Machine(String name, String arn, String definition, DescribeStateMachineResponse rest) {
    }

    /** The ARN of the execution {@code name} of a state machine. */
    public static String executionArn(String stateMachineArn, String name) {
        return stateMachineArn.replace(":stateMachine:", ":execution:") + ":" + name;
    }

    /**
     * Starts an execution, unless one of that name was started before: then nothing happens.
     *
     * @throws EngineUnavailable if it could not be started
     */
    public void start(String stateMachineArn, String name, ObjectNode input) {
        call("StartExecution " + name, sfn -> {
            try {
                return sfn.startExecution(request -> request.stateMachineArn(stateMachineArn).name(name).input(input.toString()));
            } catch (ExecutionAlreadyExistsException alreadyStarted) {
                return alreadyStarted;
            }
        });
    }

    /**
     * How an execution stands now.
     *
     * @throws EngineUnavailable if that is not answered
     */
    public Execution look(String executionArn) {
        return call("DescribeExecution " + executionArn, sfn -> {
            try {
                return of(sfn.describeExecution(request -> request.executionArn(executionArn)));
            } catch (ExecutionDoesNotExistException unknown) {
                return new Execution.Unknown();
            }
        });
    }

    /** The definition that an execution runs; absent where the execution is not known. */
    Optional<String> definition(String executionArn) {
        return call("DescribeStateMachineForExecution " + executionArn, sfn -> {
            try {
                return Optional.of(sfn.describeStateMachineForExecution(request -> request.executionArn(executionArn)).definition());
            } catch (ExecutionDoesNotExistException unknown) {
                return Optional.empty();
            }
        });
    }

    /** The definition that a state machine has now; absent where there is none of that ARN. */
    Optional<String> definitionOf(String stateMachineArn) {
        return call("DescribeStateMachine " + stateMachineArn, sfn -> {
            try {
                return Optional.of(sfn.describeStateMachine(request -> request.stateMachineArn(stateMachineArn)).definition());
            } catch (StateMachineDoesNotExistException unknown) {
                return Optional.empty();
            }
        });
    }

    /**
     * A state machine as it is now.
     *
     * @throws EngineUnavailable if that is not answered, or there is none of that ARN
     */
    public Machine describe(String stateMachineArn) {
        return call("DescribeStateMachine " + stateMachineArn, sfn -> {
            DescribeStateMachineResponse found = sfn.describeStateMachine(request -> request.stateMachineArn(stateMachineArn));
            return new Machine(found.name(), stateMachineArn, found.definition(), found);
        });
    }

    /**
     * Creates a state machine that is like another one in all but name and definition, unless there is one of that name.
     *
     * @return its ARN
     * @throws EngineUnavailable if it could not be created
     */
    public String copy(Machine original, String name, String definition) {
        DescribeStateMachineResponse like = original.rest();
        return call("CreateStateMachine " + name, sfn -> {
            try {
                return sfn.createStateMachine(request -> request.name(name).definition(definition).roleArn(like.roleArn()).type(like.type())
                        .loggingConfiguration(like.loggingConfiguration()).tracingConfiguration(like.tracingConfiguration())
                        .encryptionConfiguration(like.encryptionConfiguration())).stateMachineArn();
            } catch (StateMachineAlreadyExistsException otherSettings) {
                // Its name tells its definition; the settings of the original have changed since.
                return original.arn().substring(0, original.arn().length() - original.name().length()) + name;
            }
        });
    }

    /**
     * Stops an execution: no further state is entered. One that has ended, or never was, stays as it is.
     *
     * @throws EngineUnavailable if it could not be stopped
     */
    public void stop(String executionArn) {
        call("StopExecution " + executionArn, sfn -> {
            try {
                return sfn.stopExecution(request -> request.executionArn(executionArn).error("TaskStopped").cause("Stopped by stop-task."));
            } catch (ExecutionDoesNotExistException unknown) {
                return unknown;
            }
        });
    }

    private static Execution of(DescribeExecutionResponse answer) {
        Failure why = Failure.of(Optional.ofNullable(answer.error()).orElse(answer.statusAsString()),
                Optional.ofNullable(answer.cause()).orElse("The state machine gives no cause."));
        return switch (answer.status()) {
            case SUCCEEDED -> new Execution.Succeeded(answer.stopDate());
            case FAILED, TIMED_OUT -> new Execution.Failed(answer.stopDate(), why);
            case ABORTED -> new Execution.Stopped(answer.stopDate(), why);
            case RUNNING, PENDING_REDRIVE, UNKNOWN_TO_SDK_VERSION -> new Execution.Running();
        };
    }

    /**
     * Asks, within the limits that hold for all calls.
     *
     * @param what is asked, for messages
     * @throws EngineUnavailable if it is not answered
     */
    <T> T call(String what, Function<SfnClient, T> call) {
        String where = settings.url().map(url -> "the engine at " + url).orElse("AWS Step Functions in " + settings.region());
        boolean admitted = false;
        try {
            admitted = calls.tryAcquire(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (!admitted) {
                throw new EngineUnavailable("No call to " + where + " was free within " + settings.timeout() + " for " + what
                        + ". Ask again, or raise drydock.statemachines.concurrency.");
            }
            return call.apply(client);
        } catch (SdkException e) {
            throw new EngineUnavailable(where + " did not do " + what + ": " + e.getMessage()
                    + ". Nothing is lost: ask again once it answers (drydock.statemachines.url).");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("The process is being stopped; " + what + " was not asked of " + where + ".");
        } finally {
            if (admitted) {
                calls.release();
            }
        }
    }

    /** The ARN of a task's state machine. */
    public String stateMachineArn(TaskKind kind) {
        return settings.arn().replace("{name}", kind.stateMachine());
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
