package io.drydock.lab.maas.http;

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
import java.util.concurrent.TimeUnit;

/** One connection to MAAS: takes whole requests and answers them. */
final class MaasHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private final MaasService service;

    MaasHandler(MaasService service) {
        this.service = service;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest message) {
        if (!message.decoderResult().isSuccess()) {
            context.writeAndFlush(response(MaasReply.html(400, "<h1>Bad Request (400)</h1>"), false));
            return;
        }
        boolean head = message.method().equals(HttpMethod.HEAD);
        MaasService.Answer answer = service.answer(raw(message));
        FullHttpResponse response = response(answer.reply(), head);
        if (answer.after().isZero()) {
            context.writeAndFlush(response);
        } else {
            context.executor().schedule(() -> context.writeAndFlush(response), answer.after().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static RawRequest raw(FullHttpRequest message) {
        QueryStringDecoder uri = new QueryStringDecoder(message.uri());
        Map<String, String> headers = new HashMap<>();
        message.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new RawRequest(message.method().name(), uri.path(), uri.parameters(), headers, ByteBufUtil.getBytes(message.content()));
    }

    private static FullHttpResponse response(MaasReply reply, boolean head) {
        byte[] body = reply.body();
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()),
                head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body));
        response.headers().set(HttpHeaderNames.VARY, "Authorization").set(HttpHeaderNames.CACHE_CONTROL, "no-cache");
        if (reply.status() != 204) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length).set(HttpHeaderNames.CONTENT_TYPE, reply.contentType());
        }
        reply.headers().forEach(response.headers()::set);
        return response;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
