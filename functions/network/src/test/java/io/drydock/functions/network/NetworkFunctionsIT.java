package io.drydock.functions.network;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same tests against the packaged function: the native executable where that was built. */
@QuarkusIntegrationTest
class NetworkFunctionsIT extends NetworkFunctionsTest {
}
