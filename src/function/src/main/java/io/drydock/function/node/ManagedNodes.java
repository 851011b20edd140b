package io.drydock.function.node;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.step.StepRequest;
import io.drydock.step.design.StoredDesigns;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Looks nodes up in stored designs. */
@Singleton
public class ManagedNodes {
    private final StoredDesigns designs;
    private final ObjectMapper mapper;

    ManagedNodes(StoredDesigns designs, ObjectMapper mapper) {
        this.designs = designs;
        this.mapper = mapper;
    }

    /**
     * The node that a request names, if its design has it.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public Optional<ManagedNode> of(StepRequest request) {
        return request.node().flatMap(node -> designs.model(request.designId(), node)).map(model -> read(model, request));
    }

    private ManagedNode read(byte[] model, StepRequest request) {
        try {
            return new ManagedNode(AppliedNodeJson.fromJson(mapper.readTree(model)), request.designId(),
                    request.parameters().path("designRef").asText(""));
        } catch (IOException e) {
            throw new UncheckedIOException("the applied model of node " + request.node().orElse("") + " can't be read", e);
        }
    }
}
