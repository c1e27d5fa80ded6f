package org.hoopsnake.lowering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hoopsnake.ast.Arg;
import org.hoopsnake.ast.Arguments;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.TypeParam;
import org.hoopsnake.node.Bodies;
import org.hoopsnake.node.CallNodes;
import org.hoopsnake.node.Classes;
import org.hoopsnake.node.Definitions;
import org.hoopsnake.node.Displays;
import org.hoopsnake.node.Expression;
import org.hoopsnake.node.Statement;
import org.hoopsnake.node.Statements;
import org.hoopsnake.node.TraceNodes;
import org.hoopsnake.node.TypeParameterNodes;
import org.hoopsnake.node.Variables;
import org.hoopsnake.object.Code;
import org.hoopsnake.outline.Docstrings;
import org.hoopsnake.scope.Annotations;
import org.hoopsnake.scope.Resolution;
import org.hoopsnake.scope.Scope;

/** Functions, lambdas, classes, type parameters and type aliases. */
final class DefinitionLowering {
  private static final Expression[] NONE = {};
  private static final Code.Signature NO_PARAMETERS = new Code.Signature(0, 0, 0);

  private final Unit unit;
  private final Names names;
  private final ExpressionLowering expressions;
  private final TargetLowering targets;

  DefinitionLowering(Unit unit, Names names, ExpressionLowering expressions) {
    this.unit = unit;
    this.names = names;
    this.expressions = expressions;
    this.targets = new TargetLowering(unit, names, expressions);
  }

  TargetLowering targets() {
    return targets;
  }

  /** What the qualified names of definitions in this unit begin with. */
  private String prefix() {
    return switch (unit.scope.kind) {
      case MODULE -> "";
      case CLASS -> unit.qualname + ".";
      // What is in them belongs to what is around them.
      case ANNOTATION, TYPE_PARAMETERS, TYPE_ALIAS, TYPE_VARIABLE -> {
        String around = unit.qualname.substring(0, unit.qualname.lastIndexOf('.') + 1);
        yield unit.scope.parent.kind == Scope.Kind.TYPE_PARAMETERS
            ? around + typeParameters(unit.scope.parent.name) + "."
            : around;
      }
      default -> unit.qualname + (unit.scope.name.equals("<genexpr>") ? "." : ".<locals>.");
    };
  }

  private static String typeParameters(String owner) {
    return "<generic parameters of " + owner + ">";
  }

  private String qualify(String name) {
    boolean global = unit.scope.resolution(unit.mangle(name)) == Resolution.GLOBAL_EXPLICIT;
    return global ? name : prefix() + name;
  }

  // ---- functions

  /** The parts that functions have in common. */
  private record Function(
      Object node,
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decorators,
      Expr returns,
      List<TypeParam> typeParams,
      Span span) {}

  void function(Stmt.FunctionDef f) {
    function(
        new Function(
            f,
            f.name(),
            f.args(),
            f.body(),
            f.decoratorList(),
            f.returns(),
            f.typeParams(),
            f.span()));
  }

  void function(Stmt.AsyncFunctionDef f) {
    function(
        new Function(
            f,
            f.name(),
            f.args(),
            f.body(),
            f.decoratorList(),
            f.returns(),
            f.typeParams(),
            f.span()));
  }

  private void function(Function f) {
    List<Expr> all = new ArrayList<>(f.decorators);
    List<String> keywordNames = addDefaults(f.args, all);
    Expression[] nodes = expressions.operands(all);
    int d = f.decorators.size();
    Expression[] values = Arrays.copyOfRange(nodes, d, nodes.length);
    Expression made =
        f.typeParams.isEmpty()
            ? makeFunction(f, qualify(f.name), values, keywordNames)
            : genericFunction(f, values, keywordNames);
    made = decorate(made, nodes, f.decorators, f.span);
    unit.emit(new Statements.Assign(names.store(f.name, f.span), made));
  }

  private Expression decorate(
      Expression made, Expression[] decorators, List<Expr> exprs, Span span) {
    Expression result = made;
    int here = unit.at(span);
    if (unit.traced && !exprs.isEmpty()) {
      result = new TraceNodes.Point(result, here, -1);
    }
    for (int i = exprs.size() - 1; i >= 0; i--) {
      int at = unit.at(exprs.get(i).span());
      if (unit.traced) {
        result = new TraceNodes.Point(result, -1, at);
      }
      result = CallNodes.of(decorators[i], new Expression[] {result}, at);
    }
    return unit.traced && !exprs.isEmpty() ? new TraceNodes.Point(result, -1, here) : result;
  }

  /** Adds the defaults in the order of evaluation; returns the keyword-only parameters with one. */
  private static List<String> addDefaults(Arguments args, List<Expr> all) {
    all.addAll(args.defaults());
    List<String> keywordNames = new ArrayList<>();
    for (int i = 0; i < args.kwonlyargs().size(); i++) {
      if (args.kwDefaults().get(i) != null) {
        keywordNames.add(args.kwonlyargs().get(i).arg());
        all.add(args.kwDefaults().get(i));
      }
    }
    return keywordNames;
  }

  private static int firstLine(Span span, List<Expr> decorators) {
    return decorators.isEmpty() ? span.line() : decorators.get(0).span().line();
  }

  private Definitions.MakeFunction makeFunction(
      Function f, String qualname, Expression[] values, List<String> keywordNames) {
    Scope scope = unit.scopes.of(f.node);
    String doc = Docstrings.of(f.body, unit.source.optimize());
    Code code =
        CodeMaker.nested(
            unit,
            scope,
            f.node,
            new CodeMaker.Header(
                f.name,
                qualname,
                flags(scope, f.args),
                signature(f.args),
                scope.slotNames(),
                doc,
                f.span,
                firstLine(f.span, f.decorators)),
            inner -> new Bodies.Root(new StatementLowering(inner).functionBody(f.body)));
    return makeFunction(code, scope, values, keywordNames, annotate(f));
  }

  private Definitions.MakeFunction makeFunction(
      Code code, Scope scope, Expression[] values, List<String> keywordNames, Expression annotate) {
    int positional = values.length - keywordNames.size();
    String[] mangled = new String[keywordNames.size()];
    for (int i = 0; i < mangled.length; i++) {
      mangled[i] = scope.mangle(keywordNames.get(i));
    }
    return new Definitions.MakeFunction(
        code,
        Arrays.copyOfRange(values, 0, positional),
        mangled,
        Arrays.copyOfRange(values, positional, values.length),
        unit.captures(scope),
        annotate);
  }

  private int flags(Scope scope, Arguments args) {
    return CodeMaker.flags(unit.source, scope)
        | (args.vararg() != null ? Code.VARARGS : 0)
        | (args.kwarg() != null ? Code.VARKEYWORDS : 0);
  }

  private static Code.Signature signature(Arguments args) {
    return new Code.Signature(
        args.posonlyargs().size() + args.args().size(),
        args.posonlyargs().size(),
        args.kwonlyargs().size());
  }

  Expression lambda(Expr.Lambda l) {
    List<Expr> all = new ArrayList<>();
    List<String> keywordNames = addDefaults(l.args(), all);
    Expression[] values = expressions.operands(all);
    Scope scope = unit.scopes.of(l);
    Code code =
        CodeMaker.nested(
            unit,
            scope,
            l,
            new CodeMaker.Header(
                "<lambda>",
                prefix() + "<lambda>",
                flags(scope, l.args()),
                signature(l.args()),
                scope.slotNames(),
                null,
                l.span(),
                l.span().line()),
            inner -> new StatementLowering(inner).lambdaBody(l));
    return makeFunction(code, scope, values, keywordNames, null);
  }

  Expression generatorExpression(Expr.GeneratorExp g, Expression first) {
    Scope scope = unit.scopes.of(g);
    Code code =
        CodeMaker.nested(
            unit,
            scope,
            g,
            new CodeMaker.Header(
                "<genexpr>",
                prefix() + "<genexpr>",
                CodeMaker.flags(unit.source, scope),
                new Code.Signature(1, 0, 0),
                scope.slotNames(),
                null,
                g.span(),
                g.span().line()),
            inner -> {
              ExpressionLowering lowering = new ExpressionLowering(inner, new Names(inner));
              Statement loops = lowering.comprehensions().generatorBody(g);
              return new Bodies.Root(inner.told(loops, g.span()));
            });
    return new Definitions.MakeGenerator(
        makeFunction(code, scope, NONE, List.of(), null),
        first,
        g.generators().get(0).isAsync(),
        unit.at(g.generators().get(0).iter().span()));
  }

  // ---- annotations

  private Expression annotate(Function f) {
    Scope scope = unit.scopes.annotationsOf(f.node);
    if (scope == null) {
      return null;
    }
    return hidden(
        scope,
        f.node,
        "__annotate__",
        prefix() + "__annotate__",
        f.span,
        f.span.line(),
        inner -> {
          ExpressionLowering lowering = new ExpressionLowering(inner, new Names(inner));
          List<Expression> keys = new ArrayList<>();
          List<Expression> values = new ArrayList<>();
          boolean texts = unit.scopes.futureAnnotations();
          for (Arg arg : Annotations.inOrder(f.args)) {
            keys.add(new Variables.Constant(inner.mangle(arg.arg())));
            values.add(texts ? text(arg.annotation()) : lowering.annotation(arg.annotation()));
          }
          if (f.returns != null) {
            keys.add(new Variables.Constant("return"));
            values.add(texts ? text(f.returns) : lowering.expr(f.returns));
          }
          Expression dict =
              new Displays.DictDisplay(keys.toArray(NONE), values.toArray(NONE), inner.at(f.span));
          return lazily(inner, dict);
        });
  }

  private static Expression text(Expr annotation) {
    return new Variables.Constant(Unparser.expression(annotation));
  }

  private static Bodies.Root lazily(Unit inner, Expression value) {
    return new Bodies.Root(
        inner.block(List.of(new TypeParameterNodes.CheckFormat(), new Statements.Return(value))));
  }

  /** A function of one parameter, the format, for a scope that is evaluated when somebody asks. */
  Definitions.MakeFunction hidden(
      Scope scope,
      Object node,
      String name,
      String qualname,
      Span span,
      int firstLine,
      LazyBody.Lowerer lowerer) {
    Code code =
        CodeMaker.nested(
            unit,
            scope,
            node,
            new CodeMaker.Header(
                name,
                qualname,
                CodeMaker.flags(unit.source, scope),
                new Code.Signature(1, 1, 0),
                shown(scope),
                null,
                span,
                firstLine),
            lowerer);
    return makeFunction(code, scope, NONE, List.of(), null);
  }

  /** The parameter of an {@code __annotate__} has no dot, though annotations cannot name it. */
  private static List<String> shown(Scope scope) {
    List<String> names = new ArrayList<>(scope.slotNames());
    if (scope.kind == Scope.Kind.ANNOTATION) {
      names.set(0, "format");
    }
    return names;
  }

  /** A function that evaluates {@code e} when somebody asks; null for null. */
  private Expression evaluateLater(Expr e, String name, boolean unpack) {
    if (e == null) {
      return null;
    }
    return hidden(
        unit.scopes.aroundLater(e),
        e,
        name,
        prefix() + name,
        e.span(),
        e.span().line(),
        inner -> {
          ExpressionLowering lowering = new ExpressionLowering(inner, new Names(inner));
          return lazily(inner, unpack ? lowering.annotation(e) : lowering.expr(e));
        });
  }

  // ---- classes

  void classDefinition(Stmt.ClassDef c) {
    Expression[] decorators = expressions.operands(c.decoratorList());
    Expression made;
    if (c.typeParams().isEmpty()) {
      Expression bases;
      boolean suspends = false;
      for (Expr e : c.bases()) {
        suspends |= unit.suspends(e);
      }
      for (var k : c.keywords()) {
        suspends |= unit.suspends(k.value());
      }
      if (suspends) {
        for (int i = 0; i < decorators.length; i++) {
          decorators[i] = unit.spill(decorators[i]);
        }
      }
      bases = expressions.basesTuple(c.bases(), null);
      if (suspends) {
        bases = unit.spill(bases);
      }
      made = makeClass(c, qualify(c.name()), bases);
    } else {
      made = genericClass(c);
    }
    made = decorate(made, decorators, c.decoratorList(), c.span());
    unit.emit(new Statements.Assign(names.store(c.name(), c.span()), made));
  }

  private Expression makeClass(Stmt.ClassDef c, String qualname, Expression bases) {
    int at = unit.at(c.span());
    Scope scope = unit.scopes.of(c);
    List<String> cells = new ArrayList<>();
    if (scope.needsClassCell()) {
      cells.add("__class__");
    }
    if (scope.needsClassDict()) {
      cells.add("__classdict__");
    }
    if (scope.hasConditionalAnnotations()) {
      cells.add("__conditional_annotations__");
    }
    int firstLine = firstLine(c.span(), c.decoratorList());
    Code code =
        CodeMaker.nested(
            unit,
            scope,
            c,
            new CodeMaker.Header(
                c.name(),
                qualname,
                CodeMaker.futureFlags(unit.scopes),
                NO_PARAMETERS,
                cells,
                null,
                c.span(),
                firstLine),
            inner -> new Bodies.Root(new ClassLowering(inner).body(c, qualname, firstLine)));
    Definitions.MakeFunction body = makeFunction(code, scope, NONE, List.of(), null);
    return new Classes.MakeClass(
        c.name(), body, bases, expressions.keywordsDict(c.keywords(), at), at);
  }

  // ---- type parameters

  /** The function whose frame holds the type parameters; it takes the defaults as arguments. */
  private Expression inTypeParameters(
      Object node,
      String name,
      Span span,
      int firstLine,
      Expression[] args,
      LazyBody.Lowerer lowerer) {
    Scope scope = unit.scopes.typeParametersOf(node);
    List<String> slots = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      slots.add("." + i);
    }
    slots.addAll(scope.slotNames());
    Code code =
        CodeMaker.nested(
            unit,
            scope,
            node,
            new CodeMaker.Header(
                typeParameters(name),
                prefix() + typeParameters(name),
                CodeMaker.flags(unit.source, scope),
                new Code.Signature(args.length, args.length, 0),
                slots,
                null,
                span,
                firstLine),
            lowerer);
    return new Definitions.RunNow(makeFunction(code, scope, NONE, List.of(), null), args);
  }

  private Expression genericFunction(Function f, Expression[] values, List<String> names) {
    return inTypeParameters(
        f.node,
        f.name,
        f.span,
        firstLine(f.span, f.decorators),
        values,
        inner -> {
          DefinitionLowering lowering = new StatementLowering(inner).definitions();
          List<Statement> body = new ArrayList<>();
          Expression params = lowering.makeTypeParameters(f.typeParams, body);
          Expression[] passed = new Expression[values.length];
          for (int i = 0; i < passed.length; i++) {
            passed[i] = new Variables.Peek(i);
          }
          Expression made = lowering.makeFunction(f, lowering.qualify(f.name), passed, names);
          body.add(new Statements.Return(new TypeParameterNodes.WithTypeParams(made, params)));
          return new Bodies.Root(inner.block(body));
        });
  }

  private Expression genericClass(Stmt.ClassDef c) {
    return inTypeParameters(
        c,
        c.name(),
        c.span(),
        firstLine(c.span(), c.decoratorList()),
        NONE,
        inner -> {
          StatementLowering statements = new StatementLowering(inner);
          DefinitionLowering lowering = statements.definitions();
          List<Statement> body = new ArrayList<>();
          Expression params = lowering.makeTypeParameters(c.typeParams(), body);
          Expression bases =
              lowering.expressions.basesTuple(
                  c.bases(), new TypeParameterNodes.GenericBase(params));
          Expression made = lowering.makeClass(c, lowering.qualify(c.name()), bases);
          body.add(new Statements.Return(new TypeParameterNodes.WithTypeParams(made, params)));
          return new Bodies.Root(inner.block(body));
        });
  }

  void typeAlias(Stmt.TypeAlias t) {
    String name = ((Expr.Name) t.name()).id();
    Expression made;
    if (t.typeParams().isEmpty()) {
      made =
          new TypeParameterNodes.MakeTypeAlias(name, null, evaluateLater(t.value(), name, false));
    } else {
      made =
          inTypeParameters(
              t,
              name,
              t.span(),
              t.span().line(),
              NONE,
              inner -> {
                DefinitionLowering lowering = new StatementLowering(inner).definitions();
                List<Statement> body = new ArrayList<>();
                Expression params = lowering.makeTypeParameters(t.typeParams(), body);
                body.add(
                    new Statements.Return(
                        new TypeParameterNodes.MakeTypeAlias(
                            name, params, lowering.evaluateLater(t.value(), name, false))));
                return new Bodies.Root(inner.block(body));
              });
    }
    unit.emit(new Statements.Assign(names.store(name, t.name().span()), made));
  }

  /** Adds what makes the type parameters to {@code body}; returns the tuple of them. */
  private Expression makeTypeParameters(List<TypeParam> params, List<Statement> body) {
    Expression[] items = new Expression[params.size()];
    for (int i = 0; i < items.length; i++) {
      TypeParam p = params.get(i);
      Expression made =
          switch (p) {
            case TypeParam.TypeVar v ->
                new TypeParameterNodes.MakeTypeParameter(
                    TypeParameterNodes.Kind.TYPE_VAR,
                    v.name(),
                    evaluateLater(v.bound(), v.name(), false),
                    v.bound() instanceof Expr.Tuple,
                    evaluateLater(v.defaultValue(), v.name(), false));
            case TypeParam.ParamSpec s ->
                new TypeParameterNodes.MakeTypeParameter(
                    TypeParameterNodes.Kind.PARAM_SPEC,
                    s.name(),
                    null,
                    false,
                    evaluateLater(s.defaultValue(), s.name(), false));
            case TypeParam.TypeVarTuple t ->
                new TypeParameterNodes.MakeTypeParameter(
                    TypeParameterNodes.Kind.TYPE_VAR_TUPLE,
                    t.name(),
                    null,
                    false,
                    evaluateLater(t.defaultValue(), t.name(), true));
          };
      body.add(new Statements.Assign(names.store(p.name(), p.span()), made));
      items[i] = names.load(p.name(), p.span());
    }
    return new Displays.TupleDisplay(items);
  }
}
