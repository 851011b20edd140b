package io.drydock.lab.machine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/**
 * What a deployed machine does at its first boot by its user data: fetches the files and units of its boot actions and reports each of
 * them, over HTTP as a real one does. What only runs on a real one counts as done.
 */
final class BootActionAgent {
    private static final String FOLDER = "/etc/drydock/boot-actions/";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TRIES = 600;
    private static final String SUCCESS = "{\"status\": \"success\", \"details\": [{\"message\": \"done\", \"error\": false}]}";
    private static final String FAILURE = "{\"status\": \"failure\", \"details\": [{\"message\": \"Job failed, exit code 1 (a fault of the lab)\", "
            + "\"error\": true}]}";

    private final Map<String, String> files;
    private final BooleanSupplier fails;
    private final HttpClient http;

    /** @param fails whether what it does at its first boot fails */
    BootActionAgent(String userData, BooleanSupplier fails, HttpClient http) {
        this.files = CloudConfig.files(userData);
        this.fails = fails;
        this.http = http;
    }

    /** Whether the machine was told of boot actions. */
    boolean hasWork() {
        return files.containsKey(FOLDER + "list");
    }

    /**
     * Does all of it.
     *
     * @throws IOException if it is answered in a way that no try changes, or not for long
     */
    void run() throws IOException, InterruptedException {
        String url = file("url");
        String node = file("node");
        for (String what : new String[] {"files", "units"}) {
            byte[] archive = ask(request(url + "/nodes/" + node + "/" + what).GET()).body();
            new GZIPInputStream(new ByteArrayInputStream(archive)).readAllBytes();
        }
        for (String line : file("list").lines().toList()) {
            ask(request(url + "/" + line.split(" ")[1]).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(fails.getAsBoolean() ? FAILURE : SUCCESS)));
        }
    }

    private String file(String name) {
        return files.get(FOLDER + name).strip();
    }

    private HttpRequest.Builder request(String address) {
        String[] header = file("key").split(": ", 2);
        return HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT).header(header[0], header[1]);
    }

    private HttpResponse<byte[]> ask(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        IOException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
                int status = answer.statusCode();
                if (status < 300 || status == 409) {
                    return answer;
                }
                last = new IOException(request.method() + " " + request.uri() + " answered " + status + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
                if (status < 500 && status != 408 && status != 429) {
                    throw new Refused(last);
                }
            } catch (Refused e) {
                throw e;
            } catch (IOException e) {
                last = e;
            }
            Thread.sleep(PAUSE);
        }
        throw last;
    }

    /** An answer that stays the same. */
    private static final class Refused extends IOException {
        Refused(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
