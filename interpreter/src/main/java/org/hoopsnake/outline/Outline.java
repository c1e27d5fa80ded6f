package org.hoopsnake.outline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hoopsnake.ast.Bytes;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.CodeOutline;
import org.hoopsnake.object.FunctionBody;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyComplex;
import org.hoopsnake.object.PyEllipsis;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.scope.Scope;
import org.hoopsnake.scope.Scopes;

/**
 * Walks the syntax of a code object once more, in the order in which CPython's compiler does, and
 * notes what that would note: names, constants, lines. The node tree is made in an order of its own
 * and does not know these.
 */
public final class Outline {
  private Outline() {}

  /**
   * What the code objects of one compilation share.
   *
   * @param text writes an annotation as source text
   */
  public record Compilation(
      Scopes scopes, boolean interactive, int optimize, Function<Expr, String> text) {}

  /**
   * What a code object was made from: a scope, and the node that makes it.
   *
   * @param tracer makes the tree for tracers
   */
  public record Origin(
      Compilation compilation, Scope scope, Object node, Function<Code, FunctionBody> tracer)
      implements CodeOutline.Origin {
    @Override
    public CodeOutline outline(Code code) {
      return Outline.of(code, this);
    }

    @Override
    public FunctionBody traced(Code code) {
      return tracer.apply(code);
    }
  }

  private static CodeOutline of(Code code, Origin origin) {
    Body body = new Body(code, origin);
    Steps steps = body.steps;
    StatementOutline statements = new StatementOutline(body);
    Span first = new Span(code.firstLine, 0, code.firstLine, 0);
    if ((code.flags & (Code.GENERATOR | Code.COROUTINE | Code.ASYNC_GENERATOR)) != 0) {
      // Makes the generator object, which is nowhere in the source, and goes on when it is asked.
      Span nowhere = new Span(code.firstLine, -1, code.firstLine, -1);
      steps.other(nowhere);
      steps.other(nowhere);
    }
    steps.resume(origin.scope.kind == Scope.Kind.MODULE ? new Span(0, 0, 0, 0) : first);
    switch (origin.scope.kind) {
      case MODULE -> module(body, statements, (Mod) origin.node, first);
      case CLASS -> classBody(body, statements, (Stmt.ClassDef) origin.node, first);
      case ANNOTATION -> {
        DefinitionOutline definitions = statements.definitions();
        switch (origin.node) {
          case Stmt.ClassDef c -> definitions.annotations(c, c.body(), first);
          case Mod.Module m -> definitions.annotations(m, m.body(), first);
          case Mod.Interactive i -> definitions.annotations(i, i.body(), first);
          case Stmt f -> definitions.annotations(DefinitionOutline.Function.of(f));
          default -> throw new IllegalStateException("no annotations: " + origin.node);
        }
        returnNone(body);
      }
      case TYPE_PARAMETERS -> statements.definitions().typeParameters(origin.node);
      case TYPE_ALIAS, TYPE_VARIABLE -> statements.definitions().laterValue((Expr) origin.node);
      case FUNCTION -> function(body, statements, origin.node);
      case COMPREHENSION -> throw new IllegalStateException("a comprehension is no code object");
    }
    steps.reduce();
    Object[] constants = steps.constants();
    Set<String> locals = new LinkedHashSet<>(body.variables);
    locals.addAll(List.of(body.cells()));
    locals.addAll(origin.scope.freeNames());
    Assembly assembly = new Assembly(constants, body.names, locals);
    steps.write(assembly);
    return new CodeOutline(
        body.names.toArray(new String[0]),
        body.variables.toArray(new String[0]),
        body.cells(),
        constants,
        assembly.code(),
        assembly.spans());
  }

  private static void module(Body body, StatementOutline statements, Mod mod, Span first) {
    switch (mod) {
      case Mod.Module m -> {
        if (body.scope.hasConditionalAnnotations()) {
          body.named(Operation.STORE_NAME, "__conditional_annotations__", first);
        }
        documented(body, statements, m.body());
        annotate(body, m, "__annotate__", new Span(1, 0, 1, 0));
        returnNone(body);
      }
      case Mod.Interactive i -> {
        if (body.scope.hasConditionalAnnotations()) {
          body.named(Operation.STORE_NAME, "__conditional_annotations__", first);
        }
        statements.all(i.body());
        annotate(body, i, "__annotate__", new Span(1, 0, 1, 0));
        returnNone(body);
      }
      case Mod.Expression e -> {
        statements.expressions().visit(e.body());
        body.steps.leave(e.body().span());
      }
    }
  }

  private static void returnNone(Body body) {
    body.steps.none(null);
    body.steps.leave(null);
  }

  /** The statements of a module or class. */
  private static void documented(Body body, StatementOutline statements, List<Stmt> all) {
    String doc = Docstrings.of(all, body.optimize);
    List<Stmt> rest = all;
    if (doc != null) {
      body.steps.constant(doc, ((Stmt.ExprStmt) all.get(0)).value().span());
      body.named(Operation.STORE_NAME, "__doc__", null);
      rest = all.subList(1, all.size());
    }
    statements.all(rest);
  }

  private static void annotate(Body body, Object node, String name, Span span) {
    Scope annotations = body.scopes.annotationsOf(node);
    if (annotations != null && body.function(annotations, span)) {
      body.named(Operation.STORE_NAME, name, span);
    }
  }

  private static void classBody(
      Body body, StatementOutline statements, Stmt.ClassDef c, Span first) {
    Steps steps = body.steps;
    body.named(Operation.LOAD_NAME, "__name__", first);
    body.named(Operation.STORE_NAME, "__module__", first);
    steps.constant(body.code.qualname, first);
    body.named(Operation.STORE_NAME, "__qualname__", first);
    steps.constant((long) body.code.firstLine, first);
    body.named(Operation.STORE_NAME, "__firstlineno__", first);
    if (!c.typeParams().isEmpty()) {
      body.named(Operation.STORE_NAME, "__type_params__", first);
    }
    documented(body, statements, c.body());
    annotate(body, c, "__annotate_func__", first);
    steps.constant(new PyTuple(body.scope.staticAttributes().toArray()), null);
    body.named(Operation.STORE_NAME, "__static_attributes__", null);
    if (body.scope.cellNames().contains("__classdict__")) {
      body.named(Operation.STORE_NAME, "__classdictcell__", null);
    }
    if (body.scope.needsClassCell()) {
      body.named(Operation.STORE_NAME, "__classcell__", null);
      steps.leave(null);
    }
    returnNone(body);
  }

  private static void function(Body body, StatementOutline statements, Object node) {
    switch (node) {
      case Stmt.FunctionDef f -> functionBody(body, statements, f.body());
      case Stmt.AsyncFunctionDef f -> functionBody(body, statements, f.body());
      case Expr.Lambda l -> {
        statements.expressions().visit(l.body());
        if (!body.scope.isGenerator()) {
          body.steps.leave(l.body().span());
          returnNone(body);
        }
      }
      case Expr.GeneratorExp g -> {
        body.steps.other(g.span());
        statements
            .expressions()
            .clauses(
                g.generators(),
                0,
                g.span(),
                () -> {
                  statements.expressions().visit(g.elt());
                  body.steps.other(g.elt().span());
                  body.steps.drop(g.elt().span());
                });
        returnNone(body);
      }
      default -> throw new IllegalStateException("no function: " + node);
    }
  }

  private static void functionBody(Body body, StatementOutline statements, List<Stmt> all) {
    if (body.code.doc != null) {
      body.steps.documentation(body.code.doc);
      statements.all(all.subList(1, all.size()));
    } else {
      statements.all(all);
    }
    returnNone(body);
  }

  /** The value of a literal. */
  static Object constant(Object value) {
    return switch (value) {
      case Bytes b -> new PyBytes(b.value());
      case Expr.Complex c -> new PyComplex(0, c.imag());
      case Expr.NoneValue n -> PyNone.NONE;
      case Expr.EllipsisValue v -> PyEllipsis.ELLIPSIS;
      default -> value;
    };
  }
}
