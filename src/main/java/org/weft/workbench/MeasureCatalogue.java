package org.weft.workbench;

import org.weft.measures.Declaration;
import org.weft.measures.MeasureCall;
import org.weft.measures.Measures;

import java.util.List;

/**
 * The measures that Weft knows.
 *
 * @param measures one for each, in the order of the catalogue
 * @param byDefault addresses of those computed where nobody asks for others; {@code default} in JSON
 */
public record MeasureCatalogue(
        List<Entry> measures,

        @com.fasterxml.jackson.annotation.JsonProperty("default")
        List<String> byDefault) {
    /** A measure's declaration. */
    public record Entry(
            String id,
            String label,
            String family,
            String question,
            String high,
            String convention,
            String unit,
            String range,
            String direction,
            String weightMeaning,
            String undefined,
            String cost,
            String memory,
            List<Parameter> parameters,
            List<String> sources) {}

    /** A parameter: its allowed values, or none where {@code accepts} says what is allowed. */
    public record Parameter(
            String name,
            List<String> values,
            String accepts,

            @com.fasterxml.jackson.annotation.JsonProperty("default")
            String byDefault,

            String about) {}

    /** The catalogue. */
    public static MeasureCatalogue all() {
        return new MeasureCatalogue(
                Measures.all().stream().map(m -> entry(m.declaration())).toList(),
                Measures.DEFAULT_SET.stream().map(MeasureCall::address).toList());
    }

    private static Entry entry(Declaration d) {
        return new Entry(
                d.id(),
                d.label(),
                d.family().name().toLowerCase(java.util.Locale.ROOT),
                d.question(),
                d.high(),
                d.convention(),
                d.unit(),
                d.range(),
                d.direction(),
                d.weight(),
                d.undefined(),
                d.cost(),
                d.memory(),
                d.parameters().stream()
                        .map(p -> new Parameter(p.name(), p.allowed(), p.values(), p.defaultValue(), p.help()))
                        .toList(),
                d.sources());
    }
}
