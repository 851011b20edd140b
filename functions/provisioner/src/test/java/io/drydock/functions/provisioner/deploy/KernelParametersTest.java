package io.drydock.functions.provisioner.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.host.HostBody.KernelParam;
import io.drydock.design.model.AppliedNode.AppliedParam;
import io.drydock.design.model.AppliedNode.AppliedParam.ResolvedParam;
import io.drydock.design.model.AppliedNode.AppliedParam.UnresolvedParam;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KernelParametersTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of("quiet console=ttyS1,115200n8", List.of(flag("quiet"), param("console", "ttyS1,115200n8"))),
                Arguments.of("hugepagesz=1G hugepages=12 b=1 a=2", List.of(param("b", "1"), param("hugepages", "12"), param("a", "2"),
                        param("hugepagesz", "1G"))),
                Arguments.of("hugepages=12 isolcpus=2-5", List.of(param("isolcpus", "2-5"), param("hugepages", "12"))),
                Arguments.of("dyndbg=\"file a.c +p\"", List.of(param("dyndbg", "file a.c +p"))),
                Arguments.of("a=1", List.of(param("a", "1"), unresolved("isolcpus"))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void parametersKeepTheirOrderButHugePagesComeFirst(String text, List<AppliedParam> params) {
        assertThat(KernelParameters.text(params)).isEqualTo(text);
    }

    @Test
    void whatCanNotBeGivenToAKernelIsTold() {
        assertThat(KernelParameters.problems(List.of(param("a", "1"), unresolved("isolcpus"), param("b", "x\"y"), param("c", "1\n2"))))
                .containsExactly(
                "kernel parameter isolcpus refers to 'hardwareprofile:cpuset.gone', but the hardware profile has no such set",
                "kernel parameter b has a value with quotes or control characters, which a kernel's command line can't hold",
                "kernel parameter c has a value with quotes or control characters, which a kernel's command line can't hold");
    }

    @Test
    void nodesWithTheSameParametersShareATag() {
        KernelTag tag = KernelTag.of("a=1 b").orElseThrow();

        assertThat(tag.name()).matches("drydock-kp-[0-9a-f]{12}");
        assertThat(KernelTag.of("a=1 b")).contains(tag);
        assertThat(KernelTag.of("b a=1").orElseThrow().name()).isNotEqualTo(tag.name());
        assertThat(KernelTag.of("")).isEmpty();
        assertThat(KernelTag.isOne(tag.name())).isTrue();
        assertThat(KernelTag.isOne("worker")).isFalse();
    }

    private static AppliedParam flag(String name) {
        return new ResolvedParam(name, new KernelParam.Flag());
    }

    private static AppliedParam param(String name, String value) {
        return new ResolvedParam(name, new KernelParam.Text(value));
    }

    private static AppliedParam unresolved(String name) {
        return new UnresolvedParam(name, "hardwareprofile:cpuset.gone", "the hardware profile has no such set");
    }
}
