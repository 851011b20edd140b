package io.drydock.functions.provisioner;

import io.restassured.RestAssured;
import io.restassured.filter.log.LogDetail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What tests of a node's functions begin and end with: a node of their own, two tasks for it, and a lab in which nothing is broken. */
public abstract class NodeFunctionsTest {
    protected MaasLab lab;
    protected StepCaller task;
    protected StepCaller otherTask;
    protected String node;

    @BeforeAll
    static void tellWhatWasAnswered() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails(LogDetail.BODY);
    }

    @BeforeEach
    void takeANode() {
        task = StepCaller.of(lab.design());
        otherTask = StepCaller.of(lab.design());
        node = lab.next();
    }

    @AfterEach
    void mend() {
        lab.maas().faults().mendAll();
    }
}
