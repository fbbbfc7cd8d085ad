package org.weft.http;

import io.javalin.http.NotFoundResponse;

/** The page's address. With a one-time token it opens a session and goes on without the token. */
final class Front {
    private final Access access;
    private final Assets assets;

    Front(Access access, Assets assets) {
        this.access = access;
        this.assets = assets;
    }

    Route route() {
        return Route.get("/", "page")
                .says("The page")
                .with(Parameter.text("token", "A one-time token, as printed at the start", "TOKEN"))
                .gives(200, "text/html", String.class)
                .needs(Rank.OPEN)
                .failsWith(401)
                .does(this::open);
    }

    private Reply open(Call call) {
        String token = call.optional("token");
        if (token != null) {
            access.login(call.context(), token);
            return new Reply.SeeOther("./");
        }
        if (!assets.handle(call.context())) {
            throw new NotFoundResponse();
        }
        return Reply.WRITTEN;
    }
}
