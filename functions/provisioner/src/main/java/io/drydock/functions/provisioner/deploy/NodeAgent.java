package io.drydock.functions.provisioner.deploy;

import io.drydock.credential.BootActionAddress;
import io.drydock.credential.BootActionKeys;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.deploy.UserData.WrittenFile;
import io.drydock.step.bootaction.BootActionRecords;
import io.drydock.step.bootaction.BootActionState;
import io.drydock.step.bootaction.NodeBootActions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a node gets with its deployment so that it carries out and reports its boot actions: their packages, the node's secret, and a
 * script. The node fetches the rest itself, so that no file's size is limited by what MAAS takes.
 */
@Singleton
class NodeAgent {
    private static final String FOLDER = "/etc/drydock/boot-actions/";
    private static final String SERVICE = "drydock-boot-actions.service";
    private static final String SECRET = "0600";
    private static final String PUBLIC = "0644";
    private static final String EXECUTABLE = "0755";

    private final BootActionRecords records;
    private final BootActionKeys keys;
    private final BootActionAddress address;

    NodeAgent(BootActionRecords records, BootActionKeys keys, BootActionAddress address) {
        this.records = records;
        this.keys = keys;
        this.address = address;
    }

    /** The boot actions that start-introspection has settled in this task, if there are some. */
    Optional<NodeBootActions> actions(NodeCall call) {
        return records.of(call.node().name()).filter(known -> known.taskId().equals(call.request().taskId()));
    }

    /**
     * With the node's secret: not to be shown or logged.
     *
     * @throws io.drydock.step.StepException if the secret can't be had, or it is not configured where nodes ask
     */
    UserData userData(String node, NodeBootActions actions) {
        UserData data = UserData.NONE;
        for (Map.Entry<String, Optional<String>> entry : actions.packages().entrySet()) {
            data = data.withPackage(entry.getKey(), entry.getValue());
        }
        String key = BootActionKeys.text(keys.of(actions.taskId(), node, actions.generation()));
        return data.withFile(file(FOLDER + "url", PUBLIC, address.require() + "\n"))
                .withFile(file(FOLDER + "node", PUBLIC, node + "\n"))
                .withFile(file(FOLDER + "key", SECRET, "X-Bootaction-Key: " + key + "\n"))
                .withFile(file(FOLDER + "list", PUBLIC, list(actions)))
                .withFile(file("/etc/systemd/system/" + SERVICE, PUBLIC, resource("boot-actions.service")))
                .withFile(file("/usr/local/sbin/drydock-boot-actions", EXECUTABLE, resource("boot-actions.sh")))
                .withCommand("systemctl", "daemon-reload").withCommand("systemctl", "enable", SERVICE)
                .withCommand("systemctl", "start", "--no-block", SERVICE);
    }

    /** To be called before the node gets its secret: from then on its reports are waited for. */
    void hand(String node, NodeBootActions actions) {
        records.handed(node, actions);
    }

    /** A line for each: who reports, the id, the units. */
    private static String list(NodeBootActions actions) {
        return actions.actions().stream().map(NodeAgent::line).collect(Collectors.joining());
    }

    private static String line(BootActionState action) {
        String units = action.units().stream().map(unit -> " " + unit).collect(Collectors.joining());
        return (action.reportsItself() ? "action " : "agent ") + action.id() + units + "\n";
    }

    private static WrittenFile file(String path, String permissions, String content) {
        return new WrittenFile(path, permissions, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) {
        try (InputStream resource = NodeAgent.class.getResourceAsStream("/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
