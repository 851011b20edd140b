package io.drydock.ipmi;

/** Network functions, by the number that a request has; its answer has the next one (IPMI 2.0, table 5-1). */
public enum NetFn {
    CHASSIS(0x00),
    SENSOR_EVENT(0x04),
    APP(0x06),
    STORAGE(0x0A);

    private final int request;

    NetFn(int request) {
        this.request = request;
    }

    public int request() {
        return request;
    }

    public int response() {
        return request | 1;
    }
}
