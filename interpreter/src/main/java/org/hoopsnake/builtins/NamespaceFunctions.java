package org.hoopsnake.builtins;

import org.hoopsnake.ast.Mod;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Cell;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.CompileOptions;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyFrameLocals;
import org.hoopsnake.object.PyFunction;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyStrObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;
import org.hoopsnake.runtime.Compilation;
import org.hoopsnake.runtime.Compilation.Mode;
import org.hoopsnake.runtime.UnendedStatements;
import org.hoopsnake.syntax.SourceText;

/** Builtins about namespaces, code and modules. */
@BuiltinModule(name = "builtins")
public final class NamespaceFunctions {
  private static final long ONLY_AST = 0x400;
  private static final long ALLOW_TOP_LEVEL_AWAIT = 0x2000;
  private static final long ALLOW_INCOMPLETE_INPUT = 0x4000;
  private static final long DONT_IMPLY_DEDENT = 0x200;
  private static final long KNOWN_FLAGS =
      0x1FFF000 | 0x400 | DONT_IMPLY_DEDENT | 0x100 | 0x10 | ALLOW_INCOMPLETE_INPUT;

  private final Interpreter interpreter;

  public NamespaceFunctions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Function(value = "globals()", doc = "The namespace of the current module.")
  static Object globalsFunction() {
    return globals();
  }

  @Function(value = "locals()", doc = "The local variables, by name.")
  static Object localsFunction() {
    return locals();
  }

  static PyDict globals() {
    Frame frame = ThreadState.current().frame;
    if (frame == null) {
      throw Errors.systemError("globals(): no frame");
    }
    return frame.globals;
  }

  /**
   * The namespace of the running class body or module; in a function, its variables as they are.
   */
  static Object locals() {
    Frame frame = ThreadState.current().frame;
    if (frame == null) {
      throw Errors.systemError("locals(): no frame");
    }
    if (frame.locals != null) {
      return frame.locals;
    }
    Code code = frame.code;
    if ((code.flags & Code.OPTIMIZED) == 0) {
      return frame.globals;
    }
    return PyFrameLocals.snapshot(frame);
  }

  @Function(
      value =
          "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *,"
              + " _feature_version=-1)",
      doc = "Compile source into a code object.")
  Object compile(
      Object source,
      Object filename,
      String mode,
      long flags,
      boolean dontInherit,
      long optimize,
      long featureVersion) {
    if ((flags & ~KNOWN_FLAGS) != 0) {
      throw Errors.valueError("compile(): unrecognised flags");
    }
    if (optimize < -1 || optimize > 2) {
      throw Errors.valueError("compile(): invalid optimize value");
    }
    Mode entry =
        switch (mode) {
          case "exec" -> Mode.EXEC;
          case "eval" -> Mode.EVAL;
          case "single" -> Mode.SINGLE;
          case "func_type" ->
              throw Errors.valueError(
                  (flags & ONLY_AST) != 0
                      ? "compile() mode 'func_type' is not supported"
                      : "compile() mode 'func_type' requires flag PyCF_ONLY_AST");
          default -> throw Errors.valueError("compile() mode must be 'exec', 'eval' or 'single'");
        };
    String file =
        filename instanceof PyBytes b
            ? new String(b.value, java.nio.charset.StandardCharsets.UTF_8)
            : path(filename);
    if (file.indexOf('\0') >= 0) {
      throw Errors.valueError("embedded null character");
    }
    SyntaxTrees trees = interpreter.state(SyntaxTreesHolder.class, SyntaxTreesHolder::new).trees();
    CompileOptions base = dontInherit ? Compilation.options(false) : Compilation.inheritedOptions();
    CompileOptions options =
        new CompileOptions(
            (flags & ALLOW_TOP_LEVEL_AWAIT) != 0,
            base.futureAnnotations() || (flags & Code.FUTURE_ANNOTATIONS) != 0,
            optimize < 0 ? base.optimize() : (int) optimize);
    if (trees != null && trees.isTree(source)) {
      return (flags & ONLY_AST) != 0
          ? source
          : Compilation.compile(trees.fromPython(source, mode), null, file, options);
    }
    SourceText text = text("compile", source, file);
    boolean tellsUnfinished = (flags & ALLOW_INCOMPLETE_INPUT) != 0;
    var mod = Compilation.parse(text, entry, tellsUnfinished);
    if (mod instanceof Mod.Interactive single
        && !UnendedStatements.isEnded(single, text, (flags & DONT_IMPLY_DEDENT) != 0)) {
      throw UnendedStatements.error(text, tellsUnfinished);
    }
    if ((flags & ONLY_AST) != 0) {
      interpreter.importModule("_ast");
      return interpreter
          .state(SyntaxTreesHolder.class, SyntaxTreesHolder::new)
          .trees()
          .toPython(mod, text);
    }
    return Compilation.compile(mod, null, text, file, options);
  }

  private static String path(Object filename) {
    if (filename instanceof String s) {
      return s;
    }
    if (filename instanceof PyStrObject s) {
      return s.value;
    }
    Object method = Types.of(filename).special(Special.FSPATH);
    if (method == null) {
      throw Errors.typeError(
          "expected str, bytes or os.PathLike object, not %s", Types.name(filename));
    }
    return Ops.str(Calls.bound0(method, filename));
  }

  private static SourceText text(String function, Object source, String filename) {
    if (source instanceof String s) {
      return Compilation.source(filename, s);
    }
    if (source instanceof PyStrObject s) {
      return Compilation.source(filename, s.value);
    }
    if (source instanceof PyBytes b) {
      return Compilation.decode(filename, b.value);
    }
    String kind = Types.name(source);
    if (kind.equals("bytearray") || kind.equals("memoryview")) {
      PyBytes bytes = (PyBytes) Calls.call1(PyBytes.TYPE, source);
      return Compilation.decode(filename, bytes.value);
    }
    throw Errors.typeError(
        "%s() arg 1 must be a %s",
        function,
        function.equals("compile")
            ? "string, bytes or AST object"
            : "string, bytes or code object");
  }

  @Function(value = "eval(source, /, globals=None, locals=None)", doc = "Evaluate an expression.")
  static Object eval(Object source, Object globals, Object locals) {
    checkMapping("eval", locals);
    if (globals != PyNone.NONE && !(globals instanceof PyDict)) {
      throw Errors.typeError(
          Types.of(globals).special(Special.GETITEM) == null
              ? "globals must be a dict"
              : "globals must be a real dict; try eval(code, {}, mapping)");
    }
    Code code;
    if (source instanceof Code c) {
      requireNoFree(c, "eval");
      code = c;
    } else {
      SourceText text = text("eval", strip(source), "<string>");
      code = Compilation.compile(text, Mode.EVAL);
    }
    return run(code, globals, locals);
  }

  private static Object strip(Object source) {
    if (!(source instanceof String s)) {
      return source;
    }
    int i = 0;
    while (i < s.length() && (s.charAt(i) == ' ' || s.charAt(i) == '\t')) {
      i++;
    }
    return s.substring(i);
  }

  private static void requireNoFree(Code code, String function) {
    if (code.variables.free().length > 0) {
      throw Errors.typeError("code object passed to %s() may not contain free variables", function);
    }
  }

  @Function(
      value = "exec(source, /, globals=None, locals=None, *, closure=None)",
      doc = "Execute statements.")
  static void exec(Object source, Object globals, Object locals, Object closure) {
    if (globals != PyNone.NONE && !(globals instanceof PyDict)) {
      throw Errors.typeError("exec() globals must be a dict, not %s", Types.name(globals));
    }
    checkMapping("exec", locals);
    if (source instanceof Code code) {
      if (code.variables.free().length > 0) {
        runWithClosure(code, globals, closure);
        return;
      }
      if (closure != PyNone.NONE) {
        throw Errors.typeError("cannot use a closure with this code object");
      }
      run(code, globals, locals);
      return;
    }
    if (closure != PyNone.NONE) {
      throw Errors.typeError("closure can only be used when source is a code object");
    }
    run(Compilation.compile(text("exec", source, "<string>"), Mode.EXEC), globals, locals);
  }

  private static void runWithClosure(Code code, Object globals, Object closure) {
    int needed = code.variables.free().length;
    if (closure == PyNone.NONE
        || !(closure instanceof PyTuple cells)
        || cells.items.length != needed) {
      throw Errors.typeError("code object requires a closure of exactly length %d", needed);
    }
    Cell[] all = new Cell[needed];
    for (int i = 0; i < needed; i++) {
      if (!(cells.items[i] instanceof Cell cell)) {
        throw Errors.typeError("closure can only contain cells");
      }
      all[i] = cell;
    }
    PyDict namespace = globals instanceof PyDict d ? d : globals();
    Calls.call0(new PyFunction(code, namespace, PyFunction.builtinsOf(namespace), all));
  }

  private static void checkMapping(String function, Object locals) {
    if (locals != PyNone.NONE && Types.of(locals).special(Special.GETITEM) == null) {
      throw Errors.typeError(
          function.equals("exec")
              ? "locals must be a mapping or None, not " + Types.name(locals)
              : "locals must be a mapping");
    }
  }

  private static Object run(Code code, Object globals, Object locals) {
    if (globals == PyNone.NONE) {
      PyDict own = globals();
      return Compilation.run(code, own, locals == PyNone.NONE ? locals() : locals);
    }
    return Compilation.run(code, (PyDict) globals, locals == PyNone.NONE ? null : locals);
  }

  @Function(
      value = "__import__(name, globals=None, locals=None, fromlist=(), level=0)",
      doc = "Import a module, as the import statement does.")
  Object importFunction(Object name, Object globals, Object locals, Object fromlist, long level) {
    if (!(name instanceof String s)) {
      throw Errors.typeError("module name must be a string");
    }
    if (level < 0) {
      throw Errors.valueError("level must be >= 0");
    }
    PyDict namespace = globals instanceof PyDict d ? d : null;
    return interpreter.modules().importName(s, namespace, fromlist, (int) level);
  }

  @Function(value = "__build_class__(*args, **kwargs)", doc = "What the class statement calls.")
  Object buildClass(Object[] args, PyDict kwargs) {
    return interpreter.compiler().buildClass(Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Function(value = "breakpoint(*args, **kws)", doc = "Call sys.breakpointhook().")
  Object breakpoint(Object[] args, PyDict kwargs) {
    Object hook = Ops.getAttrOrNull(interpreter.importModule("sys"), "breakpointhook");
    if (hook == null) {
      throw Errors.runtimeError("lost sys.breakpointhook");
    }
    return Calls.call(hook, Keywords.values(args, kwargs), Keywords.names(kwargs));
  }
}
