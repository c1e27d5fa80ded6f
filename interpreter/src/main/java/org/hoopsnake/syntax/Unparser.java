package org.hoopsnake.syntax;

import java.util.List;
import org.hoopsnake.ast.Alias;
import org.hoopsnake.ast.ExceptHandler;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.MatchCase;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Pattern;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.TypeParam;
import org.hoopsnake.ast.WithItem;

/**
 * Writes a tree as source. Parsing that source gives the same tree, but for the spans; comments,
 * blank lines and redundant parentheses are gone.
 */
public final class Unparser {
  private final StringBuilder out = new StringBuilder();
  private final ExpressionUnparser expressions = new ExpressionUnparser(out);
  private int indent;

  private Unparser() {}

  /** The source of a whole tree. */
  public static String unparse(Mod mod) {
    Unparser unparser = new Unparser();
    switch (mod) {
      case Mod.Module module -> unparser.statements(module.body());
      case Mod.Interactive interactive -> unparser.statements(interactive.body());
      case Mod.Expression expression -> unparser.expressions.write(expression.body());
    }
    return unparser.out.toString();
  }

  /** The source of one expression. */
  public static String unparse(Expr expression) {
    Unparser unparser = new Unparser();
    unparser.expressions.write(expression);
    return unparser.out.toString();
  }

  // ---------------------------------------------------------------- lines

  private Unparser line(String text) {
    for (int i = 0; i < indent; i++) {
      out.append("    ");
    }
    out.append(text);
    return this;
  }

  private Unparser text(String text) {
    out.append(text);
    return this;
  }

  private Unparser expression(Expr expression) {
    expressions.write(expression);
    return this;
  }

  private Unparser optional(String before, Expr expression) {
    return expression == null ? this : text(before).expression(expression);
  }

  private void end() {
    out.append('\n');
  }

  private void block(List<Stmt> body) {
    out.append(":\n");
    indent++;
    statements(body);
    indent--;
  }

  private void statements(List<Stmt> body) {
    for (Stmt statement : body) {
      statement(statement);
    }
  }

  private void elseBlock(String keyword, List<Stmt> body) {
    if (!body.isEmpty()) {
      line(keyword).block(body);
    }
  }

  // ---------------------------------------------------------------- statements

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.FunctionDef s -> {
        decorators(s.decoratorList());
        line("def ").text(s.name()).typeParams(s.typeParams()).text("(");
        expressions.arguments(s.args());
        text(")").optional(" -> ", s.returns()).block(s.body());
      }
      case Stmt.AsyncFunctionDef s -> {
        decorators(s.decoratorList());
        line("async def ").text(s.name()).typeParams(s.typeParams()).text("(");
        expressions.arguments(s.args());
        text(")").optional(" -> ", s.returns()).block(s.body());
      }
      case Stmt.ClassDef s -> {
        decorators(s.decoratorList());
        line("class ").text(s.name()).typeParams(s.typeParams());
        if (!s.bases().isEmpty() || !s.keywords().isEmpty()) {
          text("(");
          expressions.callArguments(s.bases(), s.keywords());
          text(")");
        }
        block(s.body());
      }
      case Stmt.Return s -> line("return").optional(" ", s.value()).end();
      case Stmt.Delete s -> {
        line("del ");
        expressions.list(s.targets());
        end();
      }
      case Stmt.Assign s -> {
        line("");
        for (Expr target : s.targets()) {
          expression(target).text(" = ");
        }
        expression(s.value()).end();
      }
      case Stmt.TypeAlias s -> {
        line("type ").expression(s.name()).typeParams(s.typeParams()).text(" = ");
        expression(s.value()).end();
      }
      case Stmt.AugAssign s ->
          line("")
              .expression(s.target())
              .text(" " + s.op().symbol + "= ")
              .expression(s.value())
              .end();
      case Stmt.AnnAssign s -> {
        boolean parentheses = !s.simple() && s.target() instanceof Expr.Name;
        line(parentheses ? "(" : "").expression(s.target()).text(parentheses ? "): " : ": ");
        expression(s.annotation()).optional(" = ", s.value()).end();
      }
      case Stmt.For s -> {
        line("for ").expression(s.target()).text(" in ").expression(s.iter()).block(s.body());
        elseBlock("else", s.orelse());
      }
      case Stmt.AsyncFor s -> {
        line("async for ").expression(s.target()).text(" in ").expression(s.iter()).block(s.body());
        elseBlock("else", s.orelse());
      }
      case Stmt.While s -> {
        line("while ").expression(s.test()).block(s.body());
        elseBlock("else", s.orelse());
      }
      case Stmt.If s -> ifStatement(s);
      case Stmt.With s -> with("with ", s.items(), s.body());
      case Stmt.AsyncWith s -> with("async with ", s.items(), s.body());
      case Stmt.Match s -> {
        line("match ").expression(s.subject()).text(":\n");
        indent++;
        s.cases().forEach(this::matchCase);
        indent--;
      }
      case Stmt.Raise s -> line("raise").optional(" ", s.exc()).optional(" from ", s.cause()).end();
      case Stmt.Try s -> tryStatement(s.body(), "except", s.handlers(), s.orelse(), s.finalbody());
      case Stmt.TryStar s ->
          tryStatement(s.body(), "except*", s.handlers(), s.orelse(), s.finalbody());
      case Stmt.Assert s -> line("assert ").expression(s.test()).optional(", ", s.msg()).end();
      case Stmt.Import s -> line("import ").aliases(s.names()).end();
      case Stmt.ImportFrom s -> {
        line("from ").text(".".repeat(s.level())).text(s.module() == null ? "" : s.module());
        text(" import ").aliases(s.names()).end();
      }
      case Stmt.Global s -> line("global ").text(String.join(", ", s.names())).end();
      case Stmt.Nonlocal s -> line("nonlocal ").text(String.join(", ", s.names())).end();
      case Stmt.ExprStmt s -> line("").expression(s.value()).end();
      case Stmt.Pass _ -> line("pass").end();
      case Stmt.Break _ -> line("break").end();
      case Stmt.Continue _ -> line("continue").end();
    }
  }

  private void decorators(List<Expr> decorators) {
    for (Expr decorator : decorators) {
      line("@").expression(decorator).end();
    }
  }

  private Unparser aliases(List<Alias> aliases) {
    String separator = "";
    for (Alias alias : aliases) {
      text(separator).text(alias.name());
      if (alias.asname() != null) {
        text(" as ").text(alias.asname());
      }
      separator = ", ";
    }
    return this;
  }

  private Unparser typeParams(List<TypeParam> params) {
    String separator = "[";
    for (TypeParam param : params) {
      text(separator);
      switch (param) {
        case TypeParam.TypeVar p -> text(p.name()).optional(": ", p.bound());
        case TypeParam.TypeVarTuple p -> text("*").text(p.name());
        case TypeParam.ParamSpec p -> text("**").text(p.name());
      }
      optional(" = ", param.defaultValue());
      separator = ", ";
    }
    return params.isEmpty() ? this : text("]");
  }

  private void ifStatement(Stmt.If statement) {
    Stmt.If current = statement;
    line("if ").expression(current.test()).block(current.body());
    while (current.orelse().size() == 1 && current.orelse().getFirst() instanceof Stmt.If elif) {
      line("elif ").expression(elif.test()).block(elif.body());
      current = elif;
    }
    elseBlock("else", current.orelse());
  }

  private void with(String keyword, List<WithItem> items, List<Stmt> body) {
    line(keyword);
    // A tuple alone would be read as a list of items.
    boolean parentheses =
        items.size() == 1
            && items.getFirst().optionalVars() == null
            && items.getFirst().contextExpr() instanceof Expr.Tuple;
    String separator = parentheses ? "(" : "";
    for (WithItem item : items) {
      text(separator).expression(item.contextExpr()).optional(" as ", item.optionalVars());
      separator = ", ";
    }
    text(parentheses ? ")" : "").block(body);
  }

  private void tryStatement(
      List<Stmt> body,
      String keyword,
      List<ExceptHandler> handlers,
      List<Stmt> orElse,
      List<Stmt> last) {
    line("try").block(body);
    for (ExceptHandler handler : handlers) {
      line(keyword).optional(" ", handler.type());
      if (handler.name() != null) {
        text(" as ").text(handler.name());
      }
      block(handler.body());
    }
    elseBlock("else", orElse);
    elseBlock("finally", last);
  }

  // ---------------------------------------------------------------- patterns

  private void matchCase(MatchCase matchCase) {
    line("case ").pattern(matchCase.pattern()).optional(" if ", matchCase.guard());
    block(matchCase.body());
  }

  private Unparser pattern(Pattern pattern) {
    switch (pattern) {
      case Pattern.MatchValue p -> expression(p.value());
      case Pattern.MatchSingleton p -> text(LiteralWriter.literal(p.value()));
      case Pattern.MatchSequence p -> text("[").patterns(p.patterns(), ", ", false).text("]");
      case Pattern.MatchMapping p -> mapping(p);
      case Pattern.MatchClass p -> {
        expression(p.cls()).text("(").patterns(p.patterns(), ", ", false);
        String separator = p.patterns().isEmpty() ? "" : ", ";
        for (int i = 0; i < p.kwdAttrs().size(); i++) {
          text(separator).text(p.kwdAttrs().get(i)).text("=").pattern(p.kwdPatterns().get(i));
          separator = ", ";
        }
        text(")");
      }
      case Pattern.MatchStar p -> text("*").text(p.name() == null ? "_" : p.name());
      case Pattern.MatchAs p -> {
        if (p.pattern() != null) {
          closed(p.pattern(), p.pattern() instanceof Pattern.MatchAs as && as.pattern() != null);
          text(" as ");
        }
        text(p.name() == null ? "_" : p.name());
      }
      case Pattern.MatchOr p -> patterns(p.patterns(), " | ", true);
    }
    return this;
  }

  private Unparser patterns(List<Pattern> patterns, String separator, boolean alternatives) {
    String before = "";
    for (Pattern pattern : patterns) {
      text(before);
      boolean compound =
          pattern instanceof Pattern.MatchOr
              || (pattern instanceof Pattern.MatchAs as && as.pattern() != null);
      closed(pattern, alternatives && compound);
      before = separator;
    }
    return this;
  }

  private void closed(Pattern pattern, boolean parentheses) {
    text(parentheses ? "(" : "").pattern(pattern).text(parentheses ? ")" : "");
  }

  private void mapping(Pattern.MatchMapping mapping) {
    String separator = "";
    text("{");
    for (int i = 0; i < mapping.keys().size(); i++) {
      text(separator).expression(mapping.keys().get(i)).text(": ");
      pattern(mapping.patterns().get(i));
      separator = ", ";
    }
    if (mapping.rest() != null) {
      text(separator).text("**").text(mapping.rest());
    }
    text("}");
  }
}
