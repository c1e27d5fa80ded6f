package org.hoopsnake.modules;

import java.util.Arrays;
import org.hoopsnake.object.Errors;

/** Sums of floats without the rounding errors of plain addition. */
final class ExactSums {
  private ExactSums() {}

  /** {@code math.fsum}: the partial sums do not overlap, so together they are the exact sum. */
  static final class Accumulator {
    private double[] partials = new double[32];
    private int count;
    private double specials;
    private double infinities;

    void add(double value) {
      double x = value;
      int kept = 0;
      for (int j = 0; j < count; j++) {
        double y = partials[j];
        if (Math.abs(x) < Math.abs(y)) {
          double t = x;
          x = y;
          y = t;
        }
        double high = x + y;
        double low = y - (high - x);
        if (low != 0) {
          partials[kept++] = low;
        }
        x = high;
      }
      count = kept;
      if (x == 0) {
        return;
      }
      if (!Double.isFinite(x)) {
        if (Double.isFinite(value)) {
          throw Errors.overflowError("intermediate overflow in fsum");
        }
        if (Double.isInfinite(value)) {
          infinities += value;
        }
        specials += value;
        count = 0;
        return;
      }
      if (count == partials.length) {
        partials = Arrays.copyOf(partials, 2 * count);
      }
      partials[count++] = x;
    }

    double sum() {
      if (specials != 0) {
        if (Double.isNaN(infinities)) {
          throw Errors.valueError("-inf + inf in fsum");
        }
        return specials;
      }
      if (count == 0) {
        return 0;
      }
      double high = partials[--count];
      double low = 0;
      while (count > 0) {
        double x = high;
        double y = partials[--count];
        high = x + y;
        low = y - (high - x);
        if (low != 0) {
          break;
        }
      }
      // Half way between two floats: what is left decides.
      boolean sameSign =
          count > 0
              && ((low < 0 && partials[count - 1] < 0) || (low > 0 && partials[count - 1] > 0));
      if (sameSign) {
        double y = low * 2;
        double x = high + y;
        if (y == x - high) {
          high = x;
        }
      }
      return high;
    }
  }

  /** The Euclidean norm, with squares summed to twice the precision of a double. */
  static double norm(double[] vector) {
    double max = 0;
    boolean nan = false;
    for (double v : vector) {
      nan |= Double.isNaN(v);
      max = Math.max(max, Double.isNaN(v) ? 0 : Math.abs(v));
    }
    if (Double.isInfinite(max)) {
      return max;
    }
    if (nan) {
      return Double.NaN;
    }
    if (max == 0 || vector.length <= 1) {
      return max;
    }
    int exponent = Math.getExponent(max);
    if (exponent < Double.MIN_EXPONENT) {
      double[] larger = new double[vector.length];
      for (int i = 0; i < larger.length; i++) {
        larger[i] = vector[i] / Double.MIN_NORMAL;
      }
      return Double.MIN_NORMAL * norm(larger);
    }
    double high = 0;
    double low = 0;
    for (double v : vector) {
      double x = Math.scalb(v, -exponent);
      double square = x * x;
      double squareLow = Math.fma(x, x, -square);
      double sum = high + square;
      double back = sum - high;
      low += (high - (sum - back)) + (square - back) + squareLow;
      high = sum;
    }
    double total = high + low;
    low += high - total;
    double root = Math.sqrt(total);
    double rest = Math.fma(-root, root, total) + low;
    return Math.scalb(root + rest / (2 * root), exponent);
  }

  /** A sum of products in three doubles. */
  static final class DotProduct {
    private double high;
    private double low;
    private double tiny;

    void add(double x, double y) {
      double product = x * y;
      double productLow = Math.fma(x, y, -product);
      double sum = high + product;
      double sumLow = error(high, product, sum);
      double lows = low + productLow;
      double lowsLow = error(low, productLow, lows);
      double middle = lows + sumLow;
      double middleLow = error(lows, sumLow, middle);
      high = sum;
      low = middle;
      tiny += lowsLow + middleLow;
    }

    /** The rounding error of {@code a + b}. */
    private static double error(double a, double b, double sum) {
      double back = sum - a;
      return (a - (sum - back)) + (b - back);
    }

    double value() {
      double last = low + tiny;
      double lastLow = error(low, tiny, last);
      double first = high + last;
      double firstLow = error(high, last, first);
      return first + (firstLow + lastLow);
    }
  }
}
