package org.weft.formats;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** The sheets of the Weft form: which columns each has, what they mean, and which other headers are taken for them. */
enum SheetKind {
    KINDS(
            "kinds",
            "The kinds of flow. Optional: without it, kinds are taken from the flows.",
            false,
            List.of("kind", "types", "relations"),
            col("id", true, "The name used in the column kind of flows, as information.", "kind"),
            col("label", "Its name for people.", "name"),
            col("directed", "yes, or no where ties of this kind have no direction. Blank: yes."),
            col("scale", "What a strength means: binary, ordinal, count, money or undeclared. Blank: undeclared."),
            col("unit", "The unit of a count or of money, as contacts per month."),
            col("codes", "Of an ordinal scale: 1=yearly;2=monthly, or with amounts a period 1=yearly=1;2=monthly=12."),
            col("provider", "Who gives: source or target. Blank: source."),
            col("power", "Whom giving empowers: giver, receiver or none. Blank: giver."),
            col("one_way", "yes where no answer is to be expected. Blank: no."),
            col("verb", "What the source does to the target, as informs."),
            col("inverse_verb", "The same from the target's side, as is informed by.")),
    WAVES(
            "waves",
            "Dated pictures of the network, earliest first. Optional.",
            false,
            List.of("wave", "rounds", "times"),
            col("id", true, "The name used in the columns wave.", "wave"),
            col("label", "Its name for people.", "name"),
            col("date", "2026, 2026-03 or 2026-03-31.")),
    AGENCIES(
            "agencies",
            "The organisations and services. Optional, but without it a mistyped agency becomes a new one.",
            true,
            List.of("agency", "organisations", "organizations", "organisation", "organization", "nodes", "actors"),
            col("id", true, "A short name that flows use; no two the same.", "agency", "agency_id", "code"),
            col("name", "Its full name.", "label", "agency_name", "organisation", "organization"),
            col("sector", "The group by which agencies are coloured, as health."),
            col("partner_kind", "What kind of partner it is."),
            col("patch", "The area it serves."),
            col("statutory", "Whether it takes part by law: yes or no."),
            col("size", "Its size, as staff."),
            col("capacity", "What it can take on."),
            col("turbulence", "How much its surroundings change."),
            col("authority", "A national register that gave external_id."),
            col("external_id", "Its id in that register.", "externalid"),
            col("wave", "Blank: all waves. Else the row holds for that wave alone.")),
    REPRESENTATIVES(
            "representatives",
            "The posts or people who speak for agencies. Optional. Give posts rather than names where you can.",
            true,
            List.of("representative", "people", "persons", "posts", "contacts"),
            col("id", true, "A short name that flows may use; not that of an agency.", "representative", "post_id"),
            col("name", "The post, as Head of early help.", "label", "post"),
            col(
                    "agency",
                    "The agency it speaks for; blank where the sheet representation says so.",
                    "organisation",
                    "organization",
                    "agency_id"),
            col("share", "The share of the post that is the agency's, above 0 and at most 1. Blank: equal shares."),
            col("level", "national, governance, strategic, process or frontline."),
            col("wave", "Blank: all waves. Else the row holds for that wave alone.")),
    REPRESENTATION(
            "representation",
            "Further agencies for which a representative speaks. Optional.",
            false,
            List.of("represents"),
            col("representative", true, "The id of the representative.", "id", "representative_id"),
            col("agency", true, "The id of the agency.", "organisation", "organization", "agency_id"),
            col("wave", "Blank: all waves."),
            col("share", "Above 0 and at most 1. Blank: equal shares.")),
    FLOWS(
            "flows",
            "Who informs, funds, refers to or works with whom: one row for each flow. The one sheet that must be there.",
            true,
            List.of("flow", "ties", "edges", "links", "edgelist", "edge_list", "arcs"),
            col(
                    "source",
                    true,
                    "The agency or representative where it starts.",
                    "from",
                    "sender",
                    "source_id",
                    "giver"),
            col(
                    "target",
                    true,
                    "The agency or representative where it arrives.",
                    "to",
                    "receiver",
                    "target_id",
                    "recipient"),
            col("kind", "The kind of flow.", "relation", "type", "relationship"),
            col(
                    "strength",
                    "Above 0, on the kind's scale. Leave out the column where flows have no strength.",
                    "weight",
                    "value"),
            col("rung", "How deep the collaboration is: a whole number on your ladder."),
            col("formality", "How formal it is."),
            col("rests_on", "person, or role where whoever fills the post carries it on."),
            col("level", "national, governance, strategic, process or frontline."),
            col("wave", "Blank: all waves."),
            col("reported_by", "Who said so. Blank: the end that gives.", "reporter", "reportedby"),
            col("id", "An id of your own for the flow.", "flow_id")),
    RESPONDENTS(
            "respondents",
            "Who was asked and who answered. Optional; without it, nobody can be told from one who did not answer.",
            false,
            List.of("respondent", "responses"),
            col(
                    "agency",
                    true,
                    "The id of the agency or representative.",
                    "id",
                    "respondent",
                    "organisation",
                    "organization"),
            col("wave", "Blank: all waves."),
            col("kind", "Blank: all kinds."),
            col("answered", true, "yes or no.", "responded")),
    FORUMS(
            "forums",
            "Boards, panels, teams and meetings. Optional.",
            true,
            List.of("forum", "boards", "meetings"),
            col("id", true, "A short name.", "forum"),
            col("name", "Its full name.", "label"),
            col("level", "national, governance, strategic, process or frontline."),
            col("decides", "Whether it takes decisions: yes or no."),
            col("chair", "The id of the agency or representative in the chair.")),
    MEMBERSHIPS(
            "memberships",
            "Who sits in which forum. Optional.",
            false,
            List.of("membership", "members"),
            col("forum", true, "The id of the forum.", "forum_id"),
            col("member", true, "The id of the agency or representative.", "agency", "representative"),
            col("role", "Its role there."),
            col("wave", "Blank: all waves."));

    /**
     * A column that Weft knows.
     *
     * @param name its header
     * @param required whether the sheet cannot be read without it
     * @param note what to write in it
     * @param synonyms other headers that are taken for it and reported
     */
    record KnownColumn(String name, boolean required, String note, List<String> synonyms) {}

    final String sheet;
    final String note;
    /** Whether other columns are kept as attributes; else they are reported and not read. */
    final boolean keepsAttributes;

    final List<String> synonyms;
    final List<KnownColumn> columns;

    SheetKind(String sheet, String note, boolean keepsAttributes, List<String> synonyms, KnownColumn... columns) {
        this.sheet = sheet;
        this.note = note;
        this.keepsAttributes = keepsAttributes;
        this.synonyms = synonyms;
        this.columns = List.of(columns);
    }

    private static KnownColumn col(String name, boolean required, String note, String... synonyms) {
        return new KnownColumn(name, required, note, List.of(synonyms));
    }

    private static KnownColumn col(String name, String note, String... synonyms) {
        return col(name, false, note, synonyms);
    }

    /** The position of a column in {@link #columns}. */
    int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(sheet + " has no column " + column);
    }

    /** The sheet of a name, case and common other names aside; null where there is none. */
    static @Nullable SheetKind named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (SheetKind kind : values()) {
            if (kind.sheet.equals(wanted) || kind.synonyms.contains(wanted)) {
                return kind;
            }
        }
        return null;
    }
}
