package io.drydock.lab.redfish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All resources of a BMC by their address. */
final class ResourceTree {
    private final List<Route> routes = Stream.of(SessionResources.routes(), SystemResource.routes(), ProcessorResources.routes(),
            MemoryResources.routes(),
            StorageResources.routes(), PciResources.routes(), NetworkResources.routes(), LogResources.routes(), ManagerResources.routes(),
            ChassisResources.routes(), UpdateResources.routes(), TaskResources.routes()).flatMap(List::stream).toList();

    /** @param uri without query, and without a slash at its end */
    Optional<Found> find(Subject subject, String uri) {
        if (uri.equals(Subject.ROOT)) {
            return Optional.of(new Found.Resource(ServiceRoot.body(subject)));
        }
        if (!uri.startsWith(Subject.ROOT + "/")) {
            return Optional.empty();
        }
        List<String> path = List.of(uri.substring(Subject.ROOT.length() + 1).split("/", -1));
        for (Route route : routes) {
            Optional<List<String>> variables = route.match(path);
            if (variables.isPresent()) {
                return route.resource().apply(subject, variables.get());
            }
        }
        return Optional.empty();
    }
}
