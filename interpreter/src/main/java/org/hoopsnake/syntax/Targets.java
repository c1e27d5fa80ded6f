package org.hoopsnake.syntax;

import java.util.List;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;

/** Turns expressions into targets of assignment or deletion, and says why one cannot be. */
final class Targets {
  /** What the target is for; decides the words of the error. */
  enum Use {
    ASSIGN,
    FOR,
    DELETE
  }

  private final AstBuilder builder;

  Targets(AstBuilder builder) {
    this.builder = builder;
  }

  /** The same expression, to be assigned to. */
  Expr store(Expr expression, Use use) {
    return convert(expression, ExprContext.STORE, use);
  }

  /** The same expression, to be deleted. */
  Expr delete(Expr expression) {
    return convert(expression, ExprContext.DEL, Use.DELETE);
  }

  private Expr convert(Expr expression, ExprContext context, Use use) {
    return switch (expression) {
      case Expr.Name name -> new Expr.Name(name.id(), context, name.span());
      case Expr.Attribute attribute ->
          new Expr.Attribute(attribute.value(), attribute.attr(), context, attribute.span());
      case Expr.Subscript subscript ->
          new Expr.Subscript(subscript.value(), subscript.slice(), context, subscript.span());
      case Expr.Starred starred when use != Use.DELETE ->
          new Expr.Starred(convert(starred.value(), context, use), context, starred.span());
      case Expr.Tuple tuple ->
          new Expr.Tuple(convertAll(tuple.elts(), context, use), context, tuple.span());
      case Expr.ListExpr list ->
          new Expr.ListExpr(convertAll(list.elts(), context, use), context, list.span());
      default ->
          throw builder.wrong(
              (use == Use.DELETE ? "cannot delete " : "cannot assign to ") + describe(expression),
              expression.span());
    };
  }

  private List<Expr> convertAll(List<Expr> elements, ExprContext context, Use use) {
    Expr[] result = new Expr[elements.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = convert(elements.get(i), context, use);
    }
    return List.of(result);
  }

  /** What Python calls an expression in messages such as "cannot assign to literal". */
  static String describe(Expr expression) {
    return switch (expression) {
      case Expr.Attribute _ -> "attribute";
      case Expr.Subscript _ -> "subscript";
      case Expr.Starred _ -> "starred";
      case Expr.Name _ -> "name";
      case Expr.ListExpr _ -> "list";
      case Expr.Tuple _ -> "tuple";
      case Expr.Lambda _ -> "lambda";
      case Expr.Call _ -> "function call";
      case Expr.BoolOp _, Expr.BinOp _, Expr.UnaryOp _ -> "expression";
      case Expr.GeneratorExp _ -> "generator expression";
      case Expr.Yield _, Expr.YieldFrom _ -> "yield expression";
      case Expr.Await _ -> "await expression";
      case Expr.ListComp _ -> "list comprehension";
      case Expr.SetComp _ -> "set comprehension";
      case Expr.DictComp _ -> "dict comprehension";
      case Expr.Dict _ -> "dict literal";
      case Expr.Set _ -> "set display";
      case Expr.JoinedStr _, Expr.FormattedValue _ -> "f-string expression";
      case Expr.TemplateStr _, Expr.Interpolation _ -> "t-string expression";
      case Expr.Constant constant ->
          switch (constant.value()) {
            case Expr.NoneValue _ -> "None";
            case Boolean truth -> truth ? "True" : "False";
            case Expr.EllipsisValue _ -> "ellipsis";
            default -> "literal";
          };
      case Expr.Compare _ -> "comparison";
      case Expr.IfExp _ -> "conditional expression";
      case Expr.NamedExpr _ -> "named expression";
      case Expr.Slice _ -> "slice";
    };
  }
}
