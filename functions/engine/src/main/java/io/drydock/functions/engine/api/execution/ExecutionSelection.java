package io.drydock.functions.engine.api.execution;

import io.drydock.functions.engine.StateMachineArn;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.PageToken;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.machine.StateMachineLookup;
import io.drydock.functions.engine.record.ExecutionLine;
import io.drydock.functions.engine.record.ExecutionRecords;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The pages of ListExecutions. */
@Singleton
class ExecutionSelection {
    private final StateMachineLookup machines;
    private final MapRunLookup mapRuns;
    private final ExecutionRecords executions;

    ExecutionSelection(StateMachineLookup machines, MapRunLookup mapRuns, ExecutionRecords executions) {
        this.machines = machines;
        this.mapRuns = mapRuns;
        this.executions = executions;
    }

    /** @param next what to go on after, absent on the last page */
    record Page(List<ExecutionLine> executions, Optional<String> next) {
    }

    /** Lists at most {@code limit} executions after a position. */
    private interface Source {
        ExecutionRecords.Listing list(int limit, Optional<String> after);
    }

    /** @throws ApiFailure InvalidArn, InvalidToken, StateMachineDoesNotExist, StateMachineTypeNotSupported or ValidationException */
    Page ofStateMachine(Parameters parameters) {
        String arn = parameters.text("stateMachineArn");
        StateMachineLookup.Target target = machines.describe(arn);
        if (target.machine().express()) {
            throw ListExecutions.typeNotSupported();
        }
        Predicate<ExecutionLine> wanted = switch (StateMachineLookup.parse(arn)) {
            case StateMachineArn.Version _ -> execution -> execution.stateMachineVersionArn().filter(arn::equals).isPresent();
            case StateMachineArn.Alias _ -> execution -> execution.stateMachineAliasArn().filter(arn::equals).isPresent();
            case StateMachineArn.Unqualified _, StateMachineArn.MapState _ -> _ -> true;
        };
        Optional<String> status = parameters.optionalText("statusFilter");
        return page(parameters, wanted, (limit, after) -> executions.list(target.machine().name(), status, limit, after));
    }

    /** @throws ApiFailure InvalidArn, InvalidToken or ResourceNotFound */
    Page ofMapRun(Parameters parameters) {
        String arn = mapRuns.find(parameters.text("mapRunArn")).arn();
        Predicate<ExecutionLine> wanted = parameters.optionalText("redriveFilter").<Predicate<ExecutionLine>>map(filter ->
                execution -> (execution.redriveCount() > 0) == filter.equals("REDRIVEN")).orElse(_ -> true);
        Optional<String> status = parameters.optionalText("statusFilter");
        return page(parameters, wanted, (limit, after) -> executions.list(arn, status, limit, after));
    }

    private Page page(Parameters parameters, Predicate<ExecutionLine> wanted, Source source) {
        List<ExecutionLine> found = new ArrayList<>();
        Optional<String> after = PageToken.position(parameters);
        int limit = parameters.pageSize();
        do {
            ExecutionRecords.Listing listing = source.list(limit - found.size(), after);
            listing.executions().stream().filter(wanted).forEach(found::add);
            after = listing.next();
        } while (after.isPresent() && found.size() < limit);
        return new Page(found, after);
    }
}
