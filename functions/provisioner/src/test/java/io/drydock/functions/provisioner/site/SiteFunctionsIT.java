package io.drydock.functions.provisioner.site;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link SiteFunctionsTest} against the process as it is shipped. */
@QuarkusIntegrationTest
class SiteFunctionsIT extends SiteFunctionsTest {
}
