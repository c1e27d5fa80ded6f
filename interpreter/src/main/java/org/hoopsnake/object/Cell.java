package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Deleter;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.binding.Setter;

/** A variable that is shared between a function and the functions inside it. */
@BuiltinType(
    name = "cell",
    module = "builtins",
    doc = "A variable shared by nested functions.",
    subclassable = false)
public final class Cell extends PyObject {
  public static final PyType TYPE = PyType.builtin(CellBinding.INSTANCE);

  /** Null while unbound. */
  public Object value;

  public Cell(Object value) {
    super(TYPE);
    this.value = value;
  }

  @New("cell(*contents)")
  static Object create(PyType cls, Object[] contents) {
    if (contents.length > 1) {
      throw Errors.typeError("cell expected at most 1 argument, got %d", contents.length);
    }
    return new Cell(contents.length == 0 ? null : contents[0]);
  }

  /** Cells compare as what is in them; an empty one is less than every other. */
  @RichCompare
  Object compare(CompareOperator op, Object other) {
    if (!(other instanceof Cell that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return value != null && that.value != null
        ? Comparisons.compare(op, value, that.value)
        : Comparisons.ordered(op, Boolean.compare(value != null, that.value != null));
  }

  @Getter("cell_contents")
  Object contents() {
    if (value == null) {
      throw Errors.valueError("Cell is empty");
    }
    return value;
  }

  @Setter("cell_contents")
  void setContents(Object contents) {
    value = contents;
  }

  @Deleter("cell_contents")
  void deleteContents() {
    value = null;
  }
}
