package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of a BMC's systems is the node: the one that {@code oob.system} names, else the only one. */
final class SystemChoice {
    private final Service service;
    private final String collection;

    SystemChoice(Service service) {
        this.service = service;
        this.collection = service.root().link("Systems")
                .orElseThrow(() -> service.api().failure(Kind.UNSUPPORTED, ServiceRoot.PATH, "has no collection of Systems"));
    }

    /**
     * The system's path.
     *
     * @throws BmcException if there is none, or nobody can tell which; the message names those that there are
     */
    String choose() {
        List<String> paths = service.references(collection).orElse(List.of()).stream().map(member -> Fields.target(member.path("@odata.id")))
                .flatMap(Optional::stream).distinct().toList();
        Optional<String> selector = service.bmc().parameter("system");
        if (paths.isEmpty()) {
            throw service.api().failure(Kind.UNSUPPORTED, collection, "has no System at all");
        }
        if (selector.isPresent()) {
            return named(selector.get(), paths);
        }
        if (paths.size() > 1) {
            throw service.api().failure(Kind.SETTING_WRONG, collection, "has several Systems (" + names(paths)
                    + "): name the node's in oob.system");
        }
        return paths.getFirst();
    }

    private String named(String selector, List<String> paths) {
        Optional<String> byPath = paths.stream().filter(path -> same(path, selector) || BmcPath.name(path).equals(selector)).findFirst();
        return byPath.or(() -> paths.stream().filter(path -> service.api().find(path).filter(system -> is(system.json(), selector)).isPresent())
                .findFirst()).orElseThrow(() -> service.api().failure(Kind.SETTING_WRONG, collection,
                "has no System " + Fields.shown(selector) + " as oob.system names it; it has " + names(paths)));
    }

    private static boolean same(String path, String selector) {
        return BmcPath.of(selector).filter(wanted -> wanted.equals(path) || (wanted + "/").equals(path) || wanted.equals(path + "/")).isPresent();
    }

    private static boolean is(JsonNode system, String selector) {
        return Fields.text(system, "Id").filter(selector::equals).isPresent()
                || Fields.text(system, "SerialNumber").filter(selector::equalsIgnoreCase).isPresent()
                || Fields.text(system, "UUID").filter(selector::equalsIgnoreCase).isPresent();
    }

    private static String names(List<String> paths) {
        return paths.stream().limit(20).map(BmcPath::name).collect(Collectors.joining(", ")) + (paths.size() > 20 ? ", …" : "");
    }
}
