package io.drydock.functions.provisioner.maas.client;

import io.drydock.functions.provisioner.maas.client.Attempt.Failed;

/** What to do about a refusal. */
final class Remedies {
    private Remedies() {
    }

    static String of(Failed failed) {
        return switch (failed.kind()) {
            case NO_ANSWER -> "Look whether MAAS is up and drydock.maas.url is right; then ask again.";
            case OVERLOADED, NOT_ASKED -> "Ask again later.";
            case REFUSED_KEY -> ClockSkew.in(failed.words()).map(ClockSkew::words)
                    .orElse("Look whether drydock.maas.api-key refers to a key that this MAAS has.");
            case FORBIDDEN -> "The API key has to be an administrator's.";
            case NOT_FOUND -> "It may have been deleted in MAAS.";
            case WRONG_STATE -> "Look at it in MAAS.";
            case INVALID -> "What MAAS says of its parameters is to be corrected in the design, or in MAAS.";
            case BROKEN -> "MAAS's own log (regiond) says more.";
            case NOT_MAAS -> "Look whether drydock.maas.url is right, and leads to a MAAS with the API 2.0.";
            case NO_CREDENTIAL, CREDENTIAL_UNAVAILABLE -> "";
        };
    }
}
