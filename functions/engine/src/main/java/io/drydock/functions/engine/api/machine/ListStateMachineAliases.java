package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.StateMachineArn;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.PageToken;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.StateMachineAlias;
import io.drydock.functions.engine.record.StateMachineAliases;
import io.drydock.functions.engine.record.StateMachineRecord;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Lists the aliases of a state machine, or those that lead to a version of it, the newest first. */
@Singleton
class ListStateMachineAliases implements Action {
    private static final Comparator<StateMachineAlias> NEWEST_FIRST =
            Comparator.comparing(StateMachineAlias::createdAt).reversed().thenComparing(StateMachineAlias::name);

    private final StateMachineLookup machines;
    private final StateMachineAliases aliases;

    ListStateMachineAliases(StateMachineLookup machines, StateMachineAliases aliases) {
        this.machines = machines;
        this.aliases = aliases;
    }

    @Override
    public String name() {
        return "ListStateMachineAliases";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("stateMachineArn", MemberType.ARN), Member.optional("nextToken", MemberType.PAGE_TOKEN),
                Member.optional("maxResults", MemberType.PAGE_SIZE));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String arn = parameters.text("stateMachineArn");
        boolean ofVersion = StateMachineLookup.parse(arn) instanceof StateMachineArn.Version;
        StateMachineRecord machine = ofVersion ? machines.target(arn).machine() : machines.findToChange(arn).machine();
        List<StateMachineAlias> found = aliases.all(machine.name()).stream().filter(alias -> !ofVersion || alias.uses(arn))
                .sorted(NEWEST_FIRST).toList();
        PageToken.Page<StateMachineAlias> page = PageToken.page(found, parameters);
        ObjectNode answer = Action.object();
        ArrayNode lines = answer.putArray("stateMachineAliases");
        page.results().forEach(alias -> lines.addObject().put("stateMachineAliasArn", alias.arn())
                .put("creationDate", Action.timestamp(alias.createdAt())));
        page.nextToken().ifPresent(token -> answer.put("nextToken", token));
        return answer;
    }
}
