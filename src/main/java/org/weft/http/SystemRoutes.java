package org.weft.http;

import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.workbench.StoreState;
import org.weft.workbench.Workbench;

import java.util.List;

/** The server itself: its state, sessions, tokens and settings. */
final class SystemRoutes {
    private static final String CHAPTER = "system";
    private static final int LONGEST_NAME = 60;

    private final Workbench workbench;
    private final Settings settings;
    private final Access access;

    SystemRoutes(Workbench workbench, Settings settings, Access access) {
        this.workbench = workbench;
        this.settings = settings;
        this.access = access;
    }

    /** The state of the server. */
    record Status(String version, StoreState store, boolean readOnly) {}

    /** Who asks, and whether others need a token. */
    record Session(String name, String rank, boolean tokenNeeded) {}

    /** A token to open a session with. */
    record Login(String token) {}

    /** The settings in force. */
    record SettingList(List<Settings.Shown> settings) {}

    /** A token to be given. */
    record NewToken(String name, String rank) {}

    /** A token just given; it is shown this once. */
    record GivenToken(String name, String rank, String token) {}

    /** A token as listed. */
    record KnownToken(String name, String rank, String created) {}

    /** All tokens given. */
    record TokenList(List<KnownToken> tokens) {}

    List<Route> routes() {
        return List.of(
                Route.get("/api/status", "status")
                        .in(CHAPTER)
                        .says("State of the server and its store")
                        .gives(Status.class)
                        .needs(Rank.OPEN)
                        .does(this::status),
                Route.get("/api/session", "session")
                        .in(CHAPTER)
                        .says("Who you are to this server")
                        .gives(Session.class)
                        .needs(Rank.OPEN)
                        .does(call -> Reply.json(session(call.caller()))),
                Route.post("/api/session", "openSession")
                        .in(CHAPTER)
                        .says("Open a session with a token")
                        .more("Sets a cookie that scripts cannot read and that other sites' requests do not carry.")
                        .reads(Login.class, "{\"token\":\"TOKEN\"}")
                        .gives(Session.class)
                        .needs(Rank.OPEN)
                        .failsWith(401)
                        .does(call -> Reply.json(session(access.login(
                                call.context(),
                                Call.needed("token", call.body(Login.class).token()))))),
                Route.delete("/api/session", "closeSession")
                        .in(CHAPTER)
                        .says("Close the session")
                        .needs(Rank.OPEN)
                        .does(call -> {
                            access.logout(call.context());
                            return Reply.DONE;
                        }),
                Route.get("/api/settings", "settings")
                        .in(CHAPTER)
                        .says("The settings in force; secrets are hidden")
                        .gives(SettingList.class)
                        .needs(Rank.ADMIN)
                        .does(call -> Reply.json(new SettingList(settings.shown()))),
                Route.get("/api/tokens", "tokens")
                        .in(CHAPTER)
                        .says("The tokens given, without their text")
                        .gives(TokenList.class)
                        .needs(Rank.ADMIN)
                        .does(this::tokens),
                Route.post("/api/tokens", "giveToken")
                        .in(CHAPTER)
                        .says("Give a token")
                        .more(
                                "Ranks are read, edit and admin. The token is shown this once; only a fingerprint is kept.")
                        .reads(NewToken.class, "{\"name\":\"evaluation team\",\"rank\":\"read\"}")
                        .gives(201, GivenToken.class)
                        .needs(Rank.ADMIN)
                        .failsWith(409)
                        .does(this::giveToken),
                Route.delete("/api/tokens/{name}", "withdrawToken")
                        .in(CHAPTER)
                        .says("Withdraw a token and end its sessions")
                        .with(Parameter.path("name", "The token's name", "evaluation team"))
                        .needs(Rank.ADMIN)
                        .does(call -> {
                            access.withdraw(call.text("name"));
                            return Reply.DONE;
                        }));
    }

    private Session session(Caller caller) {
        return new Session(caller.name(), caller.rank().word(), access.tokenNeeded());
    }

    private Reply status(Call call) {
        return Reply.json(new Status(
                WeftServer.version(),
                workbench.storeState(),
                !call.caller().rank().covers(Rank.EDIT)));
    }

    private Reply tokens(Call call) {
        return Reply.json(new TokenList(access.tokens().list().stream()
                .map(t -> new KnownToken(t.name(), t.rank(), t.created()))
                .toList()));
    }

    private Reply giveToken(Call call) throws java.io.IOException {
        NewToken wanted = call.body(NewToken.class);
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "A token's name has 1 to " + LONGEST_NAME + " characters.",
                    "Name whom or what it is for.");
        }
        Rank rank = Rank.given(wanted.rank());
        String token = access.tokens().give(name, rank);
        return Reply.created(new GivenToken(name, rank.word(), token), "/api/tokens");
    }
}
