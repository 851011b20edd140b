package io.drydock.lab.redfish;

import io.drydock.lab.server.LabServer;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One connection to a BMC: takes whole requests and answers them in their order. */
final class RedfishHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private final LabServer server;
    private final RedfishService service;

    RedfishHandler(LabServer server, RedfishService service) {
        this.server = server;
        this.service = service;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest message) {
        boolean head = message.method().equals(HttpMethod.HEAD);
        Reply reply = message.decoderResult().isSuccess() ? service.answer(server, request(message))
                : Reply.error(400, Message.critical("GeneralError", "This is no HTTP request.", "Send one."));
        context.writeAndFlush(response(reply, head));
    }

    private static Request request(FullHttpRequest message) {
        QueryStringDecoder uri = new QueryStringDecoder(message.uri());
        Map<String, String> query = new HashMap<>();
        uri.parameters().forEach((name, values) -> query.put(name, values.getLast()));
        Map<String, String> headers = new HashMap<>();
        message.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new Request(message.method().name(), uri.path().startsWith("/") ? uri.path() : "/" + uri.path(), query, headers,
                ByteBufUtil.getBytes(message.content()));
    }

    private static FullHttpResponse response(Reply reply, boolean head) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()),
                head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(reply.body()));
        response.headers().set("OData-Version", "4.0").set(HttpHeaderNames.CACHE_CONTROL, "no-cache");
        if (reply.status() != 204) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length);
        }
        if (reply.body().length > 0) {
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, reply.contentType());
        }
        reply.headers().forEach(response.headers()::set);
        return response;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
