package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.CodePoints;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.StrFormat;

/** {@code _string}: what {@code string.Formatter} is made of. */
@BuiltinModule(name = "_string", doc = "Parts of str.format.")
public final class StringModule {
  /** Iterates over the pieces of a format string. */
  @BuiltinType(name = "formatteriterator", module = "_string", subclassable = false)
  static final class Pieces extends PyIterator {
    static final PyType TYPE = PyType.builtin(StringModulePiecesBinding.INSTANCE);
    private final StrFormat.Pieces pieces;

    Pieces(String text) {
      super(TYPE);
      pieces = new StrFormat.Pieces(text);
    }

    @Override
    public Object next() {
      StrFormat.Piece piece = pieces.next();
      if (piece == null) {
        return null;
      }
      if (piece.field() == null) {
        return new PyTuple(piece.literal(), PyNone.NONE, PyNone.NONE, PyNone.NONE);
      }
      return new PyTuple(
          piece.literal(),
          piece.field(),
          piece.spec(),
          piece.conversion() == 0 ? PyNone.NONE : (Object) CodePoints.of(piece.conversion()));
    }
  }

  @Function(value = "formatter_parser(string, /)", doc = "The pieces of a format string.")
  static Object formatterParser(String string) {
    return new Pieces(string);
  }

  @Function(
      value = "formatter_field_name_split(string, /)",
      doc = "The first part of a field name, and the steps from there.")
  static Object formatterFieldNameSplit(String string) {
    StrFormat.FieldName name = StrFormat.split(string);
    PyList steps = new PyList();
    for (StrFormat.Step step : name.steps()) {
      steps.add(new PyTuple(step.attribute(), step.key()));
    }
    return new PyTuple(name.first(), org.hoopsnake.object.Ops.iter(steps));
  }
}
