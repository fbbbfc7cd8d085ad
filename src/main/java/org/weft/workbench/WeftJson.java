package org.weft.workbench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How Weft's records become JSON: numbers in full precision, never NaN; words in lower case with hyphens. */
public final class WeftJson {
    private static final ObjectMapper MAPPER = make();

    private WeftJson() {}

    /** The one mapper; not to be configured further. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    private static ObjectMapper make() {
        SimpleModule weft = new SimpleModule("weft");
        weft.addSerializer(Double.class, new Numbers(Double.class));
        weft.addSerializer(double.class, new Numbers(Double.class));
        weft.addSerializer(new Instants());
        weft.addSerializer(new Words());
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(weft)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(50)
                        .maxStringLength(1_000_000)
                        .maxNumberLength(60)
                        .build());
        return mapper;
    }

    /** Whole numbers without a fraction, so that counts read as counts. */
    private static final class Numbers extends StdSerializer<Double> {
        private static final long serialVersionUID = 1L;

        Numbers(Class<Double> type) {
            super(type);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            double v = value;
            if (Double.isNaN(v) || Double.isInfinite(v)) {
                throw new IOException("a value that is undefined must be null with a reason, not " + v);
            }
            if (v == Math.rint(v) && Math.abs(v) < 1e15) {
                out.writeNumber((long) v);
            } else {
                out.writeNumber(v);
            }
        }
    }

    private static final class Instants extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        Instants() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class Words extends StdSerializer<Enum> {
        private static final long serialVersionUID = 1L;

        Words() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
