package io.drydock.design.rule;

import io.drydock.design.rule.bootaction.AssetContent;
import io.drydock.design.rule.bootaction.AssetPath;
import io.drydock.design.rule.bootaction.FilterReferences;
import io.drydock.design.rule.bootaction.NodeWithoutBootAction;
import io.drydock.design.rule.bootaction.PackageList;
import io.drydock.design.rule.bootaction.PackageVersion;
import io.drydock.design.rule.bootaction.Pipelines;
import io.drydock.design.rule.network.AddressFormat;
import io.drydock.design.rule.network.AddressNetwork;
import io.drydock.design.rule.network.AddressOutsideNetwork;
import io.drydock.design.rule.network.AddressOutsideRange;
import io.drydock.design.rule.network.AllowedNetworkDefined;
import io.drydock.design.rule.network.AllowedNetworkTwice;
import io.drydock.design.rule.network.BondDelays;
import io.drydock.design.rule.network.BondMode;
import io.drydock.design.rule.network.BondOptions;
import io.drydock.design.rule.network.BondValues;
import io.drydock.design.rule.network.CidrFormat;
import io.drydock.design.rule.network.CidrHostBits;
import io.drydock.design.rule.network.DefaultNetwork;
import io.drydock.design.rule.network.DnsServers;
import io.drydock.design.rule.network.DuplicateAddress;
import io.drydock.design.rule.network.LinkOfNetwork;
import io.drydock.design.rule.network.LinkWithoutNetworks;
import io.drydock.design.rule.network.MtuAboveIpv4;
import io.drydock.design.rule.network.MtuBounds;
import io.drydock.design.rule.network.NetworkMtu;
import io.drydock.design.rule.network.NetworkWithoutLink;
import io.drydock.design.rule.network.NoDhcpRange;
import io.drydock.design.rule.network.NoStaticRange;
import io.drydock.design.rule.network.OverlappingNetworks;
import io.drydock.design.rule.network.RangeFormat;
import io.drydock.design.rule.network.RangeOrder;
import io.drydock.design.rule.network.RangeOutsideNetwork;
import io.drydock.design.rule.network.RangeOverlap;
import io.drydock.design.rule.network.RouteDomainMembers;
import io.drydock.design.rule.network.RouteGateway;
import io.drydock.design.rule.network.RouteMetric;
import io.drydock.design.rule.network.RouteTarget;
import io.drydock.design.rule.network.TaggedNetworkVlan;
import io.drydock.design.rule.network.TrunkingMode;
import io.drydock.design.rule.network.TrunkingRequired;
import io.drydock.design.rule.network.VlanFormat;
import io.drydock.design.rule.network.VlanShared;
import io.drydock.design.rule.node.AddressWithoutInterface;
import io.drydock.design.rule.node.AddressingPresent;
import io.drydock.design.rule.node.AddressingTwice;
import io.drydock.design.rule.node.DuplicateDocument;
import io.drydock.design.rule.node.DuplicateHostName;
import io.drydock.design.rule.node.HardwareProfileReference;
import io.drydock.design.rule.node.HostName;
import io.drydock.design.rule.node.HostNameLength;
import io.drydock.design.rule.node.HostProfileCycle;
import io.drydock.design.rule.node.HostProfileReferences;
import io.drydock.design.rule.node.HugePages;
import io.drydock.design.rule.node.InterfaceLink;
import io.drydock.design.rule.node.InterfaceNetworkDefined;
import io.drydock.design.rule.node.InterfaceNetworks;
import io.drydock.design.rule.node.InterfaceSlaves;
import io.drydock.design.rule.node.InterfaceTrunk;
import io.drydock.design.rule.node.KernelReference;
import io.drydock.design.rule.node.NetworkDomain;
import io.drydock.design.rule.node.NetworkOnTwoInterfaces;
import io.drydock.design.rule.node.PlatformImage;
import io.drydock.design.rule.node.PlatformImageMissing;
import io.drydock.design.rule.node.PlatformKernel;
import io.drydock.design.rule.node.PrimaryNetwork;
import io.drydock.design.rule.node.RackReference;
import io.drydock.design.rule.node.SlaveUsedTwice;
import io.drydock.design.rule.oob.BootMacFormat;
import io.drydock.design.rule.oob.BootMacTwice;
import io.drydock.design.rule.oob.CredentialInDesign;
import io.drydock.design.rule.oob.LibvirtBootMac;
import io.drydock.design.rule.oob.LibvirtUri;
import io.drydock.design.rule.oob.OobAccount;
import io.drydock.design.rule.oob.OobAddress;
import io.drydock.design.rule.oob.OobNetwork;
import io.drydock.design.rule.oob.OobType;
import io.drydock.design.rule.site.NothingDefined;
import io.drydock.design.rule.site.RegionMissing;
import io.drydock.design.rule.site.RegionTwice;
import io.drydock.design.rule.storage.BootByName;
import io.drydock.design.rule.storage.BootSize;
import io.drydock.design.rule.storage.DuplicateMountpoint;
import io.drydock.design.rule.storage.EmptyDevice;
import io.drydock.design.rule.storage.EntryName;
import io.drydock.design.rule.storage.GroupAndFileSystem;
import io.drydock.design.rule.storage.GroupAndPartitions;
import io.drydock.design.rule.storage.GroupUndefined;
import io.drydock.design.rule.storage.GroupWithoutVolume;
import io.drydock.design.rule.storage.PercentageAbove;
import io.drydock.design.rule.storage.PercentageFull;
import io.drydock.design.rule.storage.RestOfContainer;
import io.drydock.design.rule.storage.RootFileSystem;
import io.drydock.design.rule.storage.RootOnSeveralDisks;
import io.drydock.design.rule.storage.RootSize;
import io.drydock.design.rule.storage.SizeFormat;
import io.drydock.design.rule.storage.SizePositive;
import io.drydock.design.rule.storage.UndecidedSize;
import io.drydock.design.schema.SchemaRules;
import java.util.List;
import java.util.stream.Stream;

/** The one list of what must hold in a design, in the order of the rule reference. */
public final class Rules {
    private Rules() {
    }

    /**
     * All rules, with the operator's settings. The list is for one thread at a time: the rules on the shape of documents share what they
     * found.
     */
    public static List<Rule> all(RuleSettings settings) {
        return Stream.of(SchemaRules.all(), site(), network(settings), storage(settings), node(settings), oob(), bootAction())
                .flatMap(List::stream).toList();
    }

    private static List<Rule> network(RuleSettings settings) {
        return List.of(
                new DuplicateAddress(),
                new CidrFormat(), new CidrHostBits(), new OverlappingNetworks(),
                new AddressFormat(), new AddressNetwork(), new AddressOutsideNetwork(),
                new RouteTarget(), new RouteGateway(), new RouteMetric(), new RouteDomainMembers(), new DnsServers(),
                new AddressOutsideRange(), new NoStaticRange(), new NoDhcpRange(),
                new RangeFormat(), new RangeOrder(), new RangeOutsideNetwork(), new RangeOverlap(),
                new LinkOfNetwork(), new AllowedNetworkDefined(), new AllowedNetworkTwice(), new NetworkWithoutLink(),
                new LinkWithoutNetworks(),
                new NetworkMtu(settings),
                new MtuBounds(settings), new MtuAboveIpv4(settings),
                new BondMode(), new BondOptions(), new BondValues(), new BondDelays(),
                new TrunkingMode(), new TrunkingRequired(), new DefaultNetwork(), new TaggedNetworkVlan(), new VlanShared(),
                new VlanFormat());
    }

    private static List<Rule> storage(RuleSettings settings) {
        return List.of(
                new BootSize(settings), UndecidedSize.boot(), new BootByName(),
                new RootSize(settings), UndecidedSize.root(),
                new GroupAndPartitions(), new EmptyDevice(),
                new GroupAndFileSystem(),
                new GroupWithoutVolume(), new GroupUndefined(),
                new SizeFormat(), new SizePositive(), new EntryName(), new DuplicateMountpoint(), RestOfContainer.plain(),
                RestOfContainer.minimum(),
                new PercentageAbove(), new PercentageFull(),
                new RootFileSystem(), new RootOnSeveralDisks());
    }

    private static List<Rule> node(RuleSettings settings) {
        return List.of(
                new InterfaceNetworks(),
                new InterfaceLink(), new InterfaceNetworkDefined(), new InterfaceSlaves(), new InterfaceTrunk(), new SlaveUsedTwice(),
                new NetworkOnTwoInterfaces(),
                new PrimaryNetwork(),
                new DuplicateDocument(), new DuplicateHostName(),
                new HostName(), new NetworkDomain(), new HostNameLength(),
                new HostProfileReferences(), new HostProfileCycle(), new HardwareProfileReference(), new RackReference(),
                new KernelReference(), new HugePages(),
                new PlatformImage(settings), new PlatformImageMissing(), new PlatformKernel(settings),
                new AddressingPresent(), new AddressingTwice(), new AddressWithoutInterface());
    }

    private static List<Rule> oob() {
        return List.of(
                new OobNetwork(), new OobAddress(),
                new OobAccount(), new CredentialInDesign(),
                new OobType(),
                new LibvirtUri(), new LibvirtBootMac(), new BootMacFormat(), new BootMacTwice());
    }

    private static List<Rule> bootAction() {
        return List.of(
                new NodeWithoutBootAction(), new FilterReferences(),
                new PackageList(), new PackageVersion(),
                new Pipelines(), new AssetPath(), new AssetContent());
    }

    private static List<Rule> site() {
        return List.of(new RegionMissing(), new RegionTwice(), NothingDefined.nodes(), NothingDefined.networks());
    }
}
