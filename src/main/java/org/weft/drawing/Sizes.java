package org.weft.drawing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Areas of marks: area = floor + k (value - base), base being 0 or the least value where that is below 0. A mark whose
 * value is not defined has the floor's area.
 */
final class Sizes {
    private static final double LARGEST = 900;
    private static final double SHARE_OF_FRAME = 0.075;

    private final double floor;
    private final double base;
    private final double factor;
    private final double greatest;
    private final boolean sized;

    private Sizes(double floor, double base, double factor, double greatest, boolean sized) {
        this.floor = floor;
        this.base = base;
        this.factor = factor;
        this.greatest = greatest;
        this.sized = sized;
    }

    /**
     * The rule for a picture.
     *
     * @param largest area of the largest mark; it depends on the layout and the frame, so that a filter does not make
     *     marks grow
     */
    static Sizes of(double @Nullable [] values, double largest) {
        double floor = Math.max(0.078 * largest, Math.min(70, 0.25 * largest));
        double least = 0;
        double greatest = -Double.MAX_VALUE;
        if (values != null) {
            for (double v : values) {
                if (!Double.isNaN(v)) {
                    least = Math.min(least, v);
                    greatest = Math.max(greatest, v);
                }
            }
        }
        if (values == null || greatest == -Double.MAX_VALUE) {
            return new Sizes(0.35 * largest, 0, 0, 0, false);
        }
        double range = greatest - least;
        return new Sizes(floor, least, range > 0 ? (largest - floor) / range : 0, greatest, true);
    }

    /** Area of the largest mark in a frame that holds n. */
    static double largestArea(int n, int width, int height) {
        return Math.max(5, Math.min(LARGEST, SHARE_OF_FRAME * width * height / Math.max(n, 1)));
    }

    /** Radius of the largest mark in a frame that holds n. */
    static double largestRadius(int n, int width, int height) {
        return radius(largestArea(n, width, height));
    }

    private static double radius(double area) {
        return Math.sqrt(area / Math.PI);
    }

    /** Radius of the circle of a value's area. */
    double radiusOf(double value) {
        return radius(Double.isNaN(value) ? floor : floor + factor * (value - base));
    }

    /** What areas mean, by up to three circles; null where all marks are of one size. */
    Scene.@Nullable SizeKey key(@Nullable String label) {
        if (!sized || label == null) {
            return null;
        }
        List<Scene.Circle> circles = new ArrayList<>();
        circles.add(circle(base));
        double range = greatest - base;
        if (range > 0) {
            if (base < 0 && greatest > 0) {
                circles.add(circle(0));
            } else {
                double middle = rounded(base + 0.3 * range);
                if (middle > base && middle < greatest && radiusOf(middle) > radiusOf(base) * 1.15) {
                    circles.add(circle(middle));
                }
            }
            circles.add(circle(greatest));
        }
        return new Scene.SizeKey(label, circles);
    }

    private Scene.Circle circle(double value) {
        return new Scene.Circle(value, Numbers.text(value), Numbers.pixels(radiusOf(value)));
    }

    /** The nearest of 1, 2, 2.5 and 5 times a power of ten. */
    private static double rounded(double value) {
        if (value == 0) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(Math.abs(value))));
        double[] steps = {1, 2, 2.5, 5, 10};
        double best = power;
        for (double s : steps) {
            if (Math.abs(s * power - Math.abs(value)) < Math.abs(best - Math.abs(value))) {
                best = s * power;
            }
        }
        return Math.signum(value) * best;
    }
}
