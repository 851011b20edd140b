package io.drydock.function.node;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.step.StepRequest;
import io.drydock.step.design.StoredDesigns;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Looks nodes up in stored designs. What was read of a node is not read again for its next step, as long as the stored model is the same. */
@Singleton
public class ManagedNodes {
    private static final int REMEMBERED = 2048;

    private final StoredDesigns designs;
    private final ObjectMapper mapper;
    private final Map<String, Read> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Read(byte[] model, AppliedNode node) {
    }

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
        String name = request.node().orElse("");
        Optional<AppliedNode> known = known(name, model);
        AppliedNode node = known.isPresent() ? known.get() : parse(model, request);
        if (known.isEmpty()) {
            synchronized (latest) {
                latest.put(name, new Read(model, node));
            }
        }
        return new ManagedNode(node, request.designId(), request.parameters().path("designRef").asText(""));
    }

    private Optional<AppliedNode> known(String name, byte[] model) {
        synchronized (latest) {
            return Optional.ofNullable(latest.get(name)).filter(read -> Arrays.equals(read.model(), model)).map(Read::node);
        }
    }

    private AppliedNode parse(byte[] model, StepRequest request) {
        try {
            return AppliedNodeJson.fromJson(mapper.readTree(model));
        } catch (IOException e) {
            throw new UncheckedIOException("the applied model of node " + request.node().orElse("") + " can't be read", e);
        }
    }
}
