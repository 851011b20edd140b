package io.drydock.bootaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    private static final Map<String, Object> NAMES = Map.of("node", Map.of("hostname", "n1", "labels", Map.of("site", "quay"),
            "tags", List.of("worker", "gpu"), "network", Map.of("calico", Map.of("ip", "10.0.5.11"))),
            "action", Map.of("design_ref", "deckhand+http://a/b?c=d e"));

    private final Templates templates = new Templates();

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "{{ node.hostname }} ~ n1",
            "{{ node.network.calico.ip }} ~ 10.0.5.11",
            "{{ node['network']['calico']['ip'] }} ~ 10.0.5.11",
            "{% for k, v in node.labels.items() %}&{{ k }}={{ v }}{% endfor %} ~ &site=quay",
            "{% for tag in node.tags %}{{ tag }}{% if not loop.last %},{% endif %}{% endfor %} ~ worker,gpu",
            "{{ action.design_ref | urlencode }} ~ deckhand%2Bhttp%3A%2F%2Fa%2Fb%3Fc%3Dd+e",
            "{% if 'gpu' in node.tags %}yes{% else %}no{% endif %} ~ yes",
            "{{ node.tags | join('-') }} ~ worker-gpu",
            "{% set a = node.hostname %}{{ a | upper }} ~ N1",
            "{{ node.missing | default('none') }} ~ none",
            "{# a remark #}a ~ a"})
    void designsWriteThemInJinja(String template, String rendered) throws TemplateBroken {
        assertThat(templates.render(template, NAMES)).isEqualTo(rendered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{% for i in range(0, 100000000) %}{{ i }}{% endfor %}", "{% set a = 'aaaaaaaaaa' %}{% for i in range(0, 1000) %}"
        + "{% set a = a ~ a %}{% endfor %}{{ a }}"})
    void noTemplateGrowsWithoutBounds(String template) {
        try {
            assertThat(templates.render(template, NAMES)).hasSizeLessThan(2 << 20);
        } catch (TemplateBroken e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Test
    @Timeout(30)
    void noTemplateRunsForever() {
        String loop = "{% for i in range(0, 1000) %}", end = "{% endfor %}";

        assertThatExceptionOfType(TemplateBroken.class).isThrownBy(() -> templates.render(loop.repeat(6) + end.repeat(6), NAMES))
                .withMessageContaining("longer than 5 s");
    }

    @Test
    void theLineEndAtTheEndStays() throws TemplateBroken {
        assertThat(templates.render("#!/bin/sh\nexec {{ node.hostname }}\n", NAMES)).isEqualTo("#!/bin/sh\nexec n1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ node.hostnaem }}", "{{ nothing }}", "{{ node.hostname", "{% if node %}", "{% nosuch %}",
        "{{ node.hostname | nosuchfilter }}", "{% include 'file:///etc/passwd' %}", "{% import '/etc/passwd' as a %}", "{{ node.getClass() }}",
        "{{ node.hostname.getClass().forName('java.lang.Runtime') }}", "{{ ''.class }}", "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}"})
    void whatCanNotBeRenderedIsSaid(String template) {
        assertThatExceptionOfType(TemplateBroken.class).isThrownBy(() -> templates.render(template, NAMES))
                .satisfies(e -> assertThat(e.getMessage()).isNotBlank().doesNotContain("com.hubspot"));
    }
}
