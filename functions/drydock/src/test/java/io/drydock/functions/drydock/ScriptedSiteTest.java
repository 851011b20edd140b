package io.drydock.functions.drydock;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;

/** What tests of whole tasks over scripted steps have in common; each is a {@code @QuarkusTest} with {@link ScriptedSite.Profile}. */
abstract class ScriptedSiteTest {
    final ScriptedSite site = new ScriptedSite();

    @Inject
    ScriptedSteps steps;

    @AfterEach
    void forget() {
        steps.reset();
        site.unlock();
    }
}
