package org.weft.store;

import org.jspecify.annotations.Nullable;
import org.weft.network.Actor;
import org.weft.network.Flow;
import org.weft.network.Forum;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Presence;
import org.weft.network.Scale;
import org.weft.network.Wave;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which properties the parts of a network have in the store. Ids of kinds and waves stand where people would look. */
final class NetworkProperties {
    private NetworkProperties() {}

    /** Properties of a revision: where it came from, how much is in it, the columns in the order of the file. */
    static Map<String, Object> revision(Network network, SourceNote note) {
        Counts counts = Counts.of(network);
        Map<String, Object> about = new HashMap<>();
        about.put("source", note.description());
        about.put("sha256", note.sha256());
        about.put("log", note.checkLog());
        about.put("agencies", counts.agencies());
        about.put("representatives", counts.representatives());
        about.put("flows", counts.flows());
        about.put("kinds", counts.kinds());
        about.put("waves", counts.waves());
        about.put("forums", counts.forums());
        about.put("blocks", FlowBlock.count(counts.flows()));
        about.put("attributes", attributeNames(network));
        about.put("flowAttributes", network.flows().attributeNames());
        return about;
    }

    /** The columns of actors, presences and forums together. */
    static List<String> attributeNames(Network network) {
        Collection<Map<String, String>> rows = new ArrayList<>();
        network.actors().forEach(a -> rows.add(a.attributes()));
        network.presences().forEach(p -> rows.add(p.attributes()));
        network.forums().forEach(f -> rows.add(f.attributes()));
        return Columns.names(rows);
    }

    static Map<String, Object> kind(int index, Kind kind) {
        Map<String, Object> properties = new HashMap<>();
        Scale scale = kind.scale();
        properties.put("index", index);
        properties.put("id", kind.id());
        properties.put("label", kind.label());
        properties.put("directed", kind.directed());
        properties.put("scale", FlowBlock.word(scale.type()));
        properties.put("unit", scale.unit());
        properties.put("codes", scale.codes().stream().map(Scale.Code::code).toList());
        properties.put(
                "codeLabels", scale.codes().stream().map(Scale.Code::label).toList());
        properties.put(
                "codeAmounts",
                scale.codes().stream()
                        .map(c -> c.amount() == null ? (Double) Double.NaN : c.amount())
                        .toList());
        properties.put("provider", FlowBlock.word(kind.provider()));
        properties.put("power", FlowBlock.word(kind.power()));
        properties.put("oneWay", kind.oneWay());
        properties.put("verb", kind.verb());
        properties.put("inverseVerb", kind.inverseVerb());
        return properties;
    }

    static Map<String, Object> wave(int index, Wave wave) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("index", index);
        properties.put("id", wave.id());
        properties.put("label", wave.label());
        properties.put("date", wave.date());
        return properties;
    }

    static Map<String, Object> actor(String dataset, int revision, int index, Actor actor) {
        Map<String, Object> properties = Columns.properties(actor.attributes());
        properties.put("dataset", dataset);
        properties.put("revision", revision);
        properties.put("index", index);
        properties.put("id", actor.id());
        properties.put("name", actor.name());
        if (actor instanceof Actor.Agency agency) {
            properties.put("authority", agency.authority());
            properties.put("externalId", agency.externalId());
        }
        return properties;
    }

    static Map<String, Object> presence(int index, Presence presence) {
        Map<String, Object> properties = Columns.properties(presence.attributes());
        properties.put("index", index);
        return properties;
    }

    static Map<String, Object> forum(int index, Forum forum) {
        Map<String, Object> properties = Columns.properties(forum.attributes());
        properties.put("index", index);
        properties.put("id", forum.id());
        properties.put("name", forum.name());
        properties.put("level", FlowBlock.word(forum.level()));
        properties.put("decides", forum.decides());
        return properties;
    }

    static Map<String, Object> flow(Network network, int index) {
        Flow flow = network.flow(index);
        Map<String, Object> properties = Columns.properties(flow.attributes());
        properties.put("index", index);
        properties.put("id", flow.id());
        properties.put("kind", network.kinds().get(flow.kind()).id());
        properties.put("strength", flow.strength());
        properties.put("wave", waveId(network, flow.wave()));
        properties.put("reportedBy", actorId(network, flow.reportedBy()));
        properties.put("rung", flow.rung());
        properties.put("formality", flow.formality());
        properties.put("restsOn", FlowBlock.word(flow.restsOn()));
        properties.put("level", FlowBlock.word(flow.level()));
        return properties;
    }

    /** A wave's id; null for all waves. */
    static @Nullable String waveId(Network network, int wave) {
        return wave == Network.ALL_WAVES ? null : network.waves().get(wave).id();
    }

    /** A kind's id; null for all kinds. */
    static @Nullable String kindId(Network network, int kind) {
        return kind == Network.ALL_KINDS ? null : network.kinds().get(kind).id();
    }

    /** An actor's id; null for nobody. */
    static @Nullable String actorId(Network network, int actor) {
        return actor == Network.NOBODY ? null : network.actors().get(actor).id();
    }
}
