package org.hoopsnake.object;

/** The bytes of any bytes-like object. */
public final class ByteSource {
  private ByteSource() {}

  /**
   * The bytes of an object that supports the buffer protocol, else null. What bytes holds is not
   * copied and must not be changed.
   */
  public static byte[] orNull(Object o) {
    if (o instanceof PyBytes b) {
      return b.value;
    }
    if (o instanceof PyByteArray a) {
      return a.toByteArray();
    }
    if (o instanceof PyMemoryView v) {
      return v.toByteArray();
    }
    if (o instanceof ByteBufferSource s) {
      return s.bufferBytes();
    }
    if (o instanceof PyObject p && p.type().heap && p.type().special(Special.BUFFER) != null) {
      Object view = Calls.bound1(p.type().special(Special.BUFFER), o, 0L);
      if (view instanceof PyMemoryView v) {
        return v.toByteArray();
      }
    }
    return null;
  }

  /** The bytes of a bytes-like object; TypeError for anything else. */
  public static byte[] of(Object o) {
    byte[] bytes = orNull(o);
    if (bytes == null) {
      throw Errors.typeError("a bytes-like object is required, not '%s'", Types.name(o));
    }
    return bytes;
  }

  /** An object of another module ({@code array.array}, {@code mmap}) that gives its bytes. */
  public interface ByteBufferSource {
    byte[] bufferBytes();

    /** Writes into the object's memory at an offset. */
    void writeBuffer(int offset, byte[] bytes, int from, int count);

    /** The struct format of an item. */
    String bufferFormat();

    /** The size of an item in bytes. */
    int bufferItemSize();

    /** A view has been made: the object's memory must stay where it is, and as large. */
    default void addExport() {}

    /** A view has been released. */
    default void removeExport() {}
  }
}
