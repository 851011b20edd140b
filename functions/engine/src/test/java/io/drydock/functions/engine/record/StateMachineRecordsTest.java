package io.drydock.functions.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.functions.engine.record.StateMachineAlias.Route;
import io.drydock.functions.engine.record.StateMachineSettings.Logging;
import io.drydock.store.Store;
import io.drydock.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API keeps, on a real store. */
class StateMachineRecordsTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00.123Z");
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:stateMachine:m";
    private static final StateMachineSettings SETTINGS = new StateMachineSettings(new Logging("ALL", true, List.of("arn:aws:logs:a:b")), true,
            new Encryption("CUSTOMER_MANAGED_KMS_KEY", Optional.of("key"), Optional.of(60)));
    private static final StateMachineRecord MACHINE = new StateMachineRecord(ARN, "m", "EXPRESS", "{\"StartAt\": \"A\"}", "arn:aws:iam::000000000000:role/r",
            NOW, NOW.plusSeconds(1), Optional.of("rev"), SETTINGS, 3, true);

    @TempDir
    Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aStateMachineIsReadAsItWasWritten() {
        StateMachineRecords records = new StateMachineRecords(store);
        assertThat(records.create(MACHINE)).isTrue();
        assertThat(records.create(MACHINE)).as("the name is taken").isFalse();
        StateMachineRecords.Stored stored = records.find("m").orElseThrow();
        assertThat(stored.machine()).isEqualTo(MACHINE);
        assertThat(records.update(MACHINE.withNextVersion(), stored.version())).isTrue();
        assertThat(records.update(MACHINE, stored.version())).as("somebody was faster").isFalse();
        assertThat(records.delete(stored)).as("somebody was faster").isFalse();
        assertThat(records.delete(records.find("m").orElseThrow())).isTrue();
        assertThat(records.find("m")).isEmpty();
    }

    @Test
    void aStateMachineOfAnEarlierVersionOfTheProgramIsRead() throws IOException {
        StateMachineRecord read = StateMachineRecord.fromJson(new ObjectMapper().readTree("""
                {"arn": "a", "name": "m", "definition": "{}", "roleArn": "r", "createdAt": "2026-05-01T10:00:00Z",
                 "updatedAt": "2026-05-01T10:00:00Z", "revisionId": "1"}"""));
        assertThat(read.type()).isEqualTo("STANDARD");
        assertThat(read.settings()).isEqualTo(StateMachineSettings.DEFAULT);
        assertThat(read.lastVersion()).isZero();
        assertThat(read.status()).isEqualTo("ACTIVE");
    }

    @Test
    void settingsAreShownAsTheApiHasThem() {
        assertThat(StateMachineSettings.DEFAULT.toJson()).hasToString("{\"loggingConfiguration\":{\"level\":\"OFF\",\"includeExecutionData\":false},"
                + "\"tracingConfiguration\":{\"enabled\":false},\"encryptionConfiguration\":{\"type\":\"AWS_OWNED_KEY\"}}");
        assertThat(StateMachineSettings.fromJson(SETTINGS.toJson())).isEqualTo(SETTINGS);
    }

    private StateMachineVersion version(long number) {
        return new StateMachineVersion(MACHINE, number, Optional.of("v" + number), NOW);
    }

    @Test
    void versionsAreListedTheNewestFirstAndRemovedTogether() {
        StateMachineVersions versions = new StateMachineVersions(store);
        assertThat(versions.createWith(version(1))).isTrue();
        assertThat(versions.createWith(version(1))).as("there is a state machine of this name").isFalse();
        LongStream.rangeClosed(2, 60).forEach(number ->
                assertThat(versions.publish(version(number), new StateMachineRecords(store).find("m").orElseThrow().version())).isTrue());
        assertThat(versions.publish(version(61), 1)).as("the state machine was changed").isFalse();
        StateMachineVersions.Listing page = versions.list("m", 2, Optional.empty());
        assertThat(page.versions()).extracting(StateMachineVersion::number).containsExactly(60L, 59L);
        assertThat(versions.list("m", 2, page.next()).versions()).containsExactly(version(58), version(57));
        assertThat(version(58).arn()).isEqualTo(ARN + ":58");
        versions.deleteAll("m");
        assertThat(versions.list("m", 100, Optional.empty()).versions()).isEmpty();
    }

    @Test
    void aVersionThatAnAliasHasJustTakenCanNotBeDeleted() {
        StateMachineVersions versions = new StateMachineVersions(store);
        StateMachineAliases aliases = new StateMachineAliases(store);
        versions.createWith(version(1));
        StateMachineVersions.Stored target = versions.find("m", 1).orElseThrow();
        StateMachineAlias alias = new StateMachineAlias(ARN, "m", "PROD", Optional.of("live"), List.of(new Route(ARN + ":1", 100)), NOW, NOW);
        assertThat(aliases.create(alias, List.of(target))).isTrue();
        assertThat(versions.delete(target)).isFalse();
        assertThat(aliases.create(alias, List.of(versions.find("m", 1).orElseThrow()))).as("the name is taken").isFalse();
        assertThat(aliases.find("m", "PROD").orElseThrow().alias()).isEqualTo(alias);
        assertThat(aliases.all("m")).containsExactly(alias);
        assertThat(aliases.delete(aliases.find("m", "PROD").orElseThrow())).isTrue();
        assertThat(versions.delete(versions.find("m", 1).orElseThrow())).isTrue();
        assertThat(aliases.create(alias, List.of(target))).as("the version has gone").isFalse();
    }

    @Test
    void tagsKeepTheirOrder() {
        TagRecords tags = new TagRecords(store);
        assertThat(tags.find(ARN).tags()).isEmpty();
        assertThat(tags.put(ARN, Map.of("b", "1"), 0)).isTrue();
        assertThat(tags.put(ARN, Map.of("c", "1"), 0)).as("somebody was faster").isFalse();
        assertThat(tags.put(ARN, Map.of("a", ""), tags.find(ARN).version())).isTrue();
        assertThat(tags.find(ARN).tags()).containsExactly(Map.entry("a", ""));
        tags.delete(ARN);
        assertThat(tags.find(ARN).version()).isZero();
    }

    @Test
    void anActivityAndAStartedMachineAreReadAsTheyWereWritten() {
        ActivityRecords activities = new ActivityRecords(store);
        ActivityRecord activity = new ActivityRecord("arn", "a", NOW, SETTINGS.encryption());
        assertThat(activities.create(activity)).isTrue();
        assertThat(activities.create(activity)).isFalse();
        assertThat(activities.find("a")).contains(activity);
        assertThat(activities.list(1, Optional.empty()).activities()).containsExactly(activity);
        activities.delete("a");
        assertThat(activities.find("a")).isEmpty();

        StartedMachines started = new StartedMachines(store);
        StartedMachine machine = new StartedMachine(NOW, Optional.of("rev"), SETTINGS, Optional.of("Root=1"));
        started.put("execution", machine);
        assertThat(started.find("execution")).contains(machine);
        assertThat(started.find("other")).isEmpty();
    }

    @Test
    void theLastTenClientTokensAreKeptForAQuarterOfAnHour() {
        Instant start = Instant.now();
        RedriveTokens tokens = new RedriveTokens(store, () -> start);
        LongStream.rangeClosed(1, 11).forEach(number -> tokens.put("execution", "t" + number, start.plusSeconds(number)));
        assertThat(tokens.find("execution", "t11")).contains(start.plusSeconds(11));
        assertThat(tokens.find("execution", "t2")).isPresent();
        assertThat(tokens.find("execution", "t1")).isEmpty();
        assertThat(tokens.find("other", "t11")).isEmpty();
        InstantSource later = () -> start.plus(Duration.ofMinutes(16));
        assertThat(new RedriveTokens(store, later).find("execution", "t11")).isEmpty();
    }
}
