package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.PageToken;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.run.Engine;
import io.drydock.states.execution.MapRun;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Lists the map runs that an execution began, the newest first. */
@Singleton
class ListMapRuns implements Action {
    private static final Comparator<MapRun> NEWEST_FIRST = Comparator.comparing(MapRun::startedAt).reversed().thenComparing(MapRun::arn);

    private final ExecutionLookup executions;
    private final Engine engine;

    ListMapRuns(ExecutionLookup executions, Engine engine) {
        this.executions = executions;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "ListMapRuns";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("executionArn", MemberType.ARN), Member.optional("maxResults", MemberType.PAGE_SIZE),
                Member.optional("nextToken", MemberType.PAGE_TOKEN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String arn = executions.standard(parameters.text("executionArn")).identity().executionArn();
        List<MapRun> found = engine.mapRuns(arn).stream().sorted(NEWEST_FIRST).toList();
        PageToken.Page<MapRun> page = PageToken.page(found, parameters);
        ObjectNode answer = Action.object();
        ArrayNode lines = answer.putArray("mapRuns");
        page.results().forEach(run -> lines.add(line(run)));
        page.nextToken().ifPresent(token -> answer.put("nextToken", token));
        return answer;
    }

    private static ObjectNode line(MapRun run) {
        ObjectNode json = Action.object().put("executionArn", run.executionArn()).put("mapRunArn", run.arn())
                .put("startDate", Action.timestamp(run.startedAt()));
        Arns.stateMachineOfMapRun(run.arn()).ifPresent(arn -> json.put("stateMachineArn", arn));
        run.stoppedAt().ifPresent(at -> json.put("stopDate", Action.timestamp(at)));
        return json;
    }
}
