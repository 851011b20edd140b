package io.drydock.credential;

import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Where nodes ask for their boot actions and report them. */
@Singleton
public class BootActionAddress {
    /** The path in front of all that nodes ask for, as Drydock's nodes have always known it. */
    public static final String PATH = "/api/v1.0/bootactions";

    private final Optional<URI> url;

    BootActionAddress(BootActionSettings settings) {
        this.url = settings.url();
    }

    /**
     * The address in front of all that nodes ask for, without a slash at the end.
     *
     * @throws StepFailed if it is not configured
     */
    public String require() {
        return url.map(URI::toString).map(address -> address.replaceFirst("/+$", "") + PATH).orElseThrow(() -> new StepFailed(
                "The design has boot actions, and nodes are not told where to get them: set drydock.boot-actions.url to where nodes reach this process,"
                + " such as http://10.20.1.5:8080."));
    }
}
