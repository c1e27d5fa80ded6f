package org.hoopsnake.modules.io;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** {@code io.IncrementalNewlineDecoder}: universal newlines behind another decoder. */
@BuiltinType(
    name = "IncrementalNewlineDecoder",
    module = "_io",
    doc = "Universal newlines behind another incremental decoder.")
public final class PyNewlineDecoder extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyNewlineDecoderBinding.INSTANCE);

  private Object decoder = PyNone.NONE;
  private Newlines newlines = new Newlines(true);

  private PyNewlineDecoder(PyType type) {
    super(type);
  }

  @New("IncrementalNewlineDecoder(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyNewlineDecoder(cls);
  }

  @Init("__init__(self, /, decoder, translate, errors='strict')")
  void init(Object inner, boolean translate, Object errors) {
    decoder = inner;
    newlines = new Newlines(translate);
  }

  @Method("decode(self, /, input, final=False)")
  String decode(Object input, boolean last) {
    Object text = decoder == PyNone.NONE ? input : Ops.callMethod(decoder, "decode", input, last);
    String s = Convert.strOrNull(text);
    if (s == null) {
      throw Errors.typeError("decoder should return a string result, not '%s'", Types.name(text));
    }
    return newlines.decode(s, last);
  }

  @Method("getstate(self, /)")
  Object getState() {
    Object buffered = PyBytes.EMPTY;
    long flags = 0;
    if (decoder != PyNone.NONE) {
      PyTuple state = (PyTuple) Ops.callMethod(decoder, "getstate");
      buffered = state.items[0];
      flags = Convert.toLong(state.items[1]);
    }
    return new PyTuple(buffered, flags << 1 | (newlines.isPending() ? 1 : 0));
  }

  @Method("setstate(self, state, /)")
  void setState(PyTuple state) {
    long flags = Convert.toLong(state.items[1]);
    newlines.setPending((flags & 1) != 0);
    if (decoder != PyNone.NONE) {
      Ops.callMethod(decoder, "setstate", new PyTuple(state.items[0], flags >> 1));
    }
  }

  @Method("reset(self, /)")
  void reset() {
    newlines.reset();
    if (decoder != PyNone.NONE) {
      Ops.callMethod(decoder, "reset");
    }
  }

  @Getter("newlines")
  Object getNewlines() {
    return newlines.seen();
  }
}
