package io.drydock.functions.oob.driver;

import io.drydock.credential.CredentialException;
import io.drydock.credential.Credentials;
import io.drydock.design.document.SecretReference;
import io.drydock.design.network.IpAddress;
import io.drydock.function.node.ManagedNode;
import io.drydock.functions.oob.address.AddressTranslation;
import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BmcIdentity;
import io.drydock.functions.oob.quirk.QuirkCatalog;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes of what the design says of a node what a protocol needs to reach its BMC. */
@Singleton
class BmcOfNode {
    private final AddressTranslation translation;
    private final Credentials credentials;
    private final QuirkCatalog quirks;

    BmcOfNode(AddressTranslation translation, Credentials credentials, QuirkCatalog quirks) {
        this.translation = translation;
        this.credentials = credentials;
        this.quirks = quirks;
    }

    /**
     * @param identity what the BMC said of itself by {@code protocol}, where it has been asked before
     * @throws StepFailed if the design does not say enough
     */
    Bmc of(ManagedNode node, String protocol, Optional<BmcIdentity> identity) {
        IpAddress address = node.address().orElseThrow(() -> new StepFailed("node " + node.name() + " has no static address on its oob.network '"
                + node.parameter("network").orElse("") + "': nobody can reach its BMC. Mend the design."));
        needed(node, Bmc.CREDENTIAL);
        return new Bmc(node.name(), translation.reach(address), needed(node, "network"), needed(node, "account"),
                secrets(node), node.applied().oob(), quirks.of(node, protocol, identity));
    }

    private Map<String, Bmc.Credential> secrets(ManagedNode node) {
        return node.applied().oob().entrySet().stream().filter(entry -> SecretReference.isSecretKey(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> credential(entry.getValue(), node)));
    }

    private Bmc.Credential credential(String reference, ManagedNode node) {
        return () -> {
            try {
                return credentials.reveal(reference, node.designRef());
            } catch (CredentialException e) {
                throw new BmcException(e.passing() ? Kind.CREDENTIAL_UNAVAILABLE : Kind.NO_CREDENTIAL, e.getMessage());
            }
        };
    }

    private static String needed(ManagedNode node, String key) {
        return node.parameter(key).orElseThrow(() -> new StepFailed("node " + node.name() + " has no oob." + key
                + ": its BMC can't be asked. Mend the design."));
    }
}
