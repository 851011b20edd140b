package io.drydock.functions.network.restconf;

import io.drydock.functions.network.port.PortState;
import io.drydock.functions.network.port.PortState.Lag;
import io.drydock.functions.network.port.SwitchPort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what ordered ports are in the interfaces of one switch: aggregates first, since ports can't be part of what is not there. */
final class Targets {
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");

    private final String lagName;
    private final int mtuOverhead;

    /** @param lagName as {@code drydock.network.restconf.lag-name} */
    Targets(String lagName, int mtuOverhead) {
        this.lagName = lagName;
        this.mtuOverhead = mtuOverhead;
    }

    List<Target> of(Map<SwitchPort, PortState> ports) {
        Map<Lag, String> names = new LinkedHashMap<>();
        ports.forEach((_, state) -> state.lag().ifPresent(lag -> names.computeIfAbsent(lag, _ -> name(lag, ports))));
        Map<String, Target> targets = new LinkedHashMap<>();
        ports.values().forEach(state -> state.lag().ifPresent(lag -> targets.putIfAbsent(names.get(lag),
                new Target(names.get(lag), true, Optional.empty(), state, mtuOverhead))));
        List<Target> all = new ArrayList<>(targets.values());
        ports.forEach((port, state) -> all.add(new Target(port.port(), false, state.lag().map(names::get), state, mtuOverhead)));
        return all;
    }

    private String name(Lag lag, Map<SwitchPort, PortState> ports) {
        int number = ports.entrySet().stream().filter(entry -> entry.getValue().lag().equals(Optional.of(lag)))
                .mapToInt(entry -> lastNumber(entry.getKey().port())).min().orElse(0);
        return lagName.replace("{number}", Integer.toString(number)).replace("{bond}", lag.name());
    }

    private static int lastNumber(String port) {
        Matcher matcher = LAST_NUMBER.matcher(port);
        return matcher.find() && matcher.group(1).length() <= 9 ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
