package io.drydock.lab.command;

import io.drydock.design.source.SourceRefused;
import io.drydock.design.source.SourceUnavailable;
import io.drydock.lab.Lab;
import io.drydock.lab.design.LabDesign;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.site.DesignedServers;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts a lab from the command line, says what it serves, and serves it until it is told to end. */
public final class LabMain {
    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;

    LabMain(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) throws InterruptedException {
        System.exit(new LabMain(System.in, System.out, System.err).run(List.of(words)));
    }

    /**
     * The exit status: 0, 1 if the lab could not be served, 2 if the command line makes no sense; of {@code --check} and {@code --status}
     * {@link FolderLab#NOT_RUNNING} if no lab runs there.
     */
    int run(List<String> words) throws InterruptedException {
        try {
            CommandLine line = CommandLineParser.parse(words);
            return line.folder().isPresent() ? new FolderLab(line, line.folder().get(), out, err).run() : serve(line);
        } catch (Usage usage) {
            (usage.status() == 0 ? out : err).println(usage.getMessage());
            return usage.status();
        } catch (IllegalArgumentException | SourceRefused | SourceUnavailable e) {
            err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println(PortTrouble.explain(e));
            return 1;
        }
    }

    /** What is wrong with the site from the beginning. */
    static void spoil(LabSite site, CommandLine line) {
        line.faults().forEach((name, faults) -> site.server(name).faults(Faults.of(faults.toArray(Fault[]::new))));
        site.servers().forEach(server -> server.faults(server.faults().with(line.datagrams())));
        line.maasFaults().forEach(wish -> wish.names().forEach(site::server));
    }

    private int serve(CommandLine line) throws IOException, InterruptedException {
        LabSite site = site(line);
        spoil(site, line);
        try (Lab lab = Lab.start(site, line.ports())) {
            writeAuthority(lab, line.ca());
            if (line.ports().maas().isPresent()) {
                line.maasFaults().forEach(wish -> wish.apply(lab.maas().faults()));
                KeyFile.write(line.maasKey(), lab.maas().apiKey());
            }
            out.print(Banner.of(lab, line));
            out.flush();
            waitForTheEnd(line.untilEof());
        }
        return 0;
    }

    private static void writeAuthority(Lab lab, Path file) throws IOException {
        try {
            Files.createDirectories(file.getParent());
            lab.authority().writeTo(file);
        } catch (IOException e) {
            throw new IOException("The certificate authority can't be written to " + file + " (" + e + "). Name another file with --ca.", e);
        }
    }

    private LabSite site(CommandLine line) {
        if (line.design().isEmpty()) {
            return GeneratedServers.site(line.nodes(), line.network(), line.site());
        }
        DesignedServers designed = DesignedServers.of(design(line.design().get(), err).site(), line.site());
        designed.leftOut().forEach(node -> err.println("Left out: " + node));
        return designed.site();
    }

    static LabDesign design(String reference, PrintStream err) {
        LabDesign design = LabDesign.read(reference);
        if (design.errors() > 0) {
            err.println("The design has " + design.errors() + " error(s) in its documents; the lab has the servers that could be read. "
                    + "Validate the design.");
        }
        return design;
    }

    private void waitForTheEnd(boolean untilEof) throws IOException, InterruptedException {
        if (untilEof) {
            in.transferTo(PrintStream.nullOutputStream());
        } else {
            new CountDownLatch(1).await();
        }
    }
}
