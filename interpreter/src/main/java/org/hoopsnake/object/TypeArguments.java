package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The type parameters in the arguments of generic types, and what happens when they are given
 * (https://docs.python.org/3.14/library/stdtypes.html#types-genericalias). The rules for one
 * parameter are its own: {@code __typing_subst__} and {@code __typing_prepare_subst__}.
 */
final class TypeArguments {
  private TypeArguments() {}

  /** The parameters in {@code args}, each once, in the order they appear. */
  static PyTuple parameters(Object[] args) {
    List<Object> found = new ArrayList<>();
    collect(args, found);
    return found.isEmpty() ? PyTuple.EMPTY : new PyTuple(found.toArray());
  }

  private static void collect(Object[] args, List<Object> found) {
    for (Object arg : args) {
      if (arg instanceof PyType) {
        continue;
      }
      if (arg instanceof PyTuple || arg instanceof PyList) {
        collect(Ops.toArray(arg), found);
      } else if (Ops.getAttrOrNull(arg, "__typing_subst__") != null) {
        addOnce(found, arg);
      } else if (Ops.getAttrOrNull(arg, "__parameters__") instanceof PyTuple inner) {
        for (Object each : inner.items) {
          addOnce(found, each);
        }
      }
    }
  }

  private static void addOnce(List<Object> found, Object parameter) {
    for (Object each : found) {
      if (each == parameter) {
        return;
      }
    }
    found.add(parameter);
  }

  /** The arguments of {@code generic} with {@code item} put in place of its parameters. */
  static Object[] substitute(Object generic, Object[] args, PyTuple parameters, Object item) {
    if (parameters.items.length == 0) {
      throw Errors.typeError("%s is not a generic class", Ops.repr(generic));
    }
    Object given = unpack(item);
    for (Object parameter : parameters.items) {
      Object prepare = Ops.getAttrOrNull(parameter, "__typing_prepare_subst__");
      if (prepare != null) {
        given = Calls.call2(prepare, generic, given);
      }
    }
    Object[] values = given instanceof PyTuple t ? t.items : new Object[] {given};
    if (values.length != parameters.items.length) {
      throw Errors.typeError(
          "Too %s arguments for %s; actual %d, expected %d",
          values.length > parameters.items.length ? "many" : "few",
          Ops.repr(generic),
          values.length,
          parameters.items.length);
    }
    return replace(args, parameters.items, values).toArray();
  }

  /** Flattens {@code *tuple[int, str]} among the items. */
  private static Object unpack(Object item) {
    Object[] items = item instanceof PyTuple t ? t.items : new Object[] {item};
    List<Object> flat = new ArrayList<>();
    for (Object each : items) {
      Object inner =
          each instanceof PyType ? null : Ops.getAttrOrNull(each, "__typing_unpacked_tuple_args__");
      if (inner instanceof PyTuple t
          && !(t.items.length > 0 && t.items[t.items.length - 1] == PyEllipsis.ELLIPSIS)) {
        flat.addAll(Arrays.asList(t.items));
      } else {
        flat.add(each);
      }
    }
    return new PyTuple(flat.toArray());
  }

  private static List<Object> replace(Object[] args, Object[] parameters, Object[] values) {
    List<Object> made = new ArrayList<>();
    for (Object arg : args) {
      if (arg instanceof PyType) {
        made.add(arg);
        continue;
      }
      if (arg instanceof PyTuple t) {
        made.add(new PyTuple(replace(t.items, parameters, values).toArray()));
        continue;
      }
      if (arg instanceof PyList l) {
        made.add(new PyList(replace(l.toArray(), parameters, values).toArray()));
        continue;
      }
      Object flag = Ops.getAttrOrNull(arg, "__typing_is_unpacked_typevartuple__");
      boolean spread = flag != null && Ops.truth(flag);
      Object subst = Ops.getAttrOrNull(arg, "__typing_subst__");
      Object value =
          subst != null
              ? Calls.call1(subst, values[indexOf(parameters, arg)])
              : replaceInside(arg, parameters, values);
      if (spread) {
        made.addAll(Arrays.asList(Ops.toArray(value)));
      } else {
        made.add(value);
      }
    }
    return made;
  }

  private static int indexOf(Object[] parameters, Object parameter) {
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] == parameter) {
        return i;
      }
    }
    return -1;
  }

  /** A generic argument that has parameters of its own is subscripted in turn. */
  private static Object replaceInside(Object arg, Object[] parameters, Object[] values) {
    if (!(Ops.getAttrOrNull(arg, "__parameters__") instanceof PyTuple inner)
        || inner.items.length == 0) {
      return arg;
    }
    List<Object> items = new ArrayList<>();
    for (Object each : inner.items) {
      int i = indexOf(parameters, each);
      if (i < 0) {
        items.add(each);
      } else if (values[i] instanceof PyTuple t && Types.of(each).special(Special.ITER) != null) {
        items.addAll(Arrays.asList(t.items));
      } else {
        items.add(values[i]);
      }
    }
    return Ops.getItem(arg, new PyTuple(items.toArray()));
  }

  /** How a type shows inside the repr of another. */
  static String repr(Object arg) {
    if (arg == PyEllipsis.ELLIPSIS) {
      return "...";
    }
    if (arg instanceof PyList l) {
      List<String> inner = new ArrayList<>();
      for (Object each : l.toArray()) {
        inner.add(repr(each));
      }
      return "[" + String.join(", ", inner) + "]";
    }
    boolean generic =
        Ops.getAttrOrNull(arg, "__origin__") != null && Ops.getAttrOrNull(arg, "__args__") != null;
    if (!generic) {
      Object qualname = Ops.getAttrOrNull(arg, "__qualname__");
      Object module = Ops.getAttrOrNull(arg, "__module__");
      if (qualname != null && module != null && module != PyNone.NONE) {
        return module.equals("builtins")
            ? Ops.str(qualname)
            : Ops.str(module) + "." + Ops.str(qualname);
      }
    }
    return Ops.repr(arg);
  }
}
