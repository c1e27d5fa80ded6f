package org.hoopsnake.scope;

import java.util.HashSet;
import java.util.List;
import org.hoopsnake.ast.Arg;
import org.hoopsnake.ast.Arguments;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.TypeParam;

/** Functions, classes and type aliases: their parameters, type parameters and annotations. */
final class DefinitionSymbols {
  private final SymbolCollector collector;
  private final Scopes scopes;
  private final ScopeNames names;

  DefinitionSymbols(SymbolCollector collector, Scopes scopes, ScopeNames names) {
    this.collector = collector;
    this.scopes = scopes;
    this.names = names;
  }

  /** A body whose annotated variables get one annotation names.scope together. */
  void annotatedBody(Object node, List<Stmt> body) {
    if (!scopes.futureAnnotations() && Annotations.anyIn(body)) {
      Scope annotations =
          new Scope(Scope.Kind.ANNOTATION, "__annotate__", names.scope, names.scope.privateName);
      annotations.isOfBody = true;
      annotations.seesClass = names.scope.kind == Scope.Kind.CLASS;
      names.parameter(annotations, ".format", Span.NONE);
      if (annotations.seesClass) {
        names.use(annotations, "__classdict__");
      }
      scopes.putAnnotations(node, annotations);
      names.scope.hasConditionalAnnotations =
          names.scope.kind == Scope.Kind.MODULE || Annotations.anyConditional(body);
      if (names.scope.hasConditionalAnnotations && names.scope.kind == Scope.Kind.CLASS) {
        names.use(annotations, "__conditional_annotations__");
      }
    }
    collector.visitAll(body);
  }

  void annotatedAssignment(Stmt.AnnAssign a) {
    if (a.target() instanceof Expr.Name n) {
      Symbol s = names.symbol(names.scope, names.scope.mangle(n.id()));
      boolean declared = s.is(Symbol.GLOBAL | Symbol.NONLOCAL);
      if (a.simple() && declared && names.scope.kind != Scope.Kind.MODULE) {
        String word = s.is(Symbol.GLOBAL) ? "global" : "nonlocal";
        throw new CompileError("annotated name '" + n.id() + "' can't be " + word, a.span());
      }
      if (a.simple() || a.value() != null) {
        names.define(n.id(), a.simple() ? Symbol.ANNOTATED | Symbol.LOCAL : Symbol.LOCAL, n.span());
      }
    } else {
      if (a.value() == null) {
        collector.untouched = a.target();
      }
      collector.visit(a.target());
    }
    annotation(a);
    collector.visit(a.value());
  }

  private void annotation(Stmt.AnnAssign a) {
    if (scopes.futureAnnotations()) {
      return;
    }
    Scope holder = names.scope.kind == Scope.Kind.FUNCTION ? null : annotationScope();
    Scope saved = names.scope;
    if (holder == null) {
      // never evaluated, but checked
      holder =
          new Scope(Scope.Kind.ANNOTATION, "__annotate__", names.scope, names.scope.privateName);
      saved.children.remove(holder);
    } else if (a.simple() && collector.conditional > 0) {
      names.scope.hasConditionalAnnotations = true;
    }
    names.scope = holder;
    collector.visit(a.annotation());
    names.scope = saved;
  }

  private Scope annotationScope() {
    for (Scope child : names.scope.children) {
      if (child.isOfBody) {
        return child;
      }
    }
    return null;
  }

  void function(
      Object node,
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decorators,
      Expr returns,
      List<TypeParam> typeParams,
      boolean isAsync,
      Span span) {
    names.define(name, Symbol.LOCAL, span);
    defaults(args);
    collector.visitExprs(decorators);
    if (!typeParams.isEmpty()) {
      typeParameters(node, name, typeParams);
    }
    functionAnnotations(node, args, returns);
    Scope function = names.enter(Scope.Kind.FUNCTION, name);
    scopes.put(node, function);
    function.asyncDefinition = isAsync;
    function.coroutine = isAsync;
    parameters(args);
    int saved = collector.conditional;
    collector.conditional = 0;
    int before = collector.suspensions;
    collector.visitAll(body);
    collector.suspensions = before;
    collector.conditional = saved;
    names.leave();
    if (!typeParams.isEmpty()) {
      names.leave();
    }
  }

  void defaults(Arguments args) {
    collector.visitExprs(args.defaults());
    for (Expr e : args.kwDefaults()) {
      collector.visit(e);
    }
  }

  private void functionAnnotations(Object node, Arguments args, Expr returns) {
    boolean texts = scopes.futureAnnotations();
    names.scope.definesFunctions |= !texts;
    if (!Annotations.anyIn(args, returns)) {
      return;
    }
    boolean seesClass = !texts && (names.scope.kind == Scope.Kind.CLASS || names.scope.seesClass);
    Scope annotations = names.enter(Scope.Kind.ANNOTATION, "__annotate__");
    scopes.putAnnotations(node, annotations);
    annotations.seesClass = seesClass;
    names.parameter(annotations, ".format", Span.NONE);
    if (seesClass) {
      names.use(annotations, "__classdict__");
    }
    if (!texts) {
      annotations(args.posonlyargs());
      annotations(args.args());
      annotation(args.vararg());
      annotation(args.kwarg());
      annotations(args.kwonlyargs());
      collector.visit(returns);
    }
    names.leave();
  }

  private void annotations(List<Arg> args) {
    args.forEach(this::annotation);
  }

  private void annotation(Arg arg) {
    if (arg != null) {
      collector.visit(arg.annotation());
    }
  }

  void parameters(Arguments args) {
    names.scope.takesPositional = !args.posonlyargs().isEmpty() || !args.args().isEmpty();
    for (Arg a : args.posonlyargs()) {
      names.parameter(names.scope, a.arg(), a.span());
    }
    for (Arg a : args.args()) {
      names.parameter(names.scope, a.arg(), a.span());
    }
    for (Arg a : args.kwonlyargs()) {
      names.parameter(names.scope, a.arg(), a.span());
    }
    if (args.vararg() != null) {
      names.parameter(names.scope, args.vararg().arg(), args.vararg().span());
    }
    if (args.kwarg() != null) {
      names.parameter(names.scope, args.kwarg().arg(), args.kwarg().span());
    }
  }

  void classDefinition(Stmt.ClassDef c) {
    names.define(c.name(), Symbol.LOCAL, c.span());
    collector.visitExprs(c.decoratorList());
    boolean generic = !c.typeParams().isEmpty();
    if (generic) {
      typeParameters(c, c.name(), c.typeParams());
    }
    collector.visitExprs(c.bases());
    collector.keywords(c.keywords());
    Scope cls = new Scope(Scope.Kind.CLASS, c.name(), names.scope, c.name());
    scopes.put(c, cls);
    names.scope = cls;
    int saved = collector.conditional;
    collector.conditional = 0;
    annotatedBody(c, c.body());
    collector.conditional = saved;
    names.leave();
    if (generic) {
      names.leave();
    }
  }

  private void typeParameters(Object node, String name, List<TypeParam> params) {
    boolean seesClass = names.scope.kind == Scope.Kind.CLASS || names.scope.seesClass;
    Scope holder = names.enter(Scope.Kind.TYPE_PARAMETERS, name);
    if (node instanceof Stmt.ClassDef) {
      holder.privateName = name;
      holder.mangledNames = new HashSet<>();
      for (TypeParam p : params) {
        holder.mangledNames.add(p.name());
      }
    }
    scopes.putTypeParameters(node, holder);
    holder.seesClass = seesClass;
    if (seesClass) {
      names.use(holder, "__classdict__");
    }
    boolean defaults = false;
    for (TypeParam p : params) {
      if (defaults && p.defaultValue() == null) {
        throw new CompileError(
            "non-default type parameter '" + p.name() + "' follows default type parameter",
            p.span());
      }
      defaults |= p.defaultValue() != null;
      names.define(p.name(), Symbol.TYPE_PARAMETER | Symbol.LOCAL, p.span());
      if (p instanceof TypeParam.TypeVar v) {
        String place = v.bound() instanceof Expr.Tuple ? "constraint" : "bound";
        lazily(v.bound(), Scope.Kind.TYPE_VARIABLE, v.name(), "a TypeVar " + place);
      }
      lazily(p.defaultValue(), Scope.Kind.TYPE_VARIABLE, p.name(), "a " + kind(p) + " default");
    }
  }

  private static String kind(TypeParam p) {
    return switch (p) {
      case TypeParam.TypeVar _ -> "TypeVar";
      case TypeParam.ParamSpec _ -> "ParamSpec";
      case TypeParam.TypeVarTuple _ -> "TypeVarTuple";
    };
  }

  /** An expression that is evaluated when somebody asks; {@code place}: what errors call it. */
  private void lazily(Expr e, Scope.Kind kind, String name, String place) {
    if (e == null) {
      return;
    }
    boolean seesClass = names.scope.kind == Scope.Kind.CLASS || names.scope.seesClass;
    Scope inner = names.enter(kind, name);
    scopes.putLater(e, inner);
    inner.lazyPlace = place;
    inner.seesClass = seesClass;
    names.parameter(inner, ".format", Span.NONE);
    if (seesClass) {
      names.use(inner, "__classdict__");
    }
    collector.visit(e);
    names.leave();
  }

  void typeAlias(Stmt.TypeAlias t) {
    collector.visit(t.name());
    String name = ((Expr.Name) t.name()).id();
    boolean generic = !t.typeParams().isEmpty();
    if (generic) {
      typeParameters(t, name, t.typeParams());
    }
    lazily(t.value(), Scope.Kind.TYPE_ALIAS, name, "a type alias");
    if (generic) {
      names.leave();
    }
  }
}
