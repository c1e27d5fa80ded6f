package org.hoopsnake.scope;

import java.util.HashSet;
import java.util.Set;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.MatchCase;
import org.hoopsnake.ast.Pattern;
import org.hoopsnake.ast.Span;

/** The rules of {@code case} patterns (PEP 634) that are checked when a match is compiled. */
final class Patterns {
  private Patterns() {}

  /** {@code last}: no case follows. */
  static void check(MatchCase c, boolean last) {
    check(c.pattern(), new HashSet<>(), last || c.guard() != null);
  }

  /** Adds the names that the pattern binds; {@code last}: it may match everything. */
  private static void check(Pattern pattern, Set<String> names, boolean last) {
    switch (pattern) {
      case Pattern.MatchValue v -> {}
      case Pattern.MatchSingleton s -> {}
      case Pattern.MatchSequence s -> sequence(s, names);
      case Pattern.MatchMapping m -> mapping(m, names);
      case Pattern.MatchClass c -> matchClass(c, names);
      case Pattern.MatchStar s -> bind(s.name(), names, s.span());
      case Pattern.MatchAs a -> {
        if (a.pattern() == null) {
          if (!last) {
            throw new CompileError(
                a.name() == null
                    ? "wildcard makes remaining patterns unreachable"
                    : "name capture '" + a.name() + "' makes remaining patterns unreachable",
                a.span());
          }
        } else {
          check(a.pattern(), names, last);
        }
        bind(a.name(), names, a.span());
      }
      case Pattern.MatchOr o -> alternatives(o, names, last);
    }
  }

  private static void bind(String name, Set<String> names, Span span) {
    if (name != null && !names.add(name)) {
      throw new CompileError("multiple assignments to name '" + name + "' in pattern", span);
    }
  }

  private static void sequence(Pattern.MatchSequence s, Set<String> names) {
    int stars = 0;
    for (Pattern p : s.patterns()) {
      if (p instanceof Pattern.MatchStar && ++stars > 1) {
        throw new CompileError("multiple starred names in sequence pattern", s.span());
      }
      check(p, names, true);
    }
  }

  private static void mapping(Pattern.MatchMapping m, Set<String> names) {
    Set<Object> keys = new HashSet<>();
    for (Expr key : m.keys()) {
      if (key instanceof Expr.Constant c && !keys.add(c.value())) {
        String shown = c.value() instanceof String s ? "'" + s + "'" : String.valueOf(c.value());
        throw new CompileError("mapping pattern checks duplicate key (" + shown + ")", m.span());
      }
    }
    for (Pattern p : m.patterns()) {
      check(p, names, true);
    }
    bind(m.rest(), names, m.span());
  }

  private static void matchClass(Pattern.MatchClass c, Set<String> names) {
    Set<String> attributes = new HashSet<>();
    for (int i = 0; i < c.kwdAttrs().size(); i++) {
      if (!attributes.add(c.kwdAttrs().get(i))) {
        throw new CompileError(
            "attribute name repeated in class pattern: " + c.kwdAttrs().get(i),
            c.kwdPatterns().get(i).span());
      }
    }
    for (Pattern p : c.patterns()) {
      check(p, names, true);
    }
    for (Pattern p : c.kwdPatterns()) {
      check(p, names, true);
    }
  }

  private static void alternatives(Pattern.MatchOr o, Set<String> names, boolean last) {
    Set<String> first = null;
    int count = o.patterns().size();
    for (int i = 0; i < count; i++) {
      Set<String> bound = new HashSet<>();
      check(o.patterns().get(i), bound, last && i == count - 1);
      if (first == null) {
        first = bound;
      } else if (!first.equals(bound)) {
        throw new CompileError("alternative patterns bind different names", o.span());
      }
    }
    for (String name : first) {
      bind(name, names, o.span());
    }
  }
}
