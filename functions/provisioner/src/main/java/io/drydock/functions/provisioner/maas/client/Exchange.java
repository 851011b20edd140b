package io.drydock.functions.provisioner.maas.client;

import java.net.URI;
import java.util.Optional;

/** Sends one request over HTTP and takes the answer, within bounds of time and size. */
@FunctionalInterface
interface Exchange {
    /** Never throws: what goes wrong is an attempt that failed. */
    Attempt send(MaasRequest.Method method, URI address, String authorization, Optional<Form> body);
}
