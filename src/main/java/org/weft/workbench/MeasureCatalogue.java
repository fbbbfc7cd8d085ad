package org.weft.workbench;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.weft.measures.Approximation;
import org.weft.measures.Declaration;
import org.weft.measures.Measure;
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
    /** A measure's declaration; how it is estimated with its defaults, where it can be. */
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
            List<String> sources,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String estimatedBy) {}

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
                Measures.all().stream().map(m -> entry(m)).toList(),
                Measures.DEFAULT_SET.stream().map(MeasureCall::address).toList());
    }

    private static Entry entry(Measure measure) {
        Declaration d = measure.declaration();
        Approximation method = measure.approximation(MeasureCall.parse(d.id()).chosen());
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
                d.sources(),
                method == null ? null : method.method() + ": " + method.error());
    }
}
