package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  /** How many parameters there are, {@code *args} and {@code **kwargs} among them. */
  private int parameterCount() {
    int n = signature.argCount + signature.keywordOnly;
    n += (flags & VARARGS) != 0 ? 1 : 0;
    return n + ((flags & VARKEYWORDS) != 0 ? 1 : 0);
  }

  @Getter("co_nlocals")
  int getLocalCount() {
    return getVarNames().size();
  }

  @Getter("co_varnames")
  PyTuple getVarNames() {
    int parameters = parameterCount();
    String[] names = variables.locals;
    return new PyTuple(
        IntStream.range(0, names.length)
            .filter(i -> i < parameters || !variables.isCell[i])
            .mapToObj(i -> (Object) names[i])
            .toArray());
  }

  @Getter("co_cellvars")
  PyTuple getCellVars() {
    return new PyTuple(
        Arrays.stream(cellSlots).mapToObj(i -> (Object) variables.locals[i]).toArray());
  }

  @Getter("co_freevars")
  PyTuple getFreeVars() {
    return new PyTuple((Object[]) variables.free.clone());
  }

  @Getter("co_names")
  PyTuple getNames() {
    return PyTuple.EMPTY;
  }

  @Getter("co_consts")
  PyTuple getConstants() {
    frameSize();
    List<Object> constants = new ArrayList<>();
    if (doc != null) {
      constants.add(doc);
    }
    constants.addAll(List.of(nested));
    constants.add(PyNone.NONE);
    return new PyTuple(constants.toArray());
  }

  @Getter("co_code")
  PyBytes getCode() {
    return new PyBytes(new byte[preparedPositions().length * 2]);
  }

  @Getter("co_stacksize")
  int getStackSize() {
    return slotCount;
  }

  /** There is no bytecode: each position that can raise counts as an instruction of two bytes. */
  @Method(
      value = "co_positions(self, /)",
      doc = "Iterate over (line, end line, column, end column).")
  Object positionsMethod() {
    Span[] spans = preparedPositions();
    Object[] all = new Object[spans.length];
    for (int i = 0; i < all.length; i++) {
      Span s = spans[i];
      all[i] =
          new PyTuple(
              (long) s.line(),
              (long) s.endLine(),
              byteColumn(s.line(), s.column()),
              byteColumn(s.endLine(), s.endColumn()));
    }
    return Ops.iter(new PyTuple(all));
  }

  private Span[] preparedPositions() {
    frameSize();
    return positions;
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
    Object[] all = new Object[preparedPositions().length];
    for (int i = 0; i < all.length; i++) {
      all[i] = new PyTuple(2L * i, 2L * i + 2, (long) positions[i].line());
    }
    return Ops.iter(new PyTuple(all));
  }

  @Method(
      value =
          "replace(self, /, *, co_argcount=<unset>, co_cellvars=<unset>, co_code=<unset>,"
              + " co_consts=<unset>, co_filename=<unset>, co_firstlineno=<unset>,"
              + " co_flags=<unset>, co_freevars=<unset>, co_name=<unset>, co_qualname=<unset>)",
      doc = "A copy with other values for some attributes.")
  Code replace(
      Object argCount,
      Object cellNames,
      Object bytecode,
      Object constants,
      Object newFilename,
      Object newFirstLine,
      Object newFlags,
      Object freeNames,
      Object newName,
      Object newQualname) {
    if (argCount != null || cellNames != null || bytecode != null || freeNames != null) {
      throw Errors.valueError("code: parameters, variables and body cannot be replaced");
    }
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
    copy.growing = growing;
    copy.inlinedSlots = inlinedSlots;
    return copy;
  }
}
