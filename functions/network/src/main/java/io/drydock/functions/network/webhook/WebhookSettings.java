package io.drydock.functions.network.webhook;

import io.drydock.functions.network.controller.HttpSettings;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How switches are set up by a webhook of a controller with an API of its own. */
@ConfigMapping(prefix = "drydock.network.webhook")
interface WebhookSettings extends HttpSettings {
    /** A reference to the secret by which requests are signed ({@code env:}, {@code file:}, {@code aws-secretsmanager:}, {@code kubernetes:}). */
    Optional<String> secret();
}
