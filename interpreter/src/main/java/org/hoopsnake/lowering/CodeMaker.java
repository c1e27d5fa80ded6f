package org.hoopsnake.lowering;

import java.util.List;
import org.hoopsnake.ast.Span;
import org.hoopsnake.object.Code;
import org.hoopsnake.outline.Outline;
import org.hoopsnake.scope.Resolution;
import org.hoopsnake.scope.Scope;
import org.hoopsnake.scope.Scopes;

/** Makes code objects whose bodies are lowered later. */
final class CodeMaker {
  private CodeMaker() {}

  /** What a code object is made of, apart from its body. */
  record Header(
      String name,
      String qualname,
      int flags,
      Code.Signature signature,
      List<String> slotNames,
      String doc,
      Span first,
      int firstLine) {}

  /**
   * The code of something inside {@code unit}.
   *
   * @param node what makes the scope
   */
  static Code nested(Unit unit, Scope scope, Object node, Header header, LazyBody.Lowerer lowerer) {
    Code known = unit.known(scope);
    return unit.nested(known != null ? known : make(unit.source, scope, node, header, lowerer));
  }

  static Code make(
      Source source, Scope scope, Object node, Header header, LazyBody.Lowerer lowerer) {
    LazyBody body = new LazyBody(source, scope, header, lowerer);
    boolean[] isCell = new boolean[header.slotNames.size()];
    for (int i = 0; i < isCell.length; i++) {
      String name = header.slotNames.get(i);
      isCell[i] = scope.kind == Scope.Kind.CLASS || scope.resolution(name) == Resolution.CELL;
    }
    Code.Variables variables =
        new Code.Variables(
            header.slotNames.toArray(new String[0]),
            isCell,
            scope.freeNames().toArray(new String[0]));
    Code code =
        new Code(
            header.name,
            header.qualname,
            source.filename(),
            header.firstLine,
            header.flags | (header.doc == null ? 0 : Code.HAS_DOCSTRING),
            header.signature,
            variables,
            header.doc,
            body,
            header.slotNames.size(),
            body.positions());
    code.origin = new Outline.Origin(source.compilation(), scope, node, body);
    code.guarded = scope.isGuarded();
    return code;
  }

  /** What {@code compile()}, {@code exec()} and {@code eval()} in this code inherit. */
  static int futureFlags(Scopes scopes) {
    return scopes.futureAnnotations() ? Code.FUTURE_ANNOTATIONS : 0;
  }

  /** The flags for a function-like scope. */
  static int flags(Source source, Scope scope) {
    int flags = Code.OPTIMIZED | Code.NEWLOCALS | futureFlags(source.scopes());
    if (scope.kind == Scope.Kind.FUNCTION && scope.parent.kind == Scope.Kind.CLASS) {
      flags |= Code.METHOD;
    }
    for (Scope s = scope.parent; s != null; s = s.parent) {
      if (s.isFunctionLike()) {
        flags |= Code.NESTED;
      }
    }
    if (scope.isGenerator()) {
      flags |= scope.isCoroutine() ? Code.ASYNC_GENERATOR : Code.GENERATOR;
    } else if (scope.isCoroutine()) {
      flags |= Code.COROUTINE;
    }
    return flags;
  }
}
