package io.drydock.design.finding;

/** How grave a finding is. */
public enum Severity {
    /** The design is not valid. */
    ERROR,
    /** The design is valid; somebody should look at this all the same. */
    WARNING
}
