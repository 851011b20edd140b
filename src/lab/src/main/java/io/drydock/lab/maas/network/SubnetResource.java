package io.drydock.lab.maas.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.network.IpAddress;
import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** {@code subnets/}. */
final class SubnetResource {
    private final Networks networks;

    SubnetResource(Networks networks) {
        this.networks = networks;
    }

    void routes(Routes routes) {
        routes.at("subnets/").get(_ -> Answers.list(networks.subnets(), NetworkJson::of)).post(this::create);
        routes.at("subnets/{subnet}/").get(request -> MaasReply.json(NetworkJson.of(subnet(request)))).put(this::update).delete(this::delete)
                .get("reserved_ip_ranges", request -> ranges(subnet(request), true))
                .get("unreserved_ip_ranges", request -> ranges(subnet(request), false))
                .get("statistics", this::statistics);
    }

    private Subnet subnet(MaasRequest request) throws Refused {
        return networks.subnetOf(request.variable("subnet"));
    }

    private MaasReply create(MaasRequest request) throws Refused {
        Form form = new Form(request);
        SubnetForm wanted = new SubnetForm(form, networks, null);
        form.check();
        return MaasReply.json(NetworkJson.of(wanted.create()));
    }

    private MaasReply update(MaasRequest request) throws Refused {
        Subnet subnet = subnet(request);
        Form form = new Form(request);
        SubnetForm wanted = new SubnetForm(form, networks, subnet);
        form.check();
        wanted.change(subnet);
        return MaasReply.json(NetworkJson.of(subnet));
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        Subnet subnet = subnet(request);
        if (subnet.vlan().dhcpOn() && networks.ranges(subnet).stream().anyMatch(IpRange::isDynamic)) {
            throw Refused.bad("Cannot delete a subnet that is actively servicing a dynamic IP range. "
                    + "(Delete the dynamic range or disable DHCP first.)");
        }
        boolean force = request.query().getOrDefault("force", List.of("")).getLast().matches("(?i)1|true|yes|on");
        if (!force && !networks.addresses().in(subnet).isEmpty()) {
            throw Refused.bad("Cannot delete a subnet that has IP addresses in use by nodes. (Use the 'force' parameter to override.)");
        }
        networks.remove(subnet);
        return MaasReply.noContent();
    }

    private MaasReply ranges(Subnet subnet, boolean used) {
        AddressUse use = AddressUse.of(subnet, networks);
        return Answers.list(used ? use.used() : use.free(), span -> json(subnet, span));
    }

    private static ObjectNode json(Subnet subnet, Span span) {
        IpAddress.Family family = subnet.cidr().address().family();
        ObjectNode body = Json.object().put("start", Span.address(family, span.first()).toString())
                .put("end", Span.address(family, span.last()).toString()).put("num_addresses", span.size());
        if (!span.purpose().isEmpty()) {
            body.putArray("purpose").add(span.purpose());
        }
        return body;
    }

    private MaasReply statistics(MaasRequest request) throws Refused {
        Subnet subnet = subnet(request);
        AddressUse use = AddressUse.of(subnet, networks);
        BigInteger free = use.free().stream().map(Span::size).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger largest = use.free().stream().map(Span::size).reduce(BigInteger.ZERO, BigInteger::max);
        BigInteger total = Span.of(subnet.cidr().first(), subnet.cidr().last(), "").size()
                .subtract(BigInteger.valueOf((subnet.cidr().networkAddress().isPresent() ? 1 : 0) + (subnet.cidr().broadcast().isPresent() ? 1 : 0)));
        BigInteger taken = total.subtract(free);
        double usage = new BigDecimal(taken).divide(new BigDecimal(total), 4, RoundingMode.HALF_UP).doubleValue();
        ObjectNode body = Json.object().put("num_available", free).put("largest_available", largest)
                .put("num_unavailable", taken).put("total_addresses", total).put("usage", usage)
                .put("usage_string", Math.round(usage * 100) + "%").put("available_string", Math.round((1 - usage) * 100) + "%")
                .put("first_address", subnet.cidr().first().toString()).put("last_address", subnet.cidr().last().toString())
                .put("ip_version", subnet.cidr().address().isIpv4() ? 4 : 6);
        if (request.truth("include_ranges", false)) {
            ArrayNode ranges = body.putArray("ranges");
            use.used().forEach(span -> ranges.add(json(subnet, span)));
            use.free().forEach(span -> ranges.add(json(subnet, new Span(span.first(), span.last(), "unused"))));
        }
        return MaasReply.json(body);
    }
}
