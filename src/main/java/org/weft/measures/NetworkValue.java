package org.weft.measures;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A value for the network as a whole.
 *
 * @param measure id of the measure
 * @param parameters every parameter, as JSON has it; {@code value} names one of several values
 * @param address the shortest address that gives this value
 * @param label name of the variant for people
 * @param convention the definition that was used
 * @param unit unit of the value
 * @param value null where not defined
 * @param reason why it is not defined; null where it is
 * @param estimate how the values were estimated; null where they are exact
 */
public record NetworkValue(
        String measure,
        Map<String, Object> parameters,
        String address,
        String label,
        String convention,
        String unit,
        @Nullable Double value,
        @Nullable String reason,
        @Nullable Estimate estimate) {
    /** The same under other names, and estimated in another way. */
    NetworkValue with(String newAddress, String newLabel, String newConvention, @Nullable Estimate newEstimate) {
        return new NetworkValue(
                measure, parameters, newAddress, newLabel, newConvention, unit, value, reason, newEstimate);
    }
}
