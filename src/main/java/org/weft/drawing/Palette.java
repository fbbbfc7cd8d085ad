package org.weft.drawing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which colour and shape each group has. Well-known sectors always have their own, so that two partnerships look alike;
 * other groups take what is left, the largest first. Colour and shape go together, so that neither is needed alone.
 */
public final class Palette {
    /** A colour with its shape, in the order in which unknown groups take them. */
    public enum Slot {
        /** Police and justice. */
        POLICE("circle", "police|justice|courts?|probation|prisons?|prosecut\\w+|youth offending|law enforcement"),
        /** Health. */
        HEALTH("square", "health\\w*|nhs|hospitals?|medical|clinics?|ambulance"),
        /** Social care. */
        SOCIAL("diamond", "social (care|services?|work)|children'?s (services|social care)|adult services|welfare"),
        /** Community and users. */
        COMMUNITY("triangle", "communit(y|ies)|users?|service users?|residents?|citizens?|carers|faith"),
        /** Education. */
        EDUCATION("hexagon", "education\\w*|schools?|universit(y|ies)|colleges?|academ(y|ic|ia)|early years"),
        /** Local government. */
        COUNCIL("pentagon", "local (government|authorit(y|ies))|councils?|municipal\\w*|boroughs?"),
        /** Voluntary. */
        VOLUNTARY("down", "vol|voluntary|third sector|charit(y|ies|able)|ngos?|non-?profits?|not-for-profit|vcse?|vcs"),
        /** Housing. */
        HOUSING("house", "housing|homelessness|landlords?|housing association"),
        /** Private. */
        PRIVATE("plus", "private|business\\w*|compan(y|ies)|commercial|industry|for-profit|corporate"),
        /** Whatever is left. */
        OTHER("star", "other|others|misc\\w*"),
        /** Those without a group. */
        PLAIN("circle", "(?!)");

        private final String shape;
        private final Pattern words;

        Slot(String shape, String words) {
            this.shape = shape;
            this.words = Pattern.compile("\\b(?:" + words + ")\\b");
        }

        /** The name under which style sheets know the colour. */
        public String sector() {
            return this == PLAIN ? OTHER.sector() : name().toLowerCase(Locale.ROOT);
        }

        /** The shape's name. */
        public String shape() {
            return shape;
        }
    }

    /** More specific sectors are tried first: "housing association" is no community, "children's health" is health. */
    private static final List<Slot> BY_NAME = List.of(
            Slot.HOUSING,
            Slot.SOCIAL,
            Slot.HEALTH,
            Slot.POLICE,
            Slot.EDUCATION,
            Slot.VOLUNTARY,
            Slot.COUNCIL,
            Slot.PRIVATE,
            Slot.COMMUNITY,
            Slot.OTHER);

    private final Map<String, Slot> slots = new LinkedHashMap<>();

    private Palette() {}

    /**
     * Gives each group its colour and shape.
     *
     * @param counts how many agencies each group has in the whole dataset, so that a filter never changes a colour
     */
    public static Palette of(Map<String, Integer> counts) {
        Palette palette = new Palette();
        List<String> names = new ArrayList<>(counts.keySet());
        names.sort((a, b) -> {
            int bySize = Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0));
            return bySize != 0 ? bySize : a.compareTo(b);
        });
        Set<Slot> free = EnumSet.complementOf(EnumSet.of(Slot.OTHER, Slot.PLAIN));
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            Slot known = known(name);
            if (known == Slot.OTHER || (known != null && free.remove(known))) {
                palette.slots.put(name, known);
            } else {
                unknown.add(name);
            }
        }
        for (String name : unknown) {
            Slot next = free.isEmpty() ? Slot.OTHER : free.iterator().next();
            free.remove(next);
            palette.slots.put(name, next);
        }
        return palette;
    }

    private static @Nullable Slot known(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('\u2019', '\'');
        for (Slot slot : BY_NAME) {
            if (slot.words.matcher(plain).find()) {
                return slot;
            }
        }
        return null;
    }

    /** The slot of a group; {@link Slot#OTHER} for one never counted. */
    public Slot slot(String group) {
        return slots.getOrDefault(group, Slot.OTHER);
    }
}
