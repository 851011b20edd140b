package io.drydock.design.finding;

/**
 * What the rule reference says of a rule.
 *
 * @param id unique, and never used for another rule again: the seed's bullet, a dash and words, such as {@code N5-network-mtu}
 * @param name a short title
 * @param severity how grave its findings are
 * @param documentation one line: what must hold, and why where that isn't plain
 */
public record RuleInfo(String id, String name, Severity severity, String documentation) {
    public static RuleInfo error(String id, String name, String documentation) {
        return new RuleInfo(id, name, Severity.ERROR, documentation);
    }

    public static RuleInfo warning(String id, String name, String documentation) {
        return new RuleInfo(id, name, Severity.WARNING, documentation);
    }
}
