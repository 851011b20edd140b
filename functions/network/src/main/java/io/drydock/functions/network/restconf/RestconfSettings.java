package io.drydock.functions.network.restconf;

import io.drydock.functions.network.controller.HttpSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** How switches are set up by RESTCONF. */
@ConfigMapping(prefix = "drydock.network.restconf")
interface RestconfSettings extends HttpSettings {
    /** The user's name, where switches know their callers by names and passwords. */
    Optional<String> user();

    /** A reference to that user's password ({@code env:}, {@code file:}, {@code aws-secretsmanager:}, {@code kubernetes:}). */
    Optional<String> password();

    /** A reference to a bearer token, where switches know their callers by one; it comes before a user. */
    Optional<String> token();

    /** Other users and tokens of single switches, by the switch's name. */
    Map<String, Login> switches();

    /**
     * What a switch calls the link aggregation at the other end of a bond: {@code {number}} is the last number in the name of the first of its
     * ports, {@code {bond}} the node's and the bond's name.
     */
    @WithDefault("Port-Channel{number}")
    String lagName();

    /** How many bytes longer switches count a packet than nodes do: the Ethernet header, as OpenConfig has it (an MTU of 1514 for 1500). */
    @WithDefault("14")
    int mtuOverhead();

    /** Who asks one switch. */
    interface Login {
        Optional<String> user();

        /** A reference. */
        Optional<String> password();

        /** A reference. */
        Optional<String> token();
    }
}
