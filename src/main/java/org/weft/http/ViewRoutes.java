package org.weft.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.WeftJson;
import org.weft.workbench.Workbench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Views kept under a short name, so that an address stays short. */
final class ViewRoutes {
    private static final String CHAPTER = "views";

    private final Workbench workbench;

    ViewRoutes(Workbench workbench) {
        this.workbench = workbench;
    }

    /** A view to be kept. */
    record NewView(@Nullable Map<String, Object> view) {}

    /** A view that is kept, in its canonical form. */
    record KeptView(String hash, @JsonRawValue String view) {}

    List<Route> routes() {
        return List.of(
                Route.post("/api/views", "keepView")
                        .in(CHAPTER)
                        .says("Keep a view under its hash, to be named as view=@HASH")
                        .reads(NewView.class, "{\"view\":{\"waves\":[\"w2\"],\"minimumStrength\":2}}")
                        .gives(201, KeptView.class)
                        .needs(Rank.READ)
                        .onStore()
                        .does(this::keep),
                Route.get("/api/views/{hash}", "keptView")
                        .in(CHAPTER)
                        .says("A view that is kept")
                        .with(Parameter.path("hash", "The view's hash", "0a1b2c3d4e5f"))
                        .gives(KeptView.class)
                        .onStore()
                        .does(call -> {
                            View view = workbench.resolveView("@" + call.text("hash"));
                            return Reply.json(new KeptView(view.hash(), view.toJson()));
                        }));
    }

    private Reply keep(Call call) throws IOException {
        Map<String, Object> given = call.body(NewView.class).view();
        if (given == null) {
            throw new WeftException(ErrorKind.BAD_REQUEST, "'view' is missing.", "Send {\"view\":{…}}.");
        }
        View view = workbench.resolveView(WeftJson.mapper().writeValueAsString(given));
        String hash = workbench.storeView(view);
        return Reply.created(new KeptView(hash, view.toJson()), "/api/views/" + hash);
    }
}
