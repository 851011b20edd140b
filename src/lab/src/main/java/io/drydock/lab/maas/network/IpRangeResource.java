package io.drydock.lab.maas.network;

import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import java.math.BigInteger;
import java.util.Optional;

/** {@code ipranges/}. */
final class IpRangeResource {
    private static final BigInteger LEAST_OF_IPV6 = BigInteger.valueOf(256);

    private final Networks networks;

    IpRangeResource(Networks networks) {
        this.networks = networks;
    }

    void routes(Routes routes) {
        routes.at("ipranges/").get(_ -> Answers.list(networks.ranges(), NetworkJson::of)).post(request -> save(request, null));
        routes.at("ipranges/{id}/").get(request -> MaasReply.json(NetworkJson.of(range(request)))).put(request -> save(request, range(request)))
                .delete(this::delete);
    }

    private IpRange range(MaasRequest request) throws Refused {
        return networks.ranges().stream().filter(range -> Integer.toString(range.id()).equals(request.variable("id"))).findFirst()
                .orElseThrow(() -> Refused.notFound("IPRange"));
    }

    private MaasReply save(MaasRequest request, IpRange own) throws Refused {
        Form form = new Form(request);
        Optional<String> type = own == null ? form.required("type").flatMap(_ -> form.choice("type", IpRange.TYPES))
                : form.choice("type", IpRange.TYPES).or(() -> Optional.of(own.type()));
        Optional<IpAddress> start = address(form, "start_ip", own == null ? null : own.start());
        Optional<IpAddress> end = address(form, "end_ip", own == null ? null : own.end());
        Optional<Subnet> subnet = form.object("subnet", networks::subnet)
                .or(() -> own != null ? Optional.of(own.subnet()) : form.has("subnet") ? Optional.empty() : start.flatMap(this::best));
        if (subnet.isEmpty() && form.isRight("subnet")) {
            form.required("subnet");
        }
        form.check();
        IpRange wanted = new IpRange(own == null ? 0 : own.id(), subnet.orElseThrow(), type.orElseThrow(), start.orElseThrow(),
                end.orElseThrow(), own == null ? request.owner() : own.owner(), form.text("comment", own == null ? "" : own.comment()));
        check(wanted, own, form);
        form.check();
        IpRange saved = own == null ? wanted.withId(networks.nextRange()) : wanted;
        networks.put(saved);
        return MaasReply.json(NetworkJson.of(saved));
    }

    private static Optional<IpAddress> address(Form form, String field, IpAddress now) {
        if (now == null) {
            form.required(field);
        }
        return form.address(field).or(() -> Optional.ofNullable(now));
    }

    /** The smallest subnet that has the address. */
    private Optional<Subnet> best(IpAddress address) {
        return networks.subnets().stream().filter(subnet -> subnet.cidr().contains(address))
                .max((one, other) -> Integer.compare(one.cidr().prefix(), other.cidr().prefix()));
    }

    private void check(IpRange range, IpRange own, Form form) {
        if (range.start().family() != range.end().family()) {
            both(form, "Start IP address and end IP address must be in the same address family.");
        } else if (range.end().compareTo(range.start()) < 0) {
            form.error("end_ip", "End IP address must not be less than Start IP address.");
        } else if (isWithin(range, form)) {
            if (!range.start().isIpv4() && range.isDynamic() && range.span().size().compareTo(LEAST_OF_IPV6) < 0) {
                both(form, "IPv6 dynamic range must be at least 256 addresses in size.");
            } else {
                checkFree(range, own, form);
            }
        }
    }

    private static boolean isWithin(IpRange range, Form form) {
        Cidr cidr = range.subnet().cidr();
        boolean starts = cidr.contains(range.start());
        boolean ends = cidr.contains(range.end());
        if (!starts && !ends) {
            both(form, "IP addresses must be within subnet: " + cidr + ".");
        } else if (!starts) {
            form.error("start_ip", "Start IP address must be within subnet: " + cidr + ".");
        } else if (!ends) {
            form.error("end_ip", "End IP address must be within subnet: " + cidr + ".");
        } else if (range.start().equals(cidr.first())) {
            form.error("start_ip", "Reserved network address cannot be included in IP range.");
        } else if (cidr.broadcast().filter(range.end()::equals).isPresent()) {
            form.error("end_ip", "Broadcast address cannot be included in IP range.");
        } else {
            return true;
        }
        return false;
    }

    /** A reserved range may hold addresses that are in use, but overlaps no other; a dynamic one overlaps nothing. */
    private void checkFree(IpRange range, IpRange own, Form form) {
        AddressUse use = range.isDynamic() ? AddressUse.except(range.subnet(), networks, own)
                : AddressUse.ofRanges(range.subnet(), networks, range.id());
        if (use.free().isEmpty()) {
            both(form, "There is no room for any " + range.type() + " ranges on this subnet.");
        } else if (!use.isFree(range.span())) {
            both(form, "Requested " + range.type() + " range conflicts with an existing " + (range.isDynamic() ? "IP address or range." : "range."));
        }
    }

    private static void both(Form form, String message) {
        form.error("start_ip", message).error("end_ip", message);
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        IpRange range = range(request);
        networks.remove(range);
        Vlan vlan = range.subnet().vlan();
        boolean serves = networks.subnets(vlan).stream().flatMap(subnet -> networks.ranges(subnet).stream()).anyMatch(IpRange::isDynamic);
        if (!serves) {
            vlan.dhcpOn(false);
        }
        return MaasReply.noContent();
    }
}
