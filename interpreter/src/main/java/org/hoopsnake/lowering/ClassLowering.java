package org.hoopsnake.lowering;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.node.Displays;
import org.hoopsnake.node.Expression;
import org.hoopsnake.node.Statement;
import org.hoopsnake.node.Statements;
import org.hoopsnake.node.TraceNodes;
import org.hoopsnake.node.Variables;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PySet;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.outline.Docstrings;
import org.hoopsnake.scope.Annotations;

/** The body of a class: its statements between what every class namespace begins and ends with. */
final class ClassLowering {
  private final Unit unit;
  private final StatementLowering statements;

  ClassLowering(Unit unit) {
    this.unit = unit;
    this.statements = new StatementLowering(unit);
  }

  Statement body(Stmt.ClassDef c, String qualname, int firstLine) {
    List<Statement> lines = new ArrayList<>();
    if (unit.hasSlot("__classdict__")) {
      lines.add(
          new Statements.Assign(
              new Variables.StoreCell(unit.slotOf("__classdict__")), new Variables.Namespace()));
    }
    if (unit.traced) {
      lines.add(new TraceNodes.Line(unit.at(new Span(firstLine, 0, firstLine, 0))));
    }
    lines.add(put("__module__", new Variables.Global("__name__", 0)));
    lines.add(put("__qualname__", new Variables.Constant(qualname)));
    lines.add(put("__firstlineno__", new Variables.Constant((long) firstLine)));
    String doc = Docstrings.of(c.body(), unit.source.optimize());
    if (doc != null) {
      Statement put = put("__doc__", new Variables.Constant(doc));
      lines.add(unit.told(put, c.body().get(0).span()));
    }
    if (unit.hasSlot("__conditional_annotations__")) {
      lines.add(
          new Statements.Assign(
              new Variables.StoreCell(unit.slotOf("__conditional_annotations__")),
              new Displays.Empty(PySet.class)));
    }
    if (unit.scopes.futureAnnotations() && Annotations.anyIn(c.body())) {
      lines.add(put("__annotations__", new Displays.Empty(PyDict.class)));
    }
    lines.add(statements.functionBody(c.body()));
    annotate(c, qualname, firstLine, lines);
    Object[] attributes = unit.scope.staticAttributes().toArray();
    lines.add(put("__static_attributes__", new Variables.Constant(new PyTuple(attributes))));
    if (unit.hasSlot("__classdict__")) {
      lines.add(put("__classdictcell__", new Variables.Raw(unit.slotOf("__classdict__"))));
    }
    if (unit.hasSlot("__class__")) {
      int slot = unit.slotOf("__class__");
      lines.add(put("__classcell__", new Variables.Raw(slot)));
      lines.add(new Statements.Return(new Variables.Raw(slot)));
    }
    return unit.block(lines);
  }

  private void annotate(Stmt.ClassDef c, String qualname, int firstLine, List<Statement> lines) {
    Expression annotate =
        new AnnotationLowering(unit, statements)
            .annotate(c, c.body(), qualname + ".__annotate__", c.span(), firstLine);
    if (annotate != null) {
      lines.add(put("__annotate_func__", annotate));
    }
  }

  private static Statement put(String name, Expression value) {
    return new Statements.Assign(new Variables.StoreName(name, 0), value);
  }
}
