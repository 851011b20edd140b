package io.drydock.functions.engine;

/** Small definitions that the tests of AWS's clients work with. */
final class SampleMachines {
    /** Not valid: the state's successor is not there. */
    static final String LEADS_NOWHERE = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Next\":\"Gone\"}}}";

    private SampleMachines() {
    }

    /** Gives a text. */
    static String passes(String output) {
        return "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"Result\":\"" + output + "\",\"End\":true}}}";
    }

    /** Takes longer than any test waits. */
    static String waits() {
        return "{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":3600,\"End\":true}}}";
    }

    /** Calls a function. */
    static String calls(String function) {
        return "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"Next\":\"T\"},\"T\":{\"Type\":\"Task\",\"End\":true,"
                + "\"Resource\":\"arn:aws:lambda:us-east-1:000000000000:function:" + function + "\"}}}";
    }

    /** Has a worker do it. */
    static String asks(String activityArn) {
        return "{\"StartAt\":\"T\",\"States\":{\"T\":{\"Type\":\"Task\",\"End\":true,\"TimeoutSeconds\":60,\"Resource\":\"" + activityArn + "\"}}}";
    }
}
