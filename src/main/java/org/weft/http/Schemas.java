package org.weft.http;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Makes JSON Schemas (2020-12, as OpenAPI 3.1 has them) of records, the way Weft writes records as JSON. */
final class Schemas {
    private final SchemaBuilder builder;

    Schemas() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule())
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.PLAIN_DEFINITION_KEYS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(Schemas::special)
                .withDefinitionNamingStrategy(new OuterFirst());
        config.forFields()
                .withNullableCheck(Schemas::isNullable)
                .withRequiredCheck(field -> !isNullable(field) && !isLeftOut(field))
                .withCustomDefinitionProvider(Schemas::raw);
        builder = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
    }

    /** Whether a field is not written where it is null. */
    private static boolean isLeftOut(FieldScope field) {
        JsonInclude include = field.getAnnotationConsideringFieldAndGetter(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    /** A schema that stands for a type, usually a reference to its definition. */
    ObjectNode reference(Class<?> type) {
        return builder.createSchemaReference(type);
    }

    /** The definitions of all types referred to so far. */
    ObjectNode definitions() {
        return builder.collectDefinitions("components/schemas");
    }

    private static boolean isNullable(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getType().getErasedType() != Double.class
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Words for enums, texts for instants, plain objects for maps: as WeftJson writes them. */
    private static @Nullable CustomDefinition special(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (raw.isEnum()) {
            node.put("type", "string");
            for (Object constant : raw.getEnumConstants()) {
                node.withArray("enum")
                        .add(((Enum<?>) constant)
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
            }
        } else if (raw == Instant.class) {
            node.put("type", "string").put("format", "date-time");
        } else if (raw == Double.class) {
            // A boxed number is boxed because it may be undefined, in maps and lists too.
            node.putArray("type").add("number").add("null");
        } else if (raw == Path.class) {
            node.put("type", "string");
        } else if (raw == Object.class) {
            node.put("description", "Any JSON value");
        } else if (Map.class.isAssignableFrom(raw)) {
            node.put("type", "object");
            ResolvedType value = type.typeParametersFor(Map.class).get(1);
            node.set("additionalProperties", context.createDefinitionReference(value));
        } else {
            return null;
        }
        return new CustomDefinition(node, true);
    }

    private static @Nullable CustomPropertyDefinition raw(FieldScope field, SchemaGenerationContext context) {
        if (field.getAnnotationConsideringFieldAndGetter(JsonRawValue.class) == null) {
            return null;
        }
        return new CustomPropertyDefinition(
                JsonNodeFactory.instance.objectNode().put("type", "object"));
    }

    /** Names a nested record after its outer one too: AnalysisNode. */
    private static final class OuterFirst implements SchemaDefinitionNamingStrategy {
        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            StringBuilder name = new StringBuilder();
            for (Class<?> type = key.getType().getErasedType(); type != null; type = type.getEnclosingClass()) {
                name.insert(0, type.getSimpleName());
            }
            return name.toString();
        }
    }
}
