package io.drydock.lab.redfish;

import io.drydock.lab.LabProtocol;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.tls.BmcTls;
import io.drydock.lab.tls.LabAuthority;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Redfish of all BMCs of a site: one listener on every local address; the address that a connection came to says which BMC it is for, and one
 * that no BMC has is closed.
 */
public final class RedfishServer implements LabProtocol {
    private static final int MAX_BODY = 64 << 10;
    private static final int BACKLOG = 4096;
    private static final int IDLE_SECONDS = 120;

    private final EventLoopGroup acceptor = new NioEventLoopGroup(1);
    private final EventLoopGroup workers = new NioEventLoopGroup(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Channel listener;

    private RedfishServer(LabSite site, int port, LabAuthority authority) throws IOException {
        RedfishService service = new RedfishService();
        BmcTls tls = new BmcTls(authority);
        ServerBootstrap bootstrap = new ServerBootstrap().group(acceptor, workers).channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG).option(ChannelOption.SO_REUSEADDR, true).childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        Optional<LabServer> server = site.at(channel.localAddress().getAddress());
                        if (server.isEmpty()) {
                            channel.close();
                        } else if (!server.get().faults().has(Fault.HANGS)) {
                            serve(channel, server.get(), tls, service);
                        }
                    }
                });
        var bound = bootstrap.bind(new InetSocketAddress(port)).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            close();
            throw new IOException("Redfish can't be served on port " + port + ": " + bound.cause().getMessage(), bound.cause());
        }
        listener = bound.channel();
    }

    /**
     * Starts it.
     *
     * @param port 0: any that is free
     * @throws IOException if the port can't be had
     */
    public static RedfishServer start(LabSite site, int port, LabAuthority authority) throws IOException {
        return new RedfishServer(site, port, authority);
    }

    private static void serve(SocketChannel channel, LabServer server, BmcTls tls, RedfishService service) {
        channel.pipeline().addLast(new SslHandler(tls.engine(server)), new ReadTimeoutHandler(IDLE_SECONDS, TimeUnit.SECONDS), new HttpServerCodec(),
                new HttpServerKeepAliveHandler(), new HttpObjectAggregator(MAX_BODY), new RedfishHandler(server, service));
    }

    @Override
    public String name() {
        return "Redfish";
    }

    @Override
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    @Override
    public void close() {
        acceptor.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        workers.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
