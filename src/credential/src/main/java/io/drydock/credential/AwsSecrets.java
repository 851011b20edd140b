package io.drydock.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.design.document.SecretReference;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClientBuilder;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/**
 * {@code aws-secretsmanager:<name or ARN>[#<key>]}: a secret of AWS Secrets Manager; with a key, that value of a secret which is a JSON object.
 */
@Singleton
class AwsSecrets implements SecretSource {
    private final CredentialSettings.Aws settings;
    private final ObjectMapper mapper;
    private final Semaphore questions;
    private final ReentrantLock creation = new ReentrantLock();
    private SecretsManagerClient client;

    AwsSecrets(CredentialSettings settings, ObjectMapper mapper) {
        this.settings = settings.aws();
        this.mapper = mapper;
        this.questions = new Semaphore(settings.concurrency());
    }

    @Override
    public String scheme() {
        return SecretReference.AWS;
    }

    @Override
    public String read(String name, String designRef) throws NoSecret, SourceSilent {
        int mark = name.lastIndexOf('#');
        String secret = mark < 0 ? name : name.substring(0, mark);
        if (secret.isBlank()) {
            throw new NoSecret("it names no secret: aws-secretsmanager:<name or ARN>[#<key>]");
        }
        String value = value(ask(secret), secret);
        return mark < 0 ? value : member(value, name.substring(mark + 1));
    }

    private GetSecretValueResponse ask(String secret) throws NoSecret, SourceSilent {
        boolean admitted = false;
        try {
            admitted = questions.tryAcquire(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (!admitted) {
                throw new SourceSilent("no question to AWS Secrets Manager was free within " + settings.timeout()
                        + " (drydock.credentials.concurrency).");
            }
            return client().getSecretValue(request -> request.secretId(secret));
        } catch (ResourceNotFoundException e) {
            throw new NoSecret("AWS Secrets Manager has no secret '" + secret + "'");
        } catch (SecretsManagerException e) {
            if (e.statusCode() >= 500 || e.isThrottlingException()) {
                throw new SourceSilent("AWS Secrets Manager answered " + e.statusCode() + " in " + settings.attempts() + " attempts.");
            }
            throw new NoSecret("AWS Secrets Manager refused it: "
                    + Optional.ofNullable(e.awsErrorDetails()).map(details -> details.errorCode() + ": " + details.errorMessage())
                            .orElse("status " + e.statusCode()));
        } catch (SdkException e) {
            throw new SourceSilent("AWS Secrets Manager could not be asked: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceSilent("the process is being stopped.");
        } finally {
            if (admitted) {
                questions.release();
            }
        }
    }

    private static String value(GetSecretValueResponse answer, String secret) throws NoSecret {
        if (answer.secretString() != null) {
            return answer.secretString();
        }
        if (answer.secretBinary() != null) {
            return answer.secretBinary().asString(StandardCharsets.UTF_8);
        }
        throw new NoSecret("the secret '" + secret + "' of AWS Secrets Manager is empty");
    }

    private String member(String json, String key) throws NoSecret {
        try {
            JsonNode value = mapper.readTree(json).path(key);
            if (value.isTextual()) {
                return value.textValue();
            }
        } catch (JsonProcessingException e) {
            // told below, without the parser's words: they may quote the secret
        }
        throw new NoSecret("the secret is no JSON object with a text '" + key + "'");
    }

    /** Made at the first use: most sites need none. */
    private SecretsManagerClient client() {
        creation.lock();
        try {
            if (client == null) {
                SecretsManagerClientBuilder builder = SecretsManagerClient.builder()
                        .httpClient(UrlConnectionHttpClient.builder().connectionTimeout(settings.attemptTimeout())
                                .socketTimeout(settings.attemptTimeout()).build())
                        .overrideConfiguration(override -> override.apiCallTimeout(settings.timeout())
                                .apiCallAttemptTimeout(settings.attemptTimeout())
                                .retryStrategy(StandardRetryStrategy.builder().maxAttempts(settings.attempts()).build()));
                settings.region().map(Region::of).ifPresent(builder::region);
                settings.endpoint().ifPresent(builder::endpointOverride);
                client = builder.build();
            }
            return client;
        } finally {
            creation.unlock();
        }
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.close();
        }
    }
}
