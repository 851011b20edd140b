package io.drydock.functions.provisioner.deploy;

import io.drydock.design.host.HostBody.KernelParam;
import io.drydock.design.model.AppliedNode.AppliedParam;
import io.drydock.design.model.AppliedNode.AppliedParam.ResolvedParam;
import io.drydock.design.model.AppliedNode.AppliedParam.UnresolvedParam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text that a kernel gets: parameters in the design's order, but huge pages first, whose size has to stand before their count. */
final class KernelParameters {
    private static final List<String> FIRST = List.of("hugepagesz", "hugepages");

    private KernelParameters() {
    }

    /** The text; empty where there are none. Those whose reference leads nowhere are left out: {@link #problems} tells them. */
    static String text(List<AppliedParam> params) {
        List<AppliedParam> ordered = new ArrayList<>();
        FIRST.forEach(name -> params.stream().filter(param -> param.name().equals(name)).forEach(ordered::add));
        params.stream().filter(param -> !FIRST.contains(param.name())).forEach(ordered::add);
        return ordered.stream().filter(ResolvedParam.class::isInstance).map(param -> text((ResolvedParam) param)).collect(Collectors.joining(" "));
    }

    /** What is wrong with them, a sentence without a full stop each. */
    static List<String> problems(List<AppliedParam> params) {
        List<String> problems = new ArrayList<>();
        for (AppliedParam param : params) {
            switch (param) {
                case UnresolvedParam(String name, String reference, String problem) ->
                        problems.add("kernel parameter " + name + " refers to '" + reference + "', but " + problem);
                case ResolvedParam(String name, KernelParam.Text(String text)) when !isHeld(text) -> problems.add("kernel parameter " + name
                        + " has a value with quotes or control characters, which a kernel's command line can't hold");
                case ResolvedParam _ -> { }
            }
        }
        return problems;
    }

    private static boolean isHeld(String value) {
        return !value.contains("\"") && value.chars().noneMatch(Character::isISOControl);
    }

    private static String text(ResolvedParam param) {
        return switch (param.value()) {
            case KernelParam.Flag() -> param.name();
            case KernelParam.Text(String text) -> param.name() + "=" + (text.contains(" ") ? "\"" + text + "\"" : text);
        };
    }
}
