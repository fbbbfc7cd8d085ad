package org.weft.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.weft.problem.WeftException;

import java.nio.ByteBuffer;

/** Answers what never reaches a route (requests that cannot be parsed, headers too long) as problem details too. */
final class JettyErrors extends ErrorHandler {
    @Override
    public boolean errorPageForMethod(@Nullable String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            @Nullable Throwable cause,
            Callback callback) {
        WeftException e = Failures.ofStatus(code, cause);
        HttpFields.Mutable headers = response.getHeaders();
        Headers.SECURITY.forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        Problems.headers(e.kind()).forEach(headers::put);
        response.write(true, ByteBuffer.wrap(Problems.body(e, code, null, null)), callback);
    }

    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
        Headers.SECURITY.forEach(fields::put);
        fields.put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
        return ByteBuffer.wrap(Problems.body(Failures.ofStatus(status, null), status, null, null));
    }
}
