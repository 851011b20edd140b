package io.drydock.design.model;

import io.drydock.design.hardware.CpuSet;
import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.hardware.HardwareProfile.HugePages;
import io.drydock.design.host.HostBody.KernelParam;
import io.drydock.design.model.AppliedNode.AppliedParam;
import io.drydock.design.model.AppliedNode.AppliedParam.ResolvedParam;
import io.drydock.design.model.AppliedNode.AppliedParam.UnresolvedParam;
import io.drydock.design.value.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Kernel parameters with their references into the hardware profile resolved: {@code hardwareprofile:cpuset.<name>} and
 * {@code hardwareprofile:hugepages.<name>.size} or {@code .count}.
 */
final class KernelReferences {
    private static final String SOURCE = "hardwareprofile";
    private static final String CPU_SET = SOURCE + ":cpuset.";
    private static final String HUGE_PAGES = SOURCE + ":hugepages.";
    private static final String FORMS = "'hardwareprofile:cpuset.<name>', 'hardwareprofile:hugepages.<name>.size' or "
            + "'hardwareprofile:hugepages.<name>.count'";

    private KernelReferences() {
    }

    /** The parameters in their order; {@code hardware} is empty where the node has no hardware profile that is defined. */
    static List<AppliedParam> resolve(Map<String, KernelParam> params, Optional<HardwareProfile> hardware) {
        List<AppliedParam> resolved = new ArrayList<>(params.size());
        params.forEach((name, param) -> resolved.add(switch (param) {
            case KernelParam.Text(String text) when text.startsWith(SOURCE) -> reference(name, text, hardware);
            case KernelParam.Text _, KernelParam.Flag _ -> new ResolvedParam(name, param);
        }));
        return Collections.unmodifiableList(resolved);
    }

    private static AppliedParam reference(String param, String reference, Optional<HardwareProfile> hardware) {
        if (reference.startsWith(SOURCE + ".")) {
            return new UnresolvedParam(param, reference, "it is written with a dot behind '" + SOURCE + "'; write '" + SOURCE + ":"
                    + reference.substring(SOURCE.length() + 1) + "'");
        }
        if (!reference.startsWith(SOURCE + ":")) {
            return new ResolvedParam(param, new KernelParam.Text(reference));
        }
        if (hardware.isEmpty()) {
            return new UnresolvedParam(param, reference, "the node has no hardware profile that is defined");
        }
        if (reference.startsWith(CPU_SET)) {
            return cpuSet(param, reference, reference.substring(CPU_SET.length()), hardware.get());
        }
        String pages = reference.startsWith(HUGE_PAGES) ? reference.substring(HUGE_PAGES.length()) : "";
        int dot = pages.lastIndexOf('.');
        String part = pages.substring(dot + 1);
        if (dot > 0 && part.equals("size")) {
            return hugePages(param, reference, pages.substring(0, dot), hardware.get(), "size", HugePages::size);
        }
        if (dot > 0 && part.equals("count")) {
            return hugePages(param, reference, pages.substring(0, dot), hardware.get(), "count", HugePages::count);
        }
        return new UnresolvedParam(param, reference, "it has none of the forms " + FORMS);
    }

    private static AppliedParam cpuSet(String param, String reference, String name, HardwareProfile hardware) {
        Field<CpuSet> set = hardware.cpuSets().getOrDefault(name, Field.absent());
        return resolved(param, reference, set, "hardware profile '" + hardware.name() + "' has no cpu set '" + name + "'"
                + known("cpu sets", hardware.cpuSets()));
    }

    private static <T> AppliedParam hugePages(String param, String reference, String name, HardwareProfile hardware, String part,
                                              Function<HugePages, Field<T>> field) {
        HugePages pages = hardware.hugePages().get(name);
        return pages == null
                ? new UnresolvedParam(param, reference, "hardware profile '" + hardware.name() + "' has no huge pages '" + name + "'"
                        + known("huge pages", hardware.hugePages()))
                : resolved(param, reference, field.apply(pages), "huge pages '" + name + "' of hardware profile '" + hardware.name()
                        + "' have no " + part);
    }

    /** What is malformed in the hardware profile is taken as written: the rules on the profile report it, once. */
    private static <T> AppliedParam resolved(String param, String reference, Field<T> field, String problem) {
        return switch (field) {
            case Field.Present<T>(T content) -> new ResolvedParam(param, new KernelParam.Text(content.toString()));
            case Field.Malformed<T>(String text) -> new ResolvedParam(param, new KernelParam.Text(text));
            case Field.Misshapen<T> _ -> new ResolvedParam(param, new KernelParam.Text(reference));
            case Field.Absent<T> _ -> new UnresolvedParam(param, reference, problem);
        };
    }

    private static String known(String what, Map<String, ?> defined) {
        return defined.isEmpty() ? "; it has no " + what + " at all" : "; its " + what + " are " + String.join(", ", defined.keySet());
    }
}
