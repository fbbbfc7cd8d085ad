package org.weft.drawing;

import org.jspecify.annotations.Nullable;
import org.weft.network.Kind;
import org.weft.network.Projection;
import org.weft.network.Response;
import org.weft.network.Scale;
import org.weft.network.View;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says in words what a picture's signs mean, and only what is true of this picture. */
final class LegendWords {
    private final Projection p;
    private final SceneOptions options;
    private final Groups groups;

    LegendWords(Projection p, SceneOptions options, Groups groups) {
        this.p = p;
        this.options = options;
        this.groups = groups;
    }

    Scene.Legend legend(
            List<Scene.Mark> marks,
            List<Scene.Tie> ties,
            Scene.@Nullable Aggregate aggregate,
            Sizes sizes,
            Widths widths) {
        boolean undefined = marks.stream().anyMatch(Scene.Mark::undefined);
        boolean posts =
                ties.stream().anyMatch(t -> t.bead() != null && !t.bead().equals("one person"));
        boolean people = ties.stream().anyMatch(t -> "one person".equals(t.bead()));
        return new Scene.Legend(
                groups.any() ? groups.label() : null,
                groupKeys(marks),
                sizes.key(options.sizeLabel()),
                widths.key(p.scale()),
                widthLabel(),
                hollowWords(),
                undefined ? lower(options.sizeLabel()) + " not defined" : null,
                posts
                        ? (people ? "rests on one post or person" : "rests on one post")
                        : people ? "rests on a person" : null,
                ties.stream().anyMatch(Scene.Tie::unconfirmed) ? "said by one end only" : null,
                p.directed() && ties.stream().anyMatch(t -> t.ab() == 0 || t.ba() == 0),
                verbs());
    }

    private List<Scene.GroupKey> groupKeys(List<Scene.Mark> marks) {
        List<Scene.GroupKey> keys = new ArrayList<>();
        if (groups.any()) {
            Map<@Nullable String, Integer> counts = new LinkedHashMap<>();
            marks.forEach(m -> counts.merge(m.group(), 1, Integer::sum));
            counts.forEach((group, count) ->
                    keys.add(new Scene.GroupKey(group, groups.sector(group), groups.shape(group), count)));
            keys.sort((a, b) -> {
                int bySize = Integer.compare(b.count(), a.count());
                return a.group() == null || b.group() == null
                        ? Boolean.compare(a.group() == null, b.group() == null)
                        : bySize != 0 ? bySize : a.group().compareTo(b.group());
            });
        }
        return keys;
    }

    private @Nullable String hollowWords() {
        boolean unanswered = false;
        boolean silent = false;
        for (int v = 0; v < p.size(); v++) {
            boolean refused = p.response(v) == Response.NOT_ANSWERED;
            unanswered |= refused;
            silent |= !refused && Signs.silent(p, v);
        }
        String nothing = p.view().orient() == View.Orientation.PROVIDER ? "gives nothing" : "no report from it";
        return unanswered ? (silent ? "did not answer, or " + nothing : "did not answer") : silent ? nothing : null;
    }

    private String widthLabel() {
        if (p.view().level() == View.ViewLevel.FORUMS) {
            return "Forums in common";
        }
        if (p.view().collapse() == View.Collapse.KINDS) {
            return "Kinds of flow";
        }
        Scale scale = p.scale();
        if (!scale.unit().isEmpty()) {
            return Character.toUpperCase(scale.unit().charAt(0)) + scale.unit().substring(1);
        }
        return scale.type() == Scale.Type.COUNT ? "Count" : scale.type() == Scale.Type.MONEY ? "Money" : "Strength";
    }

    private Scene.Verbs verbs() {
        if (p.view().level() == View.ViewLevel.FORUMS) {
            return new Scene.Verbs("sits with", "sits with it");
        }
        String verb = null;
        for (int k : p.kinds()) {
            Kind kind = p.network().kinds().get(k);
            boolean turned = p.view().orient() == View.Orientation.PROVIDER && kind.provider() == Kind.End.TARGET;
            String own = turned ? kind.inverseVerb() : kind.verb();
            if (verb != null && !verb.equals(own)) {
                return p.view().orient() == View.Orientation.PROVIDER
                        ? new Scene.Verbs("gives to", "gives to it")
                        : new Scene.Verbs("sends to", "sends to it");
            }
            verb = own;
        }
        return verb == null ? new Scene.Verbs("informs", "informs it") : new Scene.Verbs(verb, verb + " it");
    }

    private static String lower(@Nullable String label) {
        return label == null || label.isEmpty()
                ? "size"
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** What the picture shows, as a sentence. */
    static String caption(Projection p, Scene.Legend legend, boolean byGroups) {
        boolean people = p.view().level() == View.ViewLevel.REPRESENTATIVES;
        int n = p.size();
        int m = p.graph().ties();
        StringBuilder words = new StringBuilder(Numbers.text(n))
                .append(people ? (n == 1 ? " representative" : " representatives") : n == 1 ? " agency" : " agencies")
                .append(" and ")
                .append(m == 0 ? "no" : Numbers.text(m))
                .append(m == 1 ? " tie" : " ties");
        if (legend.grouping() != null) {
            words.append(", coloured by ").append(lower(legend.grouping()));
        }
        Scene.SizeKey size = legend.size();
        if (size != null) {
            words.append(legend.grouping() != null ? " and sized by " : ", sized by ")
                    .append(lower(size.label()));
        }
        words.append('.');
        if (byGroups) {
            words.append(" Ties are counted by ")
                    .append(lower(legend.grouping()))
                    .append(".");
        }
        return words.toString();
    }
}
