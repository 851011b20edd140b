package io.drydock.design.rule.network;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.network.Network.Route;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;

/** N2: the metric of a route. */
public final class RouteMetric implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N2-route-metric", "Metric of a route",
            "A route's metric is a whole number from 0 on; a route to a route domain has one, as its static routes are made with it.");
    private static final String REMEDY = "Write the metric as a whole number from 0 on, such as 100.";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (Network network : site.networks().values()) {
            for (int i = 0; i < network.routes().size(); i++) {
                check(network.routes().get(i), FieldPath.of("routes").index(i).key("metric"),
                        site.documentOf(Kind.NETWORK, network.name()), report);
            }
        }
    }

    private static void check(Route route, FieldPath path, Document document, Report report) {
        switch (route.metric()) {
            case Field.Absent<Long> _ -> route.routeDomain().value().ifPresent(domain ->
                    report.at(document, path, "the route to routedomain '" + domain + "' has no metric", REMEDY));
            case Field.Malformed<Long>(String text) -> report.at(document, path, "metric '" + text + "' of the route is not a whole number",
                    REMEDY);
            case Field.Present<Long>(Long metric) when metric < 0 -> report.at(document, path, "metric " + metric + " of the route is negative",
                    REMEDY);
            case Field.Present<Long> _, Field.Misshapen<Long> _ -> {
            }
        }
    }
}
