package io.drydock.design.rule.bootaction;

import io.drydock.design.bootaction.BootAction.Asset.Type;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.Value;
import java.util.regex.Pattern;

/** B2: a package's version is one that Debian packages can have. */
public final class PackageVersion implements Rule {
    private static final RuleInfo INFO = RuleInfo.error("B2-package-version", "Version of a package",
            "A package's version has the form [epoch:]upstream[-revision] of the Debian policy, section 5.6.12; null stands for any.");
    /** Without a revision the upstream version has no hyphen; with one the last hyphen divides the two. */
    private static final Pattern FORM = Pattern.compile("(?:[0-9]{1,9}:)?[0-9][A-Za-z0-9.+~:-]*");
    private static final int LONGEST = 256;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Site site, Report report) {
        BootAsset.forEach(site, visited -> {
            if (visited.is(Type.PKG_LIST) && visited.asset().data().orElse(null) instanceof Value.Mapping packages) {
                packages.entries().forEach((name, version) -> {
                    if (!isVersion(version)) {
                        report.at(visited.document(site), visited.path().key("data").key(name), "the version of package '" + name + "' in "
                                + visited.describe() + " is " + version.describe() + ", which no Debian package can have",
                                "Write [epoch:]upstream[-revision] in quotes, such as '2.10-1', or null for any version.");
                    }
                });
            }
        });
    }

    private static boolean isVersion(Value value) {
        return switch (value) {
            case Value.Nothing _ -> true;
            case Value.Text(String text, _) -> isVersion(text);
            case Value.Number(_, String text, _) -> isVersion(text);
            case Value.Flag _, Value.Mapping _, Value.Sequence _ -> false;
        };
    }

    /** Whether it is a version that a Debian package can have. */
    public static boolean isVersion(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return false;
        }
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        int hyphen = rest.lastIndexOf('-');
        String upstream = hyphen < 0 ? rest : rest.substring(0, hyphen);
        String revision = hyphen < 0 ? "0" : rest.substring(hyphen + 1);
        return !upstream.isEmpty() && !revision.isEmpty() && revision.indexOf(':') < 0
                && (colon < 0 || text.substring(0, colon).chars().allMatch(Character::isDigit));
    }
}
