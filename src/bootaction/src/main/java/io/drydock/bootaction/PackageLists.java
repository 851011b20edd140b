package io.drydock.bootaction;

import io.drydock.design.finding.Finding;
import io.drydock.design.rule.bootaction.PackageVersion;
import io.drydock.design.value.Value;
import io.drydock.design.yaml.Budget;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.design.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads lists of packages: a mapping of a package's name to its version, or to null for any. */
final class PackageLists {
    /** Debian Policy, 5.6.1; and what names another architecture's package. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9+.-]+(:[a-z0-9-]+)?");

    private PackageLists() {
    }

    /** @param problem takes a sentence without a full stop for each package that can't be asked for */
    static Map<String, Optional<String>> of(Value value, Consumer<String> problem) {
        Map<String, Optional<String>> packages = new LinkedHashMap<>();
        if (!(value instanceof Value.Mapping(var entries, _))) {
            problem.accept("a list of packages is a mapping of names to versions, not " + value.describe());
            return packages;
        }
        entries.forEach((name, version) -> {
            if (!NAME.matcher(name).matches()) {
                problem.accept("'" + name + "' is no name of a package");
            } else if (version instanceof Value.Nothing) {
                packages.put(name, Optional.empty());
            } else if (version instanceof Value.Scalar scalar && PackageVersion.isVersion(scalar.text())) {
                packages.put(name, Optional.of(scalar.text()));
            } else {
                problem.accept("the version of package '" + name + "' is " + version.describe() + ", which no Debian package can have");
            }
        });
        return packages;
    }

    /** The same of YAML or JSON. */
    static Map<String, Optional<String>> read(byte[] yaml, Consumer<String> problem) {
        List<Finding> findings = new ArrayList<>();
        List<Value> documents = new YamlReader(new Budget(ReadLimits.DEFAULT), findings::add).read("the list of packages", yaml);
        findings.forEach(finding -> problem.accept(finding.message().replaceFirst("\\.$", "")));
        if (findings.isEmpty() && documents.size() != 1) {
            problem.accept("a list of packages is one document, and there are " + documents.size());
        }
        return findings.isEmpty() && documents.size() == 1 ? of(documents.getFirst(), problem) : Map.of();
    }
}
