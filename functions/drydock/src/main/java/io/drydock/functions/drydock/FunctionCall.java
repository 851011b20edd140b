package io.drydock.functions.drydock;

import io.quarkus.funqy.runtime.FunqyServerRequest;
import io.quarkus.funqy.runtime.FunqyServerResponse;
import io.quarkus.funqy.runtime.RequestContext;
import io.quarkus.funqy.runtime.RequestContextImpl;
import io.smallrye.mutiny.Uni;

/** One call of a Funqy function inside the process: its input, and where its output goes. */
final class FunctionCall implements FunqyServerResponse {
    private final Object input;
    private Uni<?> output = Uni.createFrom().nullItem();

    /** @param input null for a function that takes none */
    FunctionCall(Object input) {
        this.input = input;
    }

    FunqyServerRequest request() {
        RequestContext context = new RequestContextImpl();
        return new FunqyServerRequest() {
            @Override
            public RequestContext context() {
                return context;
            }

            @Override
            public Object extractInput(Class inputClass) {
                return input;
            }
        };
    }

    @Override
    public Uni<?> getOutput() {
        return output;
    }

    @Override
    public void setOutput(Uni<?> output) {
        this.output = output;
    }
}
