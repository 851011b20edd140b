package io.drydock.lab.maas;

import io.drydock.lab.maas.account.SshKeyPart;
import io.drydock.lab.maas.auth.ApiKey;
import io.drydock.lab.maas.config.ConfigPart;
import io.drydock.lab.maas.counter.Counters;
import io.drydock.lab.maas.domain.DomainPart;
import io.drydock.lab.maas.fault.MaasFaults;
import io.drydock.lab.maas.hardware.Lshw;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.image.ImageResources;
import io.drydock.lab.maas.image.Images;
import io.drydock.lab.maas.image.Selections;
import io.drydock.lab.maas.life.BmcPower;
import io.drydock.lab.maas.life.Boots;
import io.drydock.lab.maas.life.Durations;
import io.drydock.lab.maas.life.Lifecycle;
import io.drydock.lab.maas.life.MachineCare;
import io.drydock.lab.maas.machine.FirstBootPart;
import io.drydock.lab.maas.machine.MachineActions;
import io.drydock.lab.maas.machine.MachineJson;
import io.drydock.lab.maas.machine.MachineResources;
import io.drydock.lab.maas.machine.PlatformForm;
import io.drydock.lab.maas.network.NetworkPart;
import io.drydock.lab.maas.network.Networks;
import io.drydock.lab.maas.nic.NicPart;
import io.drydock.lab.maas.rack.RackControllers;
import io.drydock.lab.maas.repository.RepositoryPart;
import io.drydock.lab.maas.result.NodeScripts;
import io.drydock.lab.maas.result.ResultResources;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.maas.storage.StoragePart;
import io.drydock.lab.maas.tag.TagPart;
import io.drydock.lab.site.UntaggedSegments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * MAAS put together of its parts.
 *
 * @param routes everything that it serves
 * @param firstBoots of its machines, which go on by themselves
 */
record Assembly(MaasState state, MachineCare care, Routes routes, FirstBootPart firstBoots) {
    static Assembly of(MaasState state, MaasSettings settings, MaasFaults faults, Counters counters, ApiKey key,
                       UntaggedSegments segments) {
        List<MaasPart> parts = new ArrayList<>();
        Networks networks = new Networks(state);
        NetworkPart network = new NetworkPart(networks);
        BmcPower power = new BmcPower(state, faults, counters);
        MachineCare care = new MachineCare(state, parts, new Lifecycle(state, counters), power, new Boots(state.site(), segments, network),
                new Durations(settings.timeFactor(), state.random()), faults);
        DomainPart domains = new DomainPart(state);
        ConfigPart config = new ConfigPart();
        MachineJson json = new MachineJson(parts, power, domains);
        Images images = new Images(state, faults, settings.timeFactor(), settings.images());
        Selections selections = new Selections(state, settings.images());
        NodeScripts scripts = new NodeScripts(state);
        FirstBootPart firstBoots = new FirstBootPart(faults);
        parts.addAll(List.of(firstBoots, new VersionResource(), new AccountResources(key), network, new NicPart(state, networks, json::of),
                new StoragePart(state, () -> config.text("default_storage_layout").orElse("flat"), json::of),
                new TagPart(state, json::of, Assembly::lshw), domains, config, new RepositoryPart(state), new SshKeyPart(state), scripts,
                new ResultResources(state), new ImageResources(images, selections), selections, new RackControllers(state, networks, images, faults),
                new MachineResources(care, domains, json), new MachineActions(care, scripts, new PlatformForm(images, config), config, json)));
        Routes routes = new Routes();
        parts.forEach(part -> part.routes(routes));
        return new Assembly(state, care, routes, firstBoots);
    }

    /** What commissioning found in a machine, as XML. */
    private static Optional<String> lshw(MaasMachine machine) {
        return machine.server().filter(_ -> machine.commissioned()).map(server -> new String(Lshw.of(server), StandardCharsets.UTF_8));
    }
}
