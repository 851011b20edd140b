package io.drydock.function.site;

import io.drydock.design.model.AppliedNode;
import io.drydock.step.Attempt;
import io.drydock.step.StepRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * One call of a step for the site.
 *
 * @param attempt an attempt that never was while the step's input is being told
 */
public record SiteCall(StepRequest request, DesignedSite site, Attempt attempt) {
    /** The parameter with the names of the nodes in scope; absent: all nodes of the design. */
    public static final String SCOPE = "scope";

    /** The nodes that the task is for, as far as the design has them. */
    public List<AppliedNode> scope() {
        Map<String, AppliedNode> nodes = site.model().appliedNodes();
        return request.parameters().has(SCOPE)
                ? StreamSupport.stream(request.parameters().get(SCOPE).spliterator(), false).map(name -> nodes.get(name.asText()))
                        .filter(Objects::nonNull).toList()
                : List.copyOf(nodes.values());
    }

    /** To be called before every change: lets nothing be changed by a worker that has lost the step. */
    public void requireLease() {
        attempt.requireLease();
    }
}
