package io.drydock.functions.engine.task;

import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.StateMachineArn;
import io.drydock.functions.engine.record.ActivityRecords;
import io.drydock.functions.engine.record.StateMachineAlias;
import io.drydock.functions.engine.record.StateMachineAliases;
import io.drydock.functions.engine.record.StateMachineRecord;
import io.drydock.functions.engine.record.StateMachineRecords;
import io.drydock.functions.engine.record.StateMachineVersion;
import io.drydock.functions.engine.record.StateMachineVersions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The state machines and activities in the store. */
@Singleton
class StoredStateMachines implements StateMachineDirectory {
    private static final int ALL = 100;

    private final StateMachineRecords machines;
    private final StateMachineVersions versions;
    private final StateMachineAliases aliases;
    private final ActivityRecords activities;

    StoredStateMachines(StateMachineRecords machines, StateMachineVersions versions, StateMachineAliases aliases, ActivityRecords activities) {
        this.machines = machines;
        this.versions = versions;
        this.aliases = aliases;
        this.activities = activities;
    }

    @Override
    public Optional<Startable> find(String stateMachineArn) {
        return StateMachineArn.parse(stateMachineArn).flatMap(arn -> switch (arn) {
            case StateMachineArn.Unqualified(String name) -> machines.find(name).map(StateMachineRecords.Stored::machine)
                    .filter(machine -> machine.arn().equals(stateMachineArn) && !machine.deleting())
                    .map(machine -> startable(machine, Optional.empty(), Optional.empty()));
            case StateMachineArn.Version(String name, long number) -> version(name, number, Optional.empty());
            case StateMachineArn.Alias(String name, String alias) -> aliases.find(name, alias)
                    .flatMap(stored -> version(StateMachineArn.parse(route(stored.alias())), stored.alias().arn()));
            case StateMachineArn.MapState _ -> Optional.empty();
        });
    }

    private Optional<Startable> version(Optional<StateMachineArn> target, String alias) {
        return target.flatMap(arn -> arn instanceof StateMachineArn.Version(String machine, long number)
                ? version(machine, number, Optional.of(alias)) : Optional.empty());
    }

    private Optional<Startable> version(String machine, long number, Optional<String> alias) {
        return versions.find(machine, number).map(StateMachineVersions.Stored::version)
                .map((StateMachineVersion version) -> startable(version.machine(), Optional.of(version.arn()), alias));
    }

    /** The ARN of one of the alias's versions, by chance in proportion to their weights. */
    private static String route(StateMachineAlias alias) {
        int left = RandomGenerator.getDefault().nextInt(ALL);
        for (StateMachineAlias.Route route : alias.routes()) {
            left -= route.weight();
            if (left < 0) {
                return route.versionArn();
            }
        }
        return alias.routes().getLast().versionArn();
    }

    private static Startable startable(StateMachineRecord machine, Optional<String> version, Optional<String> alias) {
        return new Startable(machine.arn(), machine.name(), machine.roleArn(), machine.type(), machine.definition(), version, alias);
    }

    @Override
    public boolean hasActivity(String activityArn) {
        return Arns.activityName(activityArn).flatMap(activities::find).filter(activity -> activity.arn().equals(activityArn)).isPresent();
    }
}
