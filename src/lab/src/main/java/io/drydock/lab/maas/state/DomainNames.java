package io.drydock.lab.maas.state;

import java.util.Optional;

/** The DNS domains that machines can be in. */
public interface DomainNames {
    /** The name of the domain with that name or number. */
    Optional<String> name(String nameOrId);
}
