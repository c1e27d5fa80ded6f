package org.hoopsnake.node;

import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyInterpolation;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTemplate;
import org.hoopsnake.object.StrRepr;

/** f-strings (PEP 701) and t-strings (PEP 750). */
public final class Strings {
  private Strings() {}

  /** An f-string: its parts one behind the other. */
  public static final class Joined extends Expression {
    private final Expression[] parts;

    public Joined(Expression[] parts) {
      this.parts = parts;
    }

    @Override
    public Object execute(Frame f) {
      StringBuilder text = new StringBuilder();
      for (Expression part : parts) {
        text.append((String) part.execute(f));
      }
      return text.toString();
    }
  }

  /** {@code {value!r:spec}}; the spec may be null. */
  public static final class Formatted extends Expression {
    private final Expression value;
    private final int conversion;
    private final Expression spec;
    private final int at;

    public Formatted(Expression value, int conversion, Expression spec, int at) {
      this.value = value;
      this.conversion = conversion;
      this.spec = spec;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object v = value.execute(f);
      if (conversion == -1 && spec == null && v instanceof String) {
        return v;
      }
      f.at = at;
      Object converted = convert(v, conversion);
      String format = spec == null ? "" : (String) spec.execute(f);
      f.at = at;
      return Ops.format(converted, format);
    }
  }

  static Object convert(Object v, int conversion) {
    return switch (conversion) {
      case 's' -> Ops.str(v);
      case 'r' -> Ops.repr(v);
      case 'a' -> StrRepr.escapeNonAscii(Ops.repr(v));
      default -> v;
    };
  }

  /** A t-string; {@code strings} has one part more than there are interpolations. */
  public static final class Template extends Expression {
    private final String[] strings;
    private final Expression[] interpolations;

    public Template(String[] strings, Expression[] interpolations) {
      this.strings = strings;
      this.interpolations = interpolations;
    }

    @Override
    public Object execute(Frame f) {
      Object[] values = Displays.evaluate(interpolations, f);
      return new PyTemplate(strings, values);
    }
  }

  /** One field of a t-string. */
  public static final class Interpolated extends Expression {
    private final Expression value;
    private final String source;
    private final int conversion;
    private final Expression spec;
    private final int at;

    public Interpolated(Expression value, String source, int conversion, Expression spec, int at) {
      this.value = value;
      this.source = source;
      this.conversion = conversion;
      this.spec = spec;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object v = value.execute(f);
      Object format = spec == null ? "" : spec.execute(f);
      f.at = at;
      return new PyInterpolation(
          v,
          source,
          conversion == -1 ? PyNone.NONE : Character.toString(conversion),
          (String) format);
    }
  }
}
