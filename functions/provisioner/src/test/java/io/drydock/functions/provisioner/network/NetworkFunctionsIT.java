package io.drydock.functions.provisioner.network;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same tests against the built application, native where it is. */
@QuarkusIntegrationTest
class NetworkFunctionsIT extends NetworkFunctionsTest {
}
