package org.hoopsnake.node;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.ImportSystem;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNativeFunction;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.Types;

/** Import statements. */
public final class Imports {
  private Imports() {}

  /** Asks {@code __import__}, which a program may have replaced. */
  private static Object importName(Frame f, String module, Object fromList, int level) {
    Object function = f.builtin("__import__");
    if (function instanceof PyNativeFunction) {
      return f.thread.interpreter.modules().importName(module, f.globals, fromList, level);
    }
    if (function == null) {
      throw Errors.of(ExceptionTypes.IMPORT_ERROR, "__import__ not found");
    }
    boolean inFunction = (f.code.flags & Code.OPTIMIZED) != 0;
    Object locals = inFunction ? PyNone.NONE : f.locals == null ? f.globals : f.locals;
    Object[] args = {module, f.globals, locals, fromList, (long) level};
    return Calls.call(function, args, Calls.NO_KW);
  }

  /** {@code import a.b} binds {@code a}; {@code import a.b as c} binds the module itself. */
  public static final class Import extends Statement {
    private final String module;
    private final boolean bindsLast;
    private final Target target;
    private final int at;

    public Import(String module, boolean bindsLast, Target target, int at) {
      this.module = module;
      this.bindsLast = bindsLast;
      this.target = target;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      f.at = at;
      ImportSystem system = f.thread.interpreter.modules();
      Object value = importName(f, module, PyNone.NONE, 0);
      if (bindsLast) {
        String[] parts = module.split("\\.", -1);
        for (int i = 1; i < parts.length; i++) {
          value = system.importFrom(value, parts[i]);
        }
      }
      target.store(f, value);
      return 0;
    }
  }

  /** {@code from module import a, b as c}. */
  public static final class ImportFrom extends Statement {
    private final String module;
    private final int level;
    private final String[] names;
    private final PyTuple fromList;
    private final Target[] targets;
    private final int at;

    public ImportFrom(String module, int level, String[] names, Target[] targets, int at) {
      this.module = module;
      this.level = level;
      this.names = names;
      this.fromList = new PyTuple((Object[]) names.clone());
      this.targets = targets;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      f.at = at;
      ImportSystem system = f.thread.interpreter.modules();
      Object from = importName(f, module, fromList, level);
      for (int i = 0; i < names.length; i++) {
        f.at = at;
        targets[i].store(f, system.importFrom(from, names[i]));
      }
      return 0;
    }
  }

  /** {@code from module import *}. */
  public static final class ImportStar extends Statement {
    private static final PyTuple STAR = new PyTuple("*");

    private final String module;
    private final int level;
    private final int at;

    public ImportStar(String module, int level, int at) {
      this.module = module;
      this.level = level;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      f.at = at;
      Object from = importName(f, module, STAR, level);
      Object all = Ops.getAttrOrNull(from, "__all__");
      if (all != null) {
        Ops.forEach(all, name -> copy(f, from, name, true));
      } else if (from instanceof PyModule m) {
        for (Object name : m.dict().keys()) {
          if (name instanceof String s && !s.startsWith("_")) {
            copy(f, from, name, false);
          }
        }
      }
      return 0;
    }

    private static void copy(Frame f, Object from, Object name, boolean listed) {
      if (!(name instanceof String s)) {
        String module = Ops.str(Ops.getAttr(from, "__name__"));
        throw listed
            ? Errors.typeError("Item in %s.__all__ must be str, not %s", module, Types.name(name))
            : Errors.typeError("Key in %s.__dict__ must be str, not %s", module, Types.name(name));
      }
      Object value = Ops.getAttr(from, s);
      if (f.locals == null) {
        f.globals.put(s, value);
      } else if (f.locals instanceof PyDict d && d.type() == PyDict.TYPE) {
        d.put(s, value);
      } else {
        Ops.setItem(f.locals, s, value);
      }
    }
  }
}
