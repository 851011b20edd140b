package io.drydock.design.rule.network;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.network.IpAddress;
import io.drydock.design.network.Network;
import io.drydock.design.network.Network.Range;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Field;
import io.drydock.design.value.FieldPath;

/** N3: a range says what it is for, where it begins and where it ends. */
public final class RangeFormat implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("N3-range-format", "Range format",
            "A network's range has a type (static, dhcp or reserved) and two addresses, start and end.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        for (Network network : site.networks().values()) {
            for (int i = 0; i < network.ranges().size(); i++) {
                Range range = network.ranges().get(i);
                if (isIncomplete(range.type()) || isIncomplete(range.start()) || isIncomplete(range.end())) {
                    Document document = site.documentOf(Kind.NETWORK, network.name());
                    FieldPath path = FieldPath.of("ranges").index(i);
                    checkType(range.type(), document, path.key("type"), report);
                    checkAddress("start", range.start(), document, path.key("start"), report);
                    checkAddress("end", range.end(), document, path.key("end"), report);
                }
            }
        }
    }

    private static boolean isIncomplete(Field<?> field) {
        return field.isAbsent() || field.malformed().isPresent();
    }

    private static void checkType(Field<Range.Type> type, Document document, FieldPath path, Report report) {
        String remedy = "Write static (addresses of nodes), dhcp (served by the provisioner) or reserved (never used).";
        if (type.isAbsent()) {
            report.at(document, path, "the range has no type", remedy);
        }
        type.malformed().ifPresent(text -> report.at(document, path, "type '" + text + "' of the range is none of static, dhcp, reserved",
                remedy));
    }

    private static void checkAddress(String end, Field<IpAddress> address, Document document, FieldPath path, Report report) {
        String remedy = "Write the range's " + end + " as an IPv4 or IPv6 address of the network.";
        if (address.isAbsent()) {
            report.at(document, path, "the range has no " + end, remedy);
        }
        address.malformed().ifPresent(text -> report.at(document, path, end + " '" + text + "' of the range is not an IP address", remedy));
    }
}
