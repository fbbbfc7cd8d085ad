package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Actor;
import org.weft.network.Flows;
import org.weft.network.Forum;
import org.weft.network.Kind;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.Presence;
import org.weft.network.Representation;
import org.weft.network.Respondent;
import org.weft.network.Scale;
import org.weft.network.Wave;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A network as the sheets of the Weft form, row by row, for whichever file they go into. */
final class NetworkSheets {
    /** Takes the rows of a sheet; the first holds the headers. */
    interface RowTaker {
        void row(String[] cells) throws IOException;
    }

    private final Network network;
    private final Map<Integer, List<Presence>> presences = new HashMap<>();

    NetworkSheets(Network network) {
        this.network = network;
        network.presences()
                .forEach(p -> presences
                        .computeIfAbsent(p.actor(), a -> new ArrayList<>())
                        .add(p));
    }

    /** The sheets that the network fills, and flows always. */
    List<SheetKind> filled() {
        List<SheetKind> filled = new ArrayList<>();
        for (SheetKind kind : SheetKind.values()) {
            int rows = switch (kind) {
                case KINDS -> network.kinds().size();
                case WAVES -> network.waves().size();
                case AGENCIES -> network.agencyCount();
                case REPRESENTATIVES -> network.actors().size() - network.agencyCount();
                case REPRESENTATION -> network.representations().size();
                case FLOWS -> 1;
                case RESPONDENTS -> network.respondents().size();
                case FORUMS -> network.forums().size();
                case MEMBERSHIPS -> network.memberships().size();
            };
            if (rows > 0) {
                filled.add(kind);
            }
        }
        return filled;
    }

    /** Hands out the rows of a sheet, the headers first. */
    void write(SheetKind kind, RowTaker taker) throws IOException {
        switch (kind) {
            case KINDS -> kinds(taker);
            case WAVES -> waves(taker);
            case AGENCIES -> actors(taker, true);
            case REPRESENTATIVES -> actors(taker, false);
            case REPRESENTATION -> representation(taker);
            case FLOWS -> flows(taker);
            case RESPONDENTS -> respondents(taker);
            case FORUMS -> forums(taker);
            case MEMBERSHIPS -> memberships(taker);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static String yesNo(@Nullable Boolean value) {
        return value == null ? "" : value ? "yes" : "no";
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : Numbers.plain(value);
    }

    private String wave(int wave) {
        return wave == Network.ALL_WAVES ? "" : network.waves().get(wave).id();
    }

    private String actor(int actor) {
        return actor == Network.NOBODY ? "" : network.actors().get(actor).id();
    }

    private void kinds(RowTaker taker) throws IOException {
        taker.row(headers(SheetKind.KINDS));
        for (Kind k : network.kinds()) {
            taker.row(new String[] {
                k.id(),
                k.label(),
                yesNo(k.directed()),
                word(k.scale().type()),
                k.scale().unit(),
                codes(k.scale().codes()),
                word(k.provider()),
                word(k.power()),
                yesNo(k.oneWay()),
                k.verb(),
                k.inverseVerb()
            });
        }
    }

    private static String codes(List<Scale.Code> codes) {
        StringBuilder made = new StringBuilder();
        for (Scale.Code code : codes) {
            made.append(made.length() == 0 ? "" : ";")
                    .append(Numbers.plain(code.code()))
                    .append('=');
            for (int i = 0; i < code.label().length(); i++) {
                char c = code.label().charAt(i);
                made.append(c == ';' || c == '=' || c == '\\' ? "\\" : "").append(c);
            }
            Double amount = code.amount();
            made.append(amount == null ? "" : "=" + Numbers.plain(amount));
        }
        return made.toString();
    }

    private static String[] headers(SheetKind kind) {
        return kind.columns.stream().map(SheetKind.KnownColumn::name).toArray(String[]::new);
    }

    private void waves(RowTaker taker) throws IOException {
        taker.row(headers(SheetKind.WAVES));
        for (Wave w : network.waves()) {
            taker.row(new String[] {w.id(), w.label(), text(w.date())});
        }
    }

    /** Agencies or representatives: a row each, or one for each wave in which it takes part. */
    private void actors(RowTaker taker, boolean agencies) throws IOException {
        SheetKind kind = agencies ? SheetKind.AGENCIES : SheetKind.REPRESENTATIVES;
        Set<String> attributes = new LinkedHashSet<>();
        for (int i = 0; i < network.actors().size(); i++) {
            if (network.actors().get(i).isAgency() == agencies) {
                attributes.addAll(network.actors().get(i).attributes().keySet());
                presences
                        .getOrDefault(i, List.of())
                        .forEach(p -> attributes.addAll(p.attributes().keySet()));
            }
        }
        Columns columns = new Columns(kind, attributes);
        taker.row(columns.headers());
        for (int i = 0; i < network.actors().size(); i++) {
            Actor actor = network.actors().get(i);
            if (actor.isAgency() != agencies) {
                continue;
            }
            List<Presence> waves = presences.get(i);
            if (waves == null) {
                taker.row(columns.row(cells(actor, "", actor.attributes())));
                continue;
            }
            for (Presence p : waves) {
                Map<String, String> merged = new LinkedHashMap<>(actor.attributes());
                merged.putAll(p.attributes());
                taker.row(columns.row(cells(actor, wave(p.wave()), merged)));
            }
        }
    }

    private static Map<String, String> cells(Actor actor, String wave, Map<String, String> attributes) {
        Map<String, String> cells = new HashMap<>(attributes);
        cells.put("id", actor.id());
        cells.put("name", actor.name());
        cells.put("wave", wave);
        if (actor instanceof Actor.Agency agency) {
            cells.put("authority", text(agency.authority()));
            cells.put("external_id", text(agency.externalId()));
        }
        return cells;
    }

    private void representation(RowTaker taker) throws IOException {
        taker.row(headers(SheetKind.REPRESENTATION));
        for (Representation r : network.representations()) {
            taker.row(new String[] {actor(r.representative()), actor(r.agency()), wave(r.wave()), number(r.share())});
        }
    }

    private void flows(RowTaker taker) throws IOException {
        Flows flows = network.flows();
        Columns columns = new Columns(SheetKind.FLOWS, flows.attributeNames());
        taker.row(columns.headers());
        for (int i = 0; i < flows.size(); i++) {
            Map<String, String> cells = new HashMap<>(flows.attributes(i));
            Integer rung = flows.rung(i);
            cells.put("source", actor(flows.source(i)));
            cells.put("target", actor(flows.target(i)));
            cells.put("kind", network.kinds().get(flows.kind(i)).id());
            cells.put("strength", Numbers.plain(flows.strength(i)));
            cells.put("rung", text(rung));
            cells.put("formality", text(flows.formality(i)));
            cells.put("rests_on", word(flows.restsOn(i)));
            cells.put("level", word(flows.level(i)));
            cells.put("wave", wave(flows.wave(i)));
            cells.put("reported_by", actor(flows.reportedBy(i)));
            cells.put("id", text(flows.givenId(i)));
            taker.row(columns.row(cells));
        }
    }

    private void respondents(RowTaker taker) throws IOException {
        taker.row(headers(SheetKind.RESPONDENTS));
        for (Respondent r : network.respondents()) {
            String kind = r.kind() == Network.ALL_KINDS
                    ? ""
                    : network.kinds().get(r.kind()).id();
            taker.row(new String[] {actor(r.actor()), wave(r.wave()), kind, yesNo(r.answered())});
        }
    }

    private void forums(RowTaker taker) throws IOException {
        Set<String> attributes = new LinkedHashSet<>();
        network.forums().forEach(f -> attributes.addAll(f.attributes().keySet()));
        Columns columns = new Columns(SheetKind.FORUMS, attributes);
        taker.row(columns.headers());
        for (Forum f : network.forums()) {
            Map<String, String> cells = new HashMap<>(f.attributes());
            cells.put("id", f.id());
            cells.put("name", f.name());
            cells.put("level", word(f.level()));
            cells.put("decides", yesNo(f.decides()));
            cells.put("chair", actor(f.chair()));
            taker.row(columns.row(cells));
        }
    }

    private void memberships(RowTaker taker) throws IOException {
        taker.row(headers(SheetKind.MEMBERSHIPS));
        for (Membership m : network.memberships()) {
            String forum = network.forums().get(m.forum()).id();
            taker.row(new String[] {forum, actor(m.actor()), text(m.role()), wave(m.wave())});
        }
    }

    /** All of a sheet's own columns, so that no attribute can be taken for one of them, then the attributes. */
    private record Columns(String[] headers) {
        Columns(SheetKind kind, Collection<String> attributes) {
            this(all(kind, attributes));
        }

        private static String[] all(SheetKind kind, Collection<String> attributes) {
            Set<String> names = new LinkedHashSet<>(List.of(NetworkSheets.headers(kind)));
            names.addAll(attributes);
            return names.toArray(new String[0]);
        }

        String[] row(Map<String, String> cells) {
            String[] row = new String[headers.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = cells.getOrDefault(headers[i], "");
            }
            return row;
        }
    }
}
