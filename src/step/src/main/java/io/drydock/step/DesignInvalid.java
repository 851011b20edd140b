package io.drydock.step;

import com.fasterxml.jackson.databind.JsonNode;

/** The design breaks rules. Final until the design changes. */
public final class DesignInvalid extends StepException {
    private final int count;
    private final transient JsonNode findings;

    /**
     * @param count how many errors there are
     * @param findings all of them, a JSON array
     */
    public DesignInvalid(String message, int count, JsonNode findings) {
        super(message, null);
        this.count = count;
        this.findings = findings;
    }

    public int count() {
        return count;
    }

    public JsonNode findings() {
        return findings;
    }

    @Override
    public String errorType() {
        return "DesignInvalid";
    }
}
