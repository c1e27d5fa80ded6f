package org.hoopsnake.node;

import org.hoopsnake.object.Completion;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.Tracing;

/** Statements that tell a tracer where they are; only trees of traced code have them. */
public final class TraceNodes {
  private TraceNodes() {}

  /** A statement whose line is told before it runs, and the exceptions that come out of it. */
  public static final class Traced extends Statement {
    private final Statement statement;
    private final int at;

    public Traced(Statement statement, int at) {
      this.statement = statement;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      if (f.extras != null) {
        Tracing.line(f, at, false);
      }
      int completion;
      try {
        completion = statement.exec(f);
      } catch (PyException e) {
        throw told(f, e);
      }
      return done(f, completion);
    }

    @Override
    public int resume(Frame f) {
      int completion;
      try {
        completion = statement.resume(f);
      } catch (PyException e) {
        throw told(f, e);
      }
      return done(f, completion);
    }

    private int done(Frame f, int completion) {
      if (completion == Completion.NORMAL && f.extras != null) {
        Tracing.instruction(f, at);
      }
      return completion;
    }

    private static PyException told(Frame f, PyException e) {
      if (f.extras != null) {
        Tracing.raised(f, e);
      }
      return e;
    }
  }

  /** Only tells the line. */
  public static final class Line extends Statement {
    private final int at;

    public Line(int at) {
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      if (f.extras != null) {
        Tracing.line(f, at, false);
      }
      return Completion.NORMAL;
    }
  }

  /**
   * An expression that stands on a line of its own, or behind which an operation on another does.
   */
  public static final class Point extends Expression {
    private final Expression expression;
    private final int before;
    private final int after;

    /** Positions; -1 for none. */
    public Point(Expression expression, int before, int after) {
      this.expression = expression;
      this.before = before;
      this.after = after;
    }

    @Override
    public Object execute(Frame f) {
      if (before >= 0 && f.extras != null) {
        Tracing.line(f, before, false);
      }
      Object value = expression.execute(f);
      if (after >= 0 && f.extras != null) {
        Tracing.line(f, after, false);
      }
      return value;
    }
  }

  /**
   * The body of a loop, behind which the line of the loop is told again; or that of a {@code with},
   * which is told however the body is left.
   */
  public static final class Body extends Statement {
    private final Statement body;
    private final int at;
    private final boolean loops;

    public Body(Statement body, int at, boolean loops) {
      this.body = body;
      this.at = at;
      this.loops = loops;
    }

    @Override
    public int exec(Frame f) {
      try {
        return left(f, body.exec(f));
      } catch (PyException e) {
        throw raised(f, e);
      }
    }

    @Override
    public int resume(Frame f) {
      try {
        return left(f, body.resume(f));
      } catch (PyException e) {
        throw raised(f, e);
      }
    }

    private int left(Frame f, int completion) {
      boolean again =
          loops
              ? completion == Completion.NORMAL || completion == Completion.CONTINUE
              : completion != Completion.SUSPENDED;
      if (again && f.extras != null) {
        Object value = f.value;
        Tracing.line(f, at, loops);
        f.value = value;
      }
      return completion;
    }

    private PyException raised(Frame f, PyException e) {
      if (!loops && f.extras != null) {
        Tracing.line(f, at, false);
      }
      return e;
    }
  }

  /** The pattern of a case, whose line is told before it is tried. */
  public static final class CasePattern extends Matching.Pattern {
    private final Matching.Pattern pattern;
    private final int at;

    public CasePattern(Matching.Pattern pattern, int at) {
      this.pattern = pattern;
      this.at = at;
    }

    @Override
    boolean matches(Frame f, Object subject) {
      if (f.extras != null) {
        Tracing.line(f, at, false);
      }
      return pattern.matches(f, subject);
    }
  }
}
