package org.weft.drawing;

import java.util.Locale;

/** Outlines of marks. Every shape of one r covers the area of the circle of that r, so that size stays honest. */
final class Shapes {
    private Shapes() {}

    /** Path data of a shape about a point. */
    static String path(String shape, double x, double y, double r) {
        double area = Math.PI * r * r;
        return switch (shape) {
            case "square" -> polygon(4, x, y, Math.sqrt(area / 2), -Math.PI / 4);
            case "diamond" -> polygon(4, x, y, Math.sqrt(area / 2), -Math.PI / 2);
            case "triangle" -> {
                double c = Math.sqrt(area / 1.299038);
                yield polygon(3, x, y + c * 0.12, c, -Math.PI / 2);
            }
            case "down" -> {
                double c = Math.sqrt(area / 1.299038);
                yield polygon(3, x, y - c * 0.12, c, Math.PI / 2);
            }
            case "hexagon" -> polygon(6, x, y, Math.sqrt(area / 2.598076), 0);
            case "pentagon" -> polygon(5, x, y, Math.sqrt(area / 2.377641), -Math.PI / 2);
            case "star" -> star(x, y, area);
            case "plus" -> plus(x, y, Math.sqrt(area / 5) / 2);
            case "house" -> house(x, y, Math.sqrt(area / 4.8));
            default ->
                "M" + f(x - r) + " " + f(y) + "a" + f(r) + " " + f(r) + " 0 1 0 " + f(2 * r) + " 0a" + f(r) + " " + f(r)
                        + " 0 1 0 " + f(-2 * r) + " 0Z";
        };
    }

    private static String polygon(int n, double x, double y, double r, double from) {
        double[] points = new double[2 * n];
        for (int k = 0; k < n; k++) {
            points[2 * k] = x + r * Math.cos(from + 2 * Math.PI * k / n);
            points[2 * k + 1] = y + r * Math.sin(from + 2 * Math.PI * k / n);
        }
        return closed(points);
    }

    /** Ten corners, the inner ones at 0.52 of the outer radius; its area is 5 sin 36° · 0.52 · outer². */
    private static String star(double x, double y, double area) {
        double outer = Math.sqrt(area / (5 * Math.sin(Math.PI / 5) * 0.52));
        double[] points = new double[20];
        for (int k = 0; k < 10; k++) {
            double r = k % 2 == 0 ? outer : outer * 0.52;
            points[2 * k] = x + r * Math.cos(-Math.PI / 2 + Math.PI * k / 5);
            points[2 * k + 1] = y + r * Math.sin(-Math.PI / 2 + Math.PI * k / 5);
        }
        return closed(points);
    }

    private static String plus(double x, double y, double h) {
        return closed(
                x - h, y - 3 * h, x + h, y - 3 * h, x + h, y - h, x + 3 * h, y - h, x + 3 * h, y + h, x + h, y + h,
                x + h, y + 3 * h, x - h, y + 3 * h, x - h, y + h, x - 3 * h, y + h, x - 3 * h, y - h, x - h, y - h);
    }

    /** Walls of 2s by 1.6s under a roof 1.6s high: 4.8 s². */
    private static String house(double x, double y, double s) {
        return closed(x, y - 1.8 * s, x + s, y - 0.2 * s, x + s, y + 1.4 * s, x - s, y + 1.4 * s, x - s, y - 0.2 * s);
    }

    /** Path data of a closed outline through points given as x, y, x, y. */
    static String closed(double... points) {
        StringBuilder path = new StringBuilder("M");
        for (int i = 0; i < points.length; i += 2) {
            if (i > 0) {
                path.append('L');
            }
            path.append(f(points[i])).append(' ').append(f(points[i + 1]));
        }
        return path.append('Z').toString();
    }

    /** A number of pixels, to hundredths. */
    static String f(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        if (text.charAt(end - 1) == '.') {
            end--;
        }
        String trimmed = text.substring(0, end);
        return trimmed.equals("-0") ? "0" : trimmed;
    }
}
