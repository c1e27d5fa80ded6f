package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hoopsnake.ast.Span;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;

/**
 * What the compiler makes of a module, class body, function or expression: the signature, the
 * variables, the positions and the body that runs.
 *
 * <p>Bodies are lowered when the first frame is made (most functions of an imported module never
 * run): until then {@link #slotCount} and {@link #positions} are not final. See {@link
 * FunctionBody#prepare}.
 */
@BuiltinType(name = "code", doc = "A code object.", subclassable = false, weakReferences = true)
public final class Code extends PyObject {
  public static final int OPTIMIZED = 0x1;
  public static final int NEWLOCALS = 0x2;
  public static final int VARARGS = 0x4;
  public static final int VARKEYWORDS = 0x8;
  public static final int NESTED = 0x10;
  public static final int GENERATOR = 0x20;
  public static final int COROUTINE = 0x80;
  public static final int ITERABLE_COROUTINE = 0x100;
  public static final int ASYNC_GENERATOR = 0x200;
  public static final int HAS_DOCSTRING = 0x4000000;
  public static final int METHOD = 0x8000000;
  public static final int FUTURE_ANNOTATIONS = 0x1000000;

  /** The bytes of an instruction, and the one that does nothing. */
  private static final int UNIT = 2;

  private static final byte NO_OPERATION = 27;

  /** Calling the function makes a generator, coroutine or asynchronous generator. */
  public static final int SUSPENDABLE = GENERATOR | COROUTINE | ASYNC_GENERATOR;

  /**
   * The parameters. Their values stand in the first slots of the frame: positional ones,
   * keyword-only ones, then {@code *args} and {@code **kwargs}.
   */
  public record Signature(int argCount, int positionalOnly, int keywordOnly) {}

  /**
   * The variables. {@code locals} names the first slots of the frame in order (parameters first);
   * {@code isCell} tells which of them hold a {@link Cell}; {@code free} names the cells of the
   * function's closure.
   */
  public record Variables(String[] locals, boolean[] isCell, String[] free) {}

  public static final PyType TYPE = PyType.builtin(CodeBinding.INSTANCE);

  public final String name;
  public final String qualname;
  public final String filename;
  public final int firstLine;
  public final int flags;
  public final Signature signature;
  public final Variables variables;

  /** The docstring, or null. */
  public final String doc;

  /** The number of positional arguments if nothing else can be passed; else -1. */
  public final int plainArity;

  /**
   * {@link #plainArity} if the call is that of a plain function without cells, so that a frame with
   * the arguments in it is all that is needed; else -1.
   */
  public final int directArity;

  /** Which slots of locals hold a {@link Cell}. */
  final int[] cellSlots;

  public FunctionBody body;
  public int slotCount;

  /** What the code was made from; null: nobody knows. */
  public CodeOutline.Origin origin;

  private CodeOutline outline;
  private Span[] spans;
  private int[] offsets;

  /** Variables of comprehensions, which live in slots behind those of {@link Variables#locals}. */
  public String[] inlinedNames = {};

  /** A generator of this code stops inside a {@code try} or {@code with}, perhaps. */
  public boolean guarded;

  public int[] inlinedSlots = {};

  /** Slots of variables that may be a {@link GrowingString}, each followed by the slot for that. */
  public int[] growing = {};

  /** The functions, class bodies and generator expressions inside, once the body is prepared. */
  public Code[] nested = {};

  /** {@link Frame#at} is an index into this. Entry 0 is the first line. */
  public Span[] positions;

  public Code(
      String name,
      String qualname,
      String filename,
      int firstLine,
      int flags,
      Signature signature,
      Variables variables,
      String doc,
      FunctionBody body,
      int slotCount,
      Span[] positions) {
    super(TYPE);
    this.name = name;
    this.qualname = qualname;
    this.filename = filename;
    this.firstLine = firstLine;
    this.flags = flags;
    this.signature = signature;
    this.variables = variables;
    this.doc = doc;
    this.body = body;
    this.slotCount = slotCount;
    this.positions = positions;
    this.cellSlots =
        IntStream.range(0, variables.isCell.length).filter(i -> variables.isCell[i]).toArray();
    this.plainArity =
        (flags & (VARARGS | VARKEYWORDS)) == 0 && signature.keywordOnly == 0
            ? signature.argCount
            : -1;
    this.directArity = (flags & SUSPENDABLE) == 0 && cellSlots.length == 0 ? plainArity : -1;
  }

  private int frameSize = -1;

  /** How many slots a frame needs. */
  int frameSize() {
    return frameSize >= 0 ? frameSize : prepare();
  }

  /** A second tree of nodes has been made, with positions and slots behind those of the first. */
  public void extend(Span[] allPositions, int allSlots) {
    positions = allPositions;
    slotCount = allSlots;
    frameSize = allSlots;
    spans = null;
    offsets = null;
  }

  private int prepare() {
    body.prepare(this);
    frameSize = slotCount;
    return frameSize;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<code object "
        + name
        + " at "
        + Identity.address(this)
        + ", file \""
        + filename
        + "\", line "
        + firstLine
        + ">";
  }

  @Getter("co_name")
  String getName() {
    return name;
  }

  @Getter("co_qualname")
  String getQualname() {
    return qualname;
  }

  @Getter("co_filename")
  String getFilename() {
    return filename;
  }

  @Getter("co_firstlineno")
  int getFirstLine() {
    return firstLine;
  }

  @Getter("co_flags")
  int getFlags() {
    return flags;
  }

  @Getter("co_argcount")
  int getArgCount() {
    return signature.argCount;
  }

  @Getter("co_posonlyargcount")
  int getPositionalOnlyCount() {
    return signature.positionalOnly;
  }

  @Getter("co_kwonlyargcount")
  int getKeywordOnlyCount() {
    return signature.keywordOnly;
  }

  /** What a compiler to bytecode would tell of this code, made when somebody asks. */
  private CodeOutline outline() {
    if (outline == null) {
      frameSize();
      outline = origin == null ? CodeOutline.ofLocals(variables.locals) : origin.outline(this);
    }
    return outline;
  }

  @Getter("co_nlocals")
  int getLocalCount() {
    return outline().variables().length;
  }

  @Getter("co_varnames")
  PyTuple getVarNames() {
    return strings(outline().variables());
  }

  @Getter("co_cellvars")
  PyTuple getCellVars() {
    return strings(outline().cells());
  }

  @Getter("co_freevars")
  PyTuple getFreeVars() {
    return new PyTuple((Object[]) variables.free.clone());
  }

  @Getter("co_names")
  PyTuple getNames() {
    return strings(outline().names());
  }

  private static PyTuple strings(String[] names) {
    return new PyTuple(Arrays.copyOf(names, names.length, Object[].class));
  }

  @Getter("co_consts")
  PyTuple getConstants() {
    return new PyTuple(outline().constants().clone());
  }

  /** An outline of what the code does, in CPython's instructions; it runs as a tree of nodes. */
  @Getter("co_code")
  PyBytes getCode() {
    byte[] code = outline().code();
    byte[] all = Arrays.copyOf(code, spans().length * UNIT);
    for (int i = code.length; i < all.length; i += UNIT) {
      all[i] = NO_OPERATION;
    }
    return new PyBytes(all);
  }

  @Getter("_co_code_adaptive")
  PyBytes getAdaptiveCode() {
    return getCode();
  }

  @Method(
      value = "_varname_from_oparg(self, /, oparg)",
      doc = "The variable that an instruction with that argument uses.")
  String variable(int index) {
    List<String> all = new ArrayList<>(Arrays.asList(outline().variables()));
    for (String[] more : new String[][] {outline().cells(), variables.free}) {
      Arrays.stream(more).filter(name -> !all.contains(name)).forEach(all::add);
    }
    if (index < 0 || index >= all.size()) {
      throw Errors.indexError("tuple index out of range");
    }
    return all.get(index);
  }

  @Getter("co_exceptiontable")
  PyBytes getExceptionTable() {
    return new PyBytes(new byte[0]);
  }

  @Getter("co_stacksize")
  int getStackSize() {
    frameSize();
    return slotCount;
  }

  /** Where each unit of {@code co_code} stands: the outline, and positions that it has not. */
  private Span[] spans() {
    if (spans == null) {
      List<Span> all = new ArrayList<>(Arrays.asList(outline().spans()));
      offsets = new int[positions.length];
      for (int i = 0; i < offsets.length; i++) {
        boolean placed = i > 0 || positions[i].column() < 0;
        int found = placed ? all.indexOf(positions[i]) : 0;
        if (found < 0) {
          found = all.size();
          all.add(positions[i]);
        }
        offsets[i] = found * UNIT;
      }
      spans = all.toArray(new Span[0]);
    }
    return spans;
  }

  /** The instruction in {@code co_code} at the position with that index. */
  int offset(int at) {
    spans();
    return at < offsets.length ? offsets[at] : 0;
  }

  /** The first position at that instruction; 0 if there is none. */
  int position(int offset) {
    spans();
    int unit = offset / UNIT;
    if (offset >= 0 && unit < spans.length) {
      for (int i = 0; i < positions.length; i++) {
        if (positions[i].equals(spans[unit])) {
          return i;
        }
      }
    }
    return 0;
  }

  @Method(
      value = "co_positions(self, /)",
      doc = "Iterate over (line, end line, column, end column).")
  Object positionsMethod() {
    Span[] spans = spans();
    boolean columns = Interpreter.current().debugRanges;
    Object[] all = new Object[spans.length];
    for (int i = 0; i < all.length; i++) {
      Span s = spans[i];
      all[i] =
          s == null
              ? new PyTuple(PyNone.NONE, PyNone.NONE, PyNone.NONE, PyNone.NONE)
              : new PyTuple(
                  (long) s.line(),
                  (long) (columns ? s.endLine() : s.line()),
                  columns ? byteColumn(s.line(), s.column()) : PyNone.NONE,
                  columns ? byteColumn(s.endLine(), s.endColumn()) : PyNone.NONE);
    }
    return Ops.iter(new PyTuple(all));
  }

  /** Python code expects columns of the source in UTF-8, where ours are of characters. */
  private Object byteColumn(int line, int column) {
    if (column < 0) {
      return PyNone.NONE;
    }
    String text = Interpreter.current().modules().sourceLine(filename, line);
    long bytes = column;
    for (int i = 0, at = 0; i < column && at < text.length(); i++) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      bytes += c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    }
    return bytes;
  }

  @Method(value = "co_lines(self, /)", doc = "Iterate over (start, end, line).")
  Object lines() {
    Span[] spans = spans();
    List<Object> all = new ArrayList<>();
    for (int start = 0, end = 0; start < spans.length; start = end) {
      Object line = line(spans[start]);
      while (end < spans.length && line.equals(line(spans[end]))) {
        end++;
      }
      all.add(new PyTuple((long) start * UNIT, (long) end * UNIT, line));
    }
    return Ops.iter(new PyTuple(all.toArray()));
  }

  private static Object line(Span span) {
    return span == null ? PyNone.NONE : (Object) (long) span.line();
  }

  @Method("__eq__(self, other, /)")
  Object eq(Object other) {
    return other instanceof Code that ? (Object) isSame(that) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** The same source at the same place makes the same code, in whatever file. */
  private boolean isSame(Code that) {
    return this == that
        || name.equals(that.name)
            && firstLine == that.firstLine
            && flags == that.flags
            && signature.equals(that.signature)
            && Arrays.equals(variables.free, that.variables.free)
            && outline().isSame(that.outline());
  }

  @Method("__hash__(self, /)")
  long hash() {
    return Objects.hash(name, firstLine, flags, signature);
  }

  @Method(
      value =
          "replace(self, /, *, co_argcount=<unset>, co_posonlyargcount=<unset>,"
              + " co_kwonlyargcount=<unset>, co_nlocals=<unset>, co_stacksize=<unset>,"
              + " co_flags=<unset>, co_firstlineno=<unset>, co_code=<unset>, co_consts=<unset>,"
              + " co_names=<unset>, co_varnames=<unset>, co_freevars=<unset>, co_cellvars=<unset>,"
              + " co_filename=<unset>, co_name=<unset>, co_qualname=<unset>,"
              + " co_exceptiontable=<unset>)",
      doc = "A copy with another name, file, line or other flags.")
  Code replace(
      Object argCount,
      Object positionalOnly,
      Object keywordOnly,
      Object localCount,
      Object stackSize,
      Object newFlags,
      Object newFirstLine,
      Object bytecode,
      Object constants,
      Object names,
      Object varNames,
      Object freeNames,
      Object cellNames,
      Object newFilename,
      Object newName,
      Object newQualname,
      Object exceptionTable) {
    requireSame("co_argcount", argCount, (long) getArgCount());
    requireSame("co_posonlyargcount", positionalOnly, (long) getPositionalOnlyCount());
    requireSame("co_kwonlyargcount", keywordOnly, (long) getKeywordOnlyCount());
    requireSame("co_nlocals", localCount, (long) getLocalCount());
    requireSame("co_stacksize", stackSize, (long) getStackSize());
    requireSame("co_code", bytecode, getCode());
    requireSame("co_consts", constants, getConstants());
    requireSame("co_names", names, getNames());
    requireSame("co_varnames", varNames, getVarNames());
    requireSame("co_freevars", freeNames, getFreeVars());
    requireSame("co_cellvars", cellNames, getCellVars());
    requireSame("co_exceptiontable", exceptionTable, getExceptionTable());
    Code copy =
        new Code(
            newName == null ? name : Ops.str(newName),
            newQualname == null ? qualname : Ops.str(newQualname),
            newFilename == null ? filename : Ops.str(newFilename),
            newFirstLine == null
                ? firstLine
                : Ops.indexAsInt(newFirstLine, ExceptionTypes.OVERFLOW_ERROR),
            newFlags == null ? flags : Ops.indexAsInt(newFlags, ExceptionTypes.OVERFLOW_ERROR),
            signature,
            variables,
            doc,
            body,
            slotCount,
            positions);
    copy.inlinedNames = inlinedNames;
    copy.guarded = guarded;
    copy.nested = nested;
    copy.origin = origin;
    copy.growing = growing;
    copy.inlinedSlots = inlinedSlots;
    return copy;
  }

  /** Parameters, variables and body are part of a tree that cannot be put together anew. */
  private static void requireSame(String attribute, Object given, Object own) {
    if (given != null && !Ops.eq(given, own)) {
      throw Errors.valueError("code: %s cannot be replaced", attribute);
    }
  }
}
