package io.drydock.functions.provisioner.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.drydock.functions.provisioner.LabDesign;
import io.drydock.functions.provisioner.MaasLab;
import io.drydock.functions.provisioner.ProvisionerLab;
import io.drydock.functions.provisioner.StepCaller;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The site's steps by HTTP alone, so that the same tests hold for the native executable ({@link SiteFunctionsIT}). */
@QuarkusTest
@QuarkusTestResource(ProvisionerLab.class)
class SiteFunctionsTest {
    private static final List<String> PREPARATION = List.of("configure-site-networks", "configure-site-access", "shuffle-images");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String SCOPE = "{\"scope\": [\"r1-n01\", \"r2-n02\"]}";

    MaasLab lab;

    @AfterEach
    void mend() {
        lab.maas().faults().mendAll();
    }

    @Test
    void aSitePreparedTwiceIsChangedOnce() {
        StepCaller first = StepCaller.of(lab.design());
        PREPARATION.forEach(step -> ended(first, step, "{}").statusCode(200));
        int writes = lab.maas().counters().writes();
        int requests = lab.maas().counters().requests();
        StepCaller second = StepCaller.of(lab.design());
        PREPARATION.forEach(step -> ended(second, step, "{}").statusCode(200).body("status", equalTo("skipped"), "reason",
                containsString("nothing was changed")));

        assertThat(lab.maas().counters().writes()).as("writes of the second run").isEqualTo(writes);
        assertThat(lab.maas().counters().requests() - requests).as("requests of the second run").isLessThan(25);
        assertThat(lab.api().get("fabrics/", MaasParameters.NONE).findValuesAsText("name")).contains("pxe", "uplink").doesNotContain("oob");
        assertThat(lab.api().get("subnets/", MaasParameters.NONE).findValuesAsText("cidr")).contains("10.20.3.0/24", "10.20.4.0/24", "10.20.5.0/24");
        assertThat(lab.api().get("tags/", MaasParameters.NONE).findValuesAsText("name")).contains("nvme");
        assertThat(lab.api().get("account/prefs/sshkeys/", MaasParameters.NONE)).hasSize(1);
        assertThat(lab.api().get("maas/", "get_config", MaasParameters.of("name", "commissioning_distro_series")).asText()).isEqualTo("noble");
    }

    @Test
    void networksThatContradictTheDesignAreLeftAlone() {
        int writes = lab.maas().counters().writes();

        call(new OtherDesigns(lab).overlapping(), "configure-site-networks", "{}").statusCode(422).body("errorType", equalTo("StepFailed"),
                "errorMessage", allOf(containsString("10.20.1.110 to 10.20.1.250"), containsString("10.20.1.100 to 10.20.1.250"),
                        containsString("subnet 10.20.1.0/24")));
        assertThat(lab.maas().counters().writes()).isEqualTo(writes);
    }

    @Test
    void imagesThatMaasLacksAreDownloadedOnce() {
        LabDesign focal = new OtherDesigns(lab).focal();
        call(focal, "check-images", "{}").statusCode(422).body("errorMessage", allOf(containsString("ubuntu/focal with kernel ga-20.04"),
                containsString("and 7"), containsString("MAAS has ubuntu/jammy")));
        int imports = lab.maas().counters().count("POST", "boot-resources/", "import");
        StepCaller task = StepCaller.of(focal);

        task.callForSite("shuffle-images", "{}").then().statusCode(409).body("errorType", equalTo("StepInProgress"));
        lab.maas().faults().importing(true);
        call(focal, "check-images", SCOPE).statusCode(409).body("errorType", equalTo("StepInProgress"), "errorMessage", containsString("0 of 1 images"));
        lab.maas().faults().importing(false);
        ended(task, "shuffle-images", "{}").statusCode(200).body("status", equalTo("succeeded"), "output.changes",
                hasItem(containsString("ubuntu/focal")));
        assertThat(lab.maas().counters().count("POST", "boot-resources/", "import")).isEqualTo(imports + 1);
        call(focal, "check-images", SCOPE).statusCode(200).body("status", equalTo("succeeded"), "output.images", hasSize(1));
    }

    @Test
    void maasIsLookedAt() {
        call(lab.design(), "check-provisioner", "{}").statusCode(200).body("status", equalTo("succeeded"), "output.rackControllers", equalTo(2),
                "output.healthy", equalTo(2), "output.warnings", hasSize(0), "output.user", equalTo("admin"));
        lab.maas().faults().rackUnhealthy(true);
        call(lab.design(), "check-provisioner", "{}").statusCode(200).body("output.healthy", equalTo(1), "output.warnings[0]",
                allOf(containsString("dhcpd is dead"), containsString("exited with status 1"), containsString("rackd is degraded")));
    }

    @Test
    void aClockThatIsWrongIsToldByEveryCheckOfMaas() {
        lab.maas().faults().clockAhead(Duration.ofHours(1));

        for (String step : List.of("check-provisioner", "check-images", "check-credentials")) {
            call(lab.design(), step, "{}").statusCode(422).body("errorType", equalTo("StepFailed"), "errorMessage", containsString("Expired timestamp"));
        }
    }

    @Test
    void whatIsWrongWithADesignsSurroundingsIsTold() {
        LabDesign wrong = new OtherDesigns(lab).wrong();

        call(wrong, "check-credentials", SCOPE).statusCode(422).body("errorType", equalTo("StepFailed"), "errorMessage",
                allOf(containsString("file:/no/such/password"), containsString("r1-n01, r2-n02")));
        call(wrong, "check-images", SCOPE).statusCode(422).body("errorMessage", allOf(containsString("custom/golden"), containsString("r1-n01, r2-n02")));
        call(wrong, "shuffle-images", "{}").statusCode(422).body("errorMessage", allOf(containsString("custom/golden"), containsString("upload")));
    }

    @Test
    void whatIsRightIsFoundSo() {
        call(lab.design(), "check-credentials", "{}").statusCode(200).body("status", equalTo("succeeded"), "output.credentials", equalTo(2));
        call(lab.design(), "check-images", "{}").statusCode(200).body("status", equalTo("succeeded"), "output.images", hasSize(1));
    }

    private ValidatableResponse call(LabDesign design, String step, String parameters) {
        return StepCaller.of(design).callForSite(step, parameters).then();
    }

    /** Calls again and again as long as the step is in progress. */
    private static ValidatableResponse ended(StepCaller task, String step, String parameters) {
        Instant deadline = Instant.now().plus(LONGEST);
        Response answer = task.callForSite(step, parameters);
        while (answer.statusCode() == 409 && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            answer = task.callForSite(step, parameters);
        }
        return answer.then();
    }
}
