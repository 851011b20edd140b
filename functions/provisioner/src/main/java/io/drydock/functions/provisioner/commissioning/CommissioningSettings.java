package io.drydock.functions.provisioner.commissioning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is run on machines when they are commissioned. */
@ConfigMapping(prefix = "drydock.commissioning")
public interface CommissioningSettings {
    /**
     * A folder with scripts of one's own, each with MAAS's metadata in it ({@code # --- Start MAAS 1.0 script metadata ---}). A script is
     * called as its metadata says, else as its file without the ending. MAAS gets those that a profile asks for.
     */
    Optional<Path> scripts();

    /** What is run on the machines of a hardware profile, by the profile's name; on those of other profiles what MAAS runs by itself. */
    Map<String, Profile> profiles();

    /** Whether MAAS leaves the BMC's account and network as they are. */
    @WithDefault("false")
    boolean skipBmcConfig();

    /** How old what was read of MAAS's scripts may be. */
    @WithDefault("30s")
    Duration scriptsAge();

    /** What is run on the machines of a hardware profile. */
    interface Profile {
        /** Names or tags of commissioning scripts; absent: what MAAS runs by itself. */
        Optional<List<String>> commissioning();

        /** Names or tags of testing scripts, {@code none} for no tests; absent: what MAAS runs by itself. */
        Optional<List<String>> testing();

        /**
         * Parameters of scripts, by {@code <script>_<parameter>}. In a value, <code>{name}</code>, <code>{domain}</code>, <code>{rack}</code>,
         * <code>{boot_mac}</code>, <code>{bmc}</code> and <code>{owner_data.KEY}</code> stand for what the design says of the node.
         */
        Map<String, String> parameters();
    }
}
