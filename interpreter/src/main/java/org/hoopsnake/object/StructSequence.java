package org.hoopsnake.object;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/**
 * Tuples whose items have names, such as {@code time.struct_time} and {@code os.stat_result}. A
 * type may have more names than items; those values are attributes alone.
 */
@BuiltinType(name = "structseq", raw = true)
public final class StructSequence {
  private StructSequence() {}

  /** One name of a type: the item at an index, or an attribute behind the items. */
  static final class Field extends MemberDescriptor {
    private final int index;

    private Field(PyType owner, String name, int index) {
      super(owner, name);
      this.index = index;
    }

    @Override
    public Object get(Object instance, PyType cls) {
      if (instance == null) {
        return this;
      }
      PyObject sequence = checked(instance);
      if (index >= 0) {
        return ((PyTuple) sequence).items[index];
      }
      Object value = sequence.ownAttribute(name);
      return value == null ? PyNone.NONE : value;
    }
  }

  /**
   * A type.
   *
   * @param visible how many of the fields are items
   */
  public static PyType define(
      String module, String name, String doc, int visible, String... fields) {
    PyType type =
        PyType.builtin(module, name, () -> StructSequenceBinding.INSTANCE, PyTuple.TYPE).withDict();
    PyDict names = type.namespace();
    for (int i = 0; i < fields.length; i++) {
      names.put(fields[i], new Field(type, fields[i], i < visible ? i : -1));
    }
    names.put("__doc__", doc);
    names.put("n_sequence_fields", (long) visible);
    names.put("n_fields", (long) fields.length);
    names.put("n_unnamed_fields", 0L);
    names.put("__match_args__", new PyTuple((Object[]) Arrays.copyOf(fields, visible)));
    type.subclassable = false;
    return type;
  }

  /** An instance; the values behind the visible ones become attributes. */
  public static PyTuple make(PyType type, Object... values) {
    int visible = (int) (long) (Long) type.namespace().get("n_sequence_fields");
    PyTuple made =
        new PyTuple(type, values.length == visible ? values : Arrays.copyOf(values, visible));
    int at = 0;
    for (Object name : type.namespace().keys()) {
      if (type.namespace().get(name) instanceof Field) {
        if (at >= visible && at < values.length && values[at] != null) {
          made.setOwnAttribute((String) name, values[at]);
        }
        at++;
      }
    }
    return made;
  }

  @New("__new__(cls, sequence, dict=<unset>)")
  static Object create(PyType cls, Object sequence, Object dict) {
    Object[] values = Ops.toArray(sequence);
    int visible = (int) (long) (Long) cls.lookup("n_sequence_fields");
    int all = (int) (long) (Long) cls.lookup("n_fields");
    String name = cls.fullName();
    if (values.length < visible) {
      throw Errors.typeError(
          "%s() takes %s %d-sequence (%d-sequence given)",
          name, all == visible ? "a" : "an at least", visible, values.length);
    }
    if (values.length > all) {
      throw Errors.typeError(
          "%s() takes %s %d-sequence (%d-sequence given)",
          name, all == visible ? "a" : "an at most", all, values.length);
    }
    PyTuple made = make(cls, values);
    if (dict instanceof PyDict more) {
      for (Object key : more.keys()) {
        made.setOwnAttribute(Ops.str(key), more.get(key));
      }
    }
    return made;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  static String repr(PyTuple self) {
    Object[] names = ((PyTuple) self.type().lookup("__match_args__")).items;
    StringBuilder text = new StringBuilder(self.type().fullName()).append('(');
    for (int i = 0; i < names.length; i++) {
      text.append(i > 0 ? ", " : "").append(names[i]).append('=').append(Ops.repr(self.items[i]));
    }
    return text.append(')').toString();
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  static Object reduce(PyTuple self) {
    return new PyTuple(self.type(), new PyTuple(new PyTuple(self.items), self.attributesCopy()));
  }

  @Method(value = "__replace__(self, /, **changes)", doc = "A copy with other values.")
  static Object replace(PyTuple self, PyDict changes) {
    Object[] names = ((PyTuple) self.type().lookup("__match_args__")).items;
    Object[] values = self.items.clone();
    PyDict hidden = self.attributesCopy();
    if (changes != null) {
      for (Object key : changes.keys()) {
        int i = Arrays.asList(names).indexOf(key);
        if (i >= 0) {
          values[i] = changes.get(key);
        } else if (hidden.containsKey(key)) {
          hidden.put(key, changes.get(key));
        } else {
          throw Errors.typeError("Got unexpected field name(s): ['%s']", key);
        }
      }
    }
    return create(self.type(), new PyTuple(values), hidden);
  }
}
