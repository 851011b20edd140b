package io.drydock.function;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where tasks, outcomes and designs stand. */
@ConfigMapping(prefix = "drydock.store")
public interface StoreSettings {
    /**
     * {@code embedded}: a file in {@link #folder()}; {@code dynamodb}: the table {@link #table()}; {@code memory}: in this process and gone
     * with it, for tests and measurements.
     */
    @WithDefault("embedded")
    Kind kind();

    /** The embedded store's folder; made where it is not there. */
    @WithDefault(".drydock")
    Path folder();

    /** The DynamoDB table's name. */
    @WithDefault("drydock")
    String table();

    /** Whether a DynamoDB table that is not there is made at start. */
    @WithDefault("false")
    boolean createTable();

    /** How many calls of DynamoDB are under way at once. */
    @WithDefault("64")
    int concurrency();

    /** The kinds of store. */
    enum Kind { EMBEDDED, DYNAMODB, MEMORY }
}
