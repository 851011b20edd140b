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
 * @param errand what is to be done
 * @param folder of the lab that serves in the background; absent: it serves whoever reads what it says
 * @param timeFactor how much faster than life it is; 0: nothing takes any time
 */
record CommandLine(Optional<String> design, int nodes, LoopbackNetwork network, LabSettings ports, SiteSettings site, Datagrams datagrams,
                   Map<String, Set<Fault>> faults, List<MaasFaultWish> maasFaults, Path ca, boolean untilEof, Errand errand, Optional<Path> folder,
                   double timeFactor) {
    /** What the lab's command is for. */
    enum Errand {
        /** Serves a lab. */
        SERVE,
        /** Tells whether the lab of the folder runs and serves what is asked for. */
        CHECK,
        /** Tells what the lab of the folder serves. */
        STATUS,
        /** Ends the lab of the folder. */
        STOP
    }

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
              --time-factor F        how many times as fast as life power changes and MAAS works: 1 to 10000; 0: nothing takes any time (default 1)
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
              --promenade [PORT]     serve a Promenade on that TCP port of 127.0.0.1 (default 8041; 0: any that is free)
              --until-eof            end when standard input ends
              --folder DIR           serve MAAS, switches and Promenade too, on any ports that are free (those of the last time if they are), and
                                     write to DIR what a Drydock needs to use them: drydock.properties, environment; with --check, --status or
                                     --stop: about the lab that serves from there. infra/lab --background does all this
              --help                 this text

            It runs until Ctrl-C. Ports below 1024 are for root alone.
            """.formatted(FaultWords.all(), MaasFaultWish.all());

    /** The file that MAAS's API key is written to: next to the certificate authority. */
    Path maasKey() {
        return ca.resolveSibling("lab-maas.key");
    }
}
