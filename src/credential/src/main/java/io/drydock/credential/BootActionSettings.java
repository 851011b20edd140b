package io.drydock.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** How nodes get at their boot actions, and show who they are. */
@ConfigMapping(prefix = "drydock.boot-actions")
public interface BootActionSettings {
    /** Where nodes reach this process, such as {@code http://10.20.1.5:8080}; needed where the design has boot actions. */
    Optional<URI> url();

    /**
     * A reference to the secret that the nodes' secrets are derived from ({@code env:}, {@code file:}, {@code aws-secretsmanager:},
     * {@code kubernetes:}); of 16 characters or more, the same in all processes. Absent: it is made once, and kept in a file beside the
     * embedded store.
     */
    Optional<String> key();

    /** How many details a node may report of one boot action. */
    @WithDefault("100")
    int mostDetails();

    /** How many characters one of them may have; it is cut off there. */
    @WithDefault("4000")
    int longestDetail();
}
