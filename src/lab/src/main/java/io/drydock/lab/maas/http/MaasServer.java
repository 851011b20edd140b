package io.drydock.lab.maas.http;

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
import io.netty.handler.codec.http.HttpServerExpectContinueHandler;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** MAAS's HTTP on loopback. */
public final class MaasServer implements AutoCloseable {
    private static final int MAX_BODY = 16 << 20;
    private static final int BACKLOG = 1024;
    private static final int IDLE_SECONDS = 120;

    private final EventLoopGroup acceptor = new NioEventLoopGroup(1);
    private final EventLoopGroup workers = new NioEventLoopGroup(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Channel listener;

    private MaasServer(int port, MaasService service) throws IOException {
        ServerBootstrap bootstrap = new ServerBootstrap().group(acceptor, workers).channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG).option(ChannelOption.SO_REUSEADDR, true).childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new ReadTimeoutHandler(IDLE_SECONDS, TimeUnit.SECONDS), new HttpServerCodec(),
                                new HttpServerKeepAliveHandler(), new HttpServerExpectContinueHandler(), new HttpObjectAggregator(MAX_BODY),
                                new MaasHandler(service));
                    }
                });
        var bound = bootstrap.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            close();
            throw new IOException("MAAS can't be served on port " + port + ": " + bound.cause().getMessage(), bound.cause());
        }
        listener = bound.channel();
    }

    /**
     * Starts it.
     *
     * @param port 0: any that is free
     * @throws IOException if the port can't be had
     */
    public static MaasServer start(int port, MaasService service) throws IOException {
        return new MaasServer(port, service);
    }

    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    @Override
    public void close() {
        acceptor.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        workers.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
