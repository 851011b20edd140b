package io.drydock.functions.engine.task;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What a service integration's result says about the call itself: "SdkHttpMetadata" and "SdkResponseMetadata". */
final class SdkResponse {
    private SdkResponse() {
    }

    static void describe(ObjectNode result, String contentType, int status, int contentLength, Map<String, String> more) {
        String requestId = UUID.randomUUID().toString();
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("Connection", "keep-alive");
        headers.put("Content-Length", String.valueOf(contentLength));
        headers.put("Content-Type", contentType);
        headers.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        headers.put("x-amzn-RequestId", requestId);
        ObjectNode http = result.putObject("SdkHttpMetadata");
        ObjectNode all = http.putObject("AllHttpHeaders");
        headers.forEach((name, value) -> {
            ArrayNode values = all.putArray(name);
            values.add(value);
        });
        ObjectNode first = http.putObject("HttpHeaders");
        headers.forEach(first::put);
        http.put("HttpStatusCode", status);
        result.putObject("SdkResponseMetadata").put("RequestId", requestId);
    }
}
