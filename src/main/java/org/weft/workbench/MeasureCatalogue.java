package org.weft.workbench;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.weft.measures.Approximation;
import org.weft.measures.Declaration;
import org.weft.measures.Measure;
import org.weft.measures.MeasureCall;
import org.weft.measures.Measures;
import org.weft.measures.Tool;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The measures that Weft knows.
 *
 * @param measures one for each, in the order of the catalogue
 * @param byDefault addresses of those computed where nobody asks for others; {@code default} in JSON
 * @param tools the programs whose conventions may be asked for
 */
public record MeasureCatalogue(
        List<Entry> measures,

        @com.fasterxml.jackson.annotation.JsonProperty("default")
        List<String> byDefault,

        List<ToolEntry> tools) {
    /** Another program: the word that chooses its conventions, and how it gives the measures that it has. */
    public record ToolEntry(String id, String title, String about, List<ConventionEntry> conventions) {}

    /**
     * How a program gives one of our measures.
     *
     * @param measure the id of ours
     * @param name the program's own name of it
     * @param address what of ours gives the same number
     * @param parameters every parameter of that
     * @param differs how that differs from what Weft gives unasked; empty where it does not
     * @param compared whether the numbers were compared with the program's, or follow its documentation
     */
    public record ConventionEntry(
            String measure,
            String name,
            String address,
            Map<String, String> parameters,
            String differs,
            boolean compared) {}

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
                Measures.DEFAULT_SET.stream().map(MeasureCall::address).toList(),
                Arrays.stream(Tool.values()).map(MeasureCatalogue::tool).toList());
    }

    private static ToolEntry tool(Tool tool) {
        return new ToolEntry(
                tool.id(),
                tool.title(),
                tool.about(),
                tool.conventions().stream()
                        .map(c -> new ConventionEntry(
                                c.of(),
                                c.name(),
                                c.address(),
                                MeasureCall.parse(c.address()).parameters(),
                                c.differs(),
                                c.compared()))
                        .toList());
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
