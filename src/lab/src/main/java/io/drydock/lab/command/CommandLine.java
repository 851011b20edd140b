package io.drydock.lab.command;

import io.drydock.lab.LabSettings;
import io.drydock.lab.fault.Datagrams;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the lab was started with.
 *
 * @param design whose servers it has; absent: {@code nodes} generated ones
 * @param faults by name of the server
 * @param maasFaults of its MAAS, where it has one
 * @param ca the file that the certificate authority is written to
 * @param untilEof whether it ends with its standard input
 */
record CommandLine(Optional<String> design, int nodes, LoopbackNetwork network, LabSettings ports, SiteSettings site, Datagrams datagrams,
                   Map<String, Set<Fault>> faults, List<MaasFaultWish> maasFaults, Path ca, boolean untilEof) {
    static final String HELP = """
            A simulated site: servers with BMCs that speak IPMI and Redfish on loopback, and a MAAS if you like.

              --design REF           the servers of a design (a file, a folder, file:…, http(s):…); 10.20.0.11 in it becomes 127.20.0.11 here
              --nodes N              or N servers called n00001 and so on
              --network NET          where those are (default 127.20.0.0/16)
              --ipmi-port N          UDP port of every BMC (default 623; 0: any that is free)
              --redfish-port N       TCP port of every BMC (default 443; 0: any that is free)
              --account NAME         account of BMCs that the design names none for (default drydock)
              --password TEXT        password of every account, at most 20 characters (default drydock)
              --on                   servers have power at first
              --time-factor F        how long power takes to change and MAAS to work: 1 as usual, 0.1 a tenth, 0 at once (default 1)
              --loss P               percent of IPMI's datagrams that are lost, each way
              --delay T, --jitter T  IPMI's answers come so much later, and up to so much more at random: 50ms, 2s
              --duplicates P         percent of IPMI's answers that come twice
              --hang NAME...         BMCs that take requests and never answer
              --ignore-boot NAME...  servers that boot from their disk whatever boot device is set
              --fault FAULT NAME...  BMCs that have another fault: %s
              --maas [PORT]          serve a MAAS for the servers on that TCP port of 127.0.0.1 (default 5240; 0: any that is free)
              --maas-fault FAULT [NAME...]  what is wrong with it, for these servers or for all: %s
              --switches [PORT]      serve the racks' switches by RESTCONF on that TCP port of 127.0.0.1 (default 8040; 0: any that is free): servers
                                     boot where their ports were set up for it
              --ca FILE              write the certificate authority here, for clients to trust (default .drydock/lab-ca.pem)
              --until-eof            end when standard input ends
              --help                 this text

            It runs until Ctrl-C. Ports below 1024 are for root alone.
            """.formatted(FaultWords.all(), MaasFaultWish.all());

    /** The file that MAAS's API key is written to: next to the certificate authority. */
    Path maasKey() {
        return ca.resolveSibling("lab-maas.key");
    }
}
