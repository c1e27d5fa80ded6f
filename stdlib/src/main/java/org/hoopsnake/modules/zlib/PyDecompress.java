package org.hoopsnake.modules.zlib;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/** {@code zlib.Decompress}: a stream that is being decompressed; input left over is kept. */
@BuiltinType(name = "Decompress", module = "zlib", subclassable = false)
public final class PyDecompress extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyDecompressBinding.INSTANCE);

  private final Inflation inflation;
  private byte[] unused = {};
  private byte[] tail = {};

  PyDecompress(Inflation inflation) {
    super(TYPE);
    this.inflation = inflation;
  }

  @Getter("eof")
  boolean eof() {
    return inflation.isAtEnd();
  }

  @Getter("unused_data")
  PyBytes unusedData() {
    return new PyBytes(unused);
  }

  @Getter("unconsumed_tail")
  PyBytes unconsumedTail() {
    return new PyBytes(tail);
  }

  @Method(
      value = "decompress(self, data, /, max_length=0)",
      doc = "Decompress more, to at most max_length bytes unless that is 0.")
  PyBytes decompress(Object data, long most) {
    byte[] in = ByteSource.of(data);
    if (most < 0) {
      throw Errors.valueError("max_length must be non-negative");
    }
    return new PyBytes(run(in, most == 0 ? -1 : most));
  }

  private byte[] run(byte[] in, long most) {
    byte[] out = inflation.run(in, most);
    if (inflation.isAtEnd()) {
      byte[] more = inflation.left();
      byte[] all = java.util.Arrays.copyOf(unused, unused.length + more.length);
      System.arraycopy(more, 0, all, unused.length, more.length);
      unused = all;
      tail = new byte[0];
    } else {
      tail = inflation.left();
    }
    return out;
  }

  @Method(value = "flush(self, length=16384, /)", doc = "Decompress what is left.")
  PyBytes flush(long length) {
    if (length <= 0) {
      throw Errors.valueError("length must be greater than zero");
    }
    return new PyBytes(run(tail, -1));
  }
}
