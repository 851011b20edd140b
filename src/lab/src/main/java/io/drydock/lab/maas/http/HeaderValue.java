package io.drydock.lab.maas.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header's value with its parameters, such as {@code form-data; name="op"} (RFC 9110, section 5.6.6).
 *
 * @param parameters by name in lower case
 */
record HeaderValue(String value, Map<String, String> parameters) {
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([^\\s=;]+)\\s*=\\s*(\"((?:[^\"\\\\]|\\\\.)*)\"|[^;]*)");

    static HeaderValue parse(String text) {
        int end = text.indexOf(';');
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(3);
            parameters.put(matcher.group(1).toLowerCase(Locale.ROOT),
                    quoted == null ? matcher.group(2).strip() : quoted.replaceAll("\\\\(.)", "$1"));
        }
        return new HeaderValue((end < 0 ? text : text.substring(0, end)).strip(), parameters);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isEmpty());
    }
}
