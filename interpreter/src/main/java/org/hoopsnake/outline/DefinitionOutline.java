package org.hoopsnake.outline;

import java.util.List;
import java.util.Objects;
import org.hoopsnake.ast.Arg;
import org.hoopsnake.ast.Arguments;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.TypeParam;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.outline.Step.Kind;
import org.hoopsnake.scope.Annotations;
import org.hoopsnake.scope.Scope;

/** Functions, classes, type parameters and type aliases, as seen from the code that makes them. */
final class DefinitionOutline {
  /** The format that functions evaluated later are asked for when nobody says another. */
  private static final PyTuple VALUE_FORMAT = new PyTuple(1L);

  private final Body body;
  private final Steps steps;
  private final ExpressionOutline expressions;

  DefinitionOutline(Body body, ExpressionOutline expressions) {
    this.body = body;
    this.steps = body.steps;
    this.expressions = expressions;
  }

  // ---- functions

  /** What functions of both kinds have in common. */
  record Function(
      Object node,
      String name,
      Arguments args,
      List<Expr> decorators,
      Expr returns,
      List<TypeParam> typeParams,
      Span span) {
    static Function of(Stmt stmt) {
      return switch (stmt) {
        case Stmt.FunctionDef f ->
            new Function(
                f, f.name(), f.args(), f.decoratorList(), f.returns(), f.typeParams(), f.span());
        case Stmt.AsyncFunctionDef f ->
            new Function(
                f, f.name(), f.args(), f.decoratorList(), f.returns(), f.typeParams(), f.span());
        default -> throw new IllegalStateException("no function: " + stmt);
      };
    }
  }

  void function(Function f) {
    expressions.all(f.decorators);
    defaults(f.args, f.span);
    if (f.typeParams.isEmpty()) {
      functionAlone(f);
    } else {
      body.function(body.scopes.typeParametersOf(f.node), f.span);
      steps.other(f.span);
    }
    decorate(f.decorators);
    body.variable(f.name, ExprContext.STORE, f.span);
  }

  /** The function itself, its defaults on the stack. */
  void functionAlone(Function f) {
    Scope annotations = body.scopes.annotationsOf(f.node);
    if (annotations != null) {
      body.function(annotations, f.span);
    }
    body.function(body.scopes.of(f.node), f.span);
  }

  private void defaults(Arguments args, Span span) {
    if (!args.defaults().isEmpty()) {
      expressions.all(args.defaults());
      steps.add(Kind.TUPLE, args.defaults().size(), null, span);
    }
    boolean any = false;
    for (int i = 0; i < args.kwonlyargs().size(); i++) {
      Expr value = args.kwDefaults().get(i);
      if (value != null) {
        steps.constant(body.mangle(args.kwonlyargs().get(i).arg()), span);
        expressions.visit(value);
        any = true;
      }
    }
    if (any) {
      steps.other(span);
    }
  }

  private void decorate(List<Expr> decorators) {
    for (Expr decorator : decorators.reversed()) {
      steps.other(decorator.span());
    }
  }

  void lambda(Expr.Lambda l) {
    defaults(l.args(), l.span());
    body.function(body.scopes.of(l), l.span());
  }

  // ---- classes

  void classDefinition(Stmt.ClassDef c) {
    expressions.all(c.decoratorList());
    if (c.typeParams().isEmpty()) {
      classAlone(c);
      expressions.arguments(c.bases(), c.keywords(), 2, null, c.span());
    } else {
      body.function(body.scopes.typeParametersOf(c), c.span());
      steps.other(c.span());
    }
    decorate(c.decoratorList());
    body.variable(c.name(), ExprContext.STORE, c.span());
  }

  private void classAlone(Stmt.ClassDef c) {
    steps.other(c.span());
    body.function(body.scopes.of(c), c.span());
    steps.constant(c.name(), c.span());
  }

  // ---- type parameters

  void typeAlias(Stmt.TypeAlias t) {
    String name = ((Expr.Name) t.name()).id();
    if (t.typeParams().isEmpty()) {
      steps.constant(name, t.span());
      steps.none(t.span());
      later(t.value(), t.span());
    } else {
      body.function(body.scopes.typeParametersOf(t), t.span());
    }
    steps.other(t.span());
    body.variable(name, ExprContext.STORE, t.span());
  }

  private void later(Expr e, Span span) {
    steps.constant(VALUE_FORMAT, span);
    body.function(body.scopes.aroundLater(e), span);
  }

  /** The body of the function that holds the type parameters of {@code node}. */
  void typeParameters(Object node) {
    switch (node) {
      case Stmt.ClassDef c -> {
        makeTypeParameters(c.typeParams());
        steps.other(c.span());
        classAlone(c);
        body.variables.add(".generic_base");
        steps.other(c.span());
        expressions.arguments(c.bases(), c.keywords(), 2, null, c.span());
        steps.leave(c.span());
      }
      case Stmt.TypeAlias t -> {
        steps.constant(((Expr.Name) t.name()).id(), t.span());
        makeTypeParameters(t.typeParams());
        later(t.value(), t.span());
        steps.other(t.span());
        steps.leave(t.span());
      }
      case Stmt stmt -> {
        Function f = Function.of(stmt);
        body.variables.add(".defaults");
        if (f.args.kwDefaults().stream().anyMatch(Objects::nonNull)) {
          body.variables.add(".kwdefaults");
        }
        makeTypeParameters(f.typeParams);
        functionAlone(f);
        steps.other(f.span);
        steps.leave(f.span);
      }
      default -> throw new IllegalStateException("no type parameters: " + node);
    }
  }

  private void makeTypeParameters(List<TypeParam> params) {
    for (TypeParam p : params) {
      steps.constant(p.name(), p.span());
      if (p instanceof TypeParam.TypeVar v && v.bound() != null) {
        later(v.bound(), v.bound().span());
      }
      steps.other(p.span());
      if (p.defaultValue() != null) {
        later(p.defaultValue(), p.defaultValue().span());
        steps.other(p.span());
      }
      body.variable(p.name(), ExprContext.STORE, p.span());
    }
    steps.add(Kind.TUPLE, params.size(), null, params.get(0).span());
  }

  // ---- what is evaluated later

  /** What each function that is evaluated when somebody asks begins with. */
  void checkFormat(Span span) {
    Label rest = new Label();
    steps.other(span);
    steps.constant(2L, span);
    steps.other(span);
    steps.branch(false, rest, span);
    steps.leave(span);
    steps.label(rest);
  }

  void annotations(Function f) {
    checkFormat(f.span);
    for (Arg arg : Annotations.inOrder(f.args)) {
      steps.constant(body.mangle(arg.arg()), f.span);
      annotation(arg.annotation());
      if (arg.annotation() instanceof Expr.Starred) {
        steps.other(f.span);
      }
    }
    if (f.returns != null) {
      steps.constant("return", f.span);
      annotation(f.returns);
    }
    steps.other(f.span);
    steps.leave(f.span);
  }

  private void annotation(Expr e) {
    if (body.scopes.futureAnnotations()) {
      steps.constant(body.text(e), e.span());
    } else {
      expressions.visit(e);
    }
  }

  void laterValue(Expr e) {
    checkFormat(e.span());
    expressions.visit(e);
    steps.leave(e.span());
  }

  /** The annotations of the variables of a module or class. */
  void annotations(Object node, List<Stmt> statements, Span span) {
    checkFormat(span);
    steps.other(span);
    annotated(statements, node instanceof Stmt.ClassDef ? 0 : 1, new long[1], span);
    steps.leave(span);
  }

  private void annotated(List<Stmt> statements, int depth, long[] index, Span whole) {
    for (Stmt stmt : statements) {
      if (stmt instanceof Stmt.AnnAssign a && a.simple() && a.target() instanceof Expr.Name n) {
        Label unset = new Label();
        if (depth > 0 && body.tracksAnnotations()) {
          steps.constant(index[0]++, a.span());
          body.variable("__conditional_annotations__", ExprContext.LOAD, a.span());
          steps.add(Kind.MEMBERSHIP, null, null, a.span());
          steps.branch(false, unset, a.span());
        }
        expressions.visit(a.annotation());
        steps.other(a.span());
        steps.constant(body.mangle(n.id()), a.span());
        steps.other(whole);
        steps.label(unset);
      }
      for (List<Stmt> inner : Annotations.bodies(stmt)) {
        annotated(inner, depth + 1, index, whole);
      }
    }
  }
}
