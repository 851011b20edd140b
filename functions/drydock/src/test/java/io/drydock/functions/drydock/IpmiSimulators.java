package io.drydock.functions.drydock;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * BMCs by OpenIPMI's {@code ipmi_sim}, a process each, on loopback. What it does to its server's power and boot device it tells to a program
 * ({@code ipmi-sim-chassis.sh}) that writes each change into a log.
 */
final class IpmiSimulators implements AutoCloseable {
    static final String ACCOUNT = "admin";
    static final String PASSWORD = "simulated";
    static final int PORT = 16_623;

    private static final int PATIENCE_SECONDS = 20;
    /** RMCP with an ASF presence ping (ASF 2.0, 3.2.4.2). */
    private static final byte[] PING = {6, 0, (byte) 0xFF, 6, 0, 0, 0x11, (byte) 0xBE, (byte) 0x80, 0, 0, 0};
    private static final String EMULATION = """
            mc_setbmc 0x20
            mc_add 0x20 0 no-device-sdrs 0x23 9 8 0x9f 0x1291 0xf02
            sel_enable 0x20 1000 0x0a
            mc_enable 0x20
            """;

    private final List<Process> processes = new ArrayList<>();
    private final Path folder;
    private final int count;

    private IpmiSimulators(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    /** Starts {@code count} of them and waits until all answer. All servers are on; none has a boot device. */
    static IpmiSimulators start(Path folder, int count) throws IOException, InterruptedException {
        IpmiSimulators simulators = new IpmiSimulators(folder, count);
        try {
            Path chassis = simulators.chassisProgram();
            for (int i = 1; i <= count; i++) {
                simulators.processes.add(simulators.start(i, chassis));
            }
            for (int i = 1; i <= count; i++) {
                simulators.awaitPong(i);
            }
            return simulators;
        } catch (IOException | RuntimeException e) {
            simulators.close();
            throw e;
        }
    }

    /** Where BMC {@code i} is, counted from 1. */
    static String address(int i) {
        return "127.21.0." + i;
    }

    /** Every change of BMC {@code i}, such as {@code power 1} or {@code boot pxe}, the oldest first. */
    List<String> changes(int i) throws IOException {
        return Files.readAllLines(bmc(i).resolve("log"));
    }

    IntStream all() {
        return IntStream.rangeClosed(1, count);
    }

    private Path bmc(int i) {
        return folder.resolve("bmc" + i);
    }

    private Path chassisProgram() throws IOException {
        Path program = folder.resolve("chassis.sh");
        try (InputStream script = IpmiSimulators.class.getResourceAsStream("/ipmi-sim-chassis.sh")) {
            Files.copy(script, program);
        }
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }

    private Process start(int i, Path chassis) throws IOException {
        Path home = Files.createDirectories(bmc(i).resolve("state")).getParent();
        Files.writeString(home.resolve("power"), "1\n");
        Files.writeString(home.resolve("boot"), "none\n");
        Files.createFile(home.resolve("log"));
        Files.writeString(home.resolve("emulation"), EMULATION);
        Files.writeString(home.resolve("lan"), """
                name "bmc%1$d"
                set_working_mc 0x20
                  startlan 1
                    addr %2$s %3$d
                    priv_limit admin
                    allowed_auths_admin none md2 md5 straight
                    guid a123456789abcdefa1234567%1$08x
                  endlan
                  chassis_control "%4$s %5$s"
                  startnow false
                  user 1 true "" "" user 10 none md2 md5 straight
                  user 2 true "%6$s" "%7$s" admin 10 none md2 md5 straight
                """.formatted(i, address(i), PORT, chassis, home, ACCOUNT, PASSWORD));
        return new ProcessBuilder("ipmi_sim", "-c", home.resolve("lan").toString(), "-f", home.resolve("emulation").toString(),
                "-s", home.resolve("state").toString(), "-n", "-p").redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile()).redirectInput(new File("/dev/null")).start();
    }

    private void awaitPong(int i) throws IOException, InterruptedException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(address(i)), PORT);
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(200);
            while (Instant.now().isBefore(end)) {
                if (!processes.get(i - 1).isAlive()) {
                    break;
                }
                socket.send(new DatagramPacket(PING, PING.length, address));
                try {
                    socket.receive(new DatagramPacket(new byte[64], 64));
                    return;
                } catch (SocketTimeoutException notYet) {
                    // it is starting
                }
            }
        }
        throw new IOException("ipmi_sim " + i + " does not answer at " + address + ": " + Files.readString(bmc(i).resolve("output")));
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            try {
                if (!process.waitFor(5, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
    }

    /** Why there can be no simulators here; empty where there can. Installs what is missing where that is meant to be done: for root, in CI. */
    static String missing() {
        try {
            if (isInstalled()) {
                return "";
            }
            boolean root = "root".equals(System.getProperty("user.name"));
            if (!root || System.getenv("CI") == null) {
                return "ipmi_sim is not installed (Debian: apt-get install openipmi), and it is installed by itself for root in CI alone";
            }
            int status = new ProcessBuilder("sh", "-c", "apt-get update && apt-get install -y --no-install-recommends openipmi")
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            return isInstalled() ? "" : "openipmi could not be installed: apt-get ended with status " + status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static boolean isInstalled() throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v ipmi_sim").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }
}
