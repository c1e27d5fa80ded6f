package org.hoopsnake.modules.io;

import org.hoopsnake.binding.Method;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyType;

/** What Python sees of a {@link Buffered} stream that can be read. */
abstract class BufferedSource extends BufferedStream {
  BufferedSource(PyType type) {
    super(type);
  }

  @Override
  @Method(value = "readable(self, /)", doc = "Whether the stream can be read.")
  boolean readable() {
    return Ops.truth(ofRaw("readable"));
  }

  @Override
  @Method(value = "read(self, size=-1, /)", doc = "Up to size bytes.")
  Object read(Object size) {
    return readBytes(size);
  }

  @Override
  @Method(value = "read1(self, size=-1, /)", doc = "Up to size bytes, with at most one raw read.")
  Object read1(Object size) {
    return read1Bytes(size);
  }

  @Method(value = "peek(self, size=0, /)", doc = "Bytes that will be read next.")
  Object peek(Object size) {
    return peekBytes();
  }

  @Override
  @Method(value = "readinto(self, buffer, /)", doc = "Read into a buffer.")
  Object readinto(Object buffer) {
    return readInto(buffer, false);
  }

  @Override
  @Method(
      value = "readinto1(self, buffer, /)",
      doc = "Read into a buffer, with at most one raw read.")
  Object readinto1(Object buffer) {
    return readInto(buffer, true);
  }

  @Override
  @Method(value = "readline(self, size=-1, /)", doc = "One line.")
  Object readline(Object size) {
    return readLineBytes(size);
  }

  @Override
  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  Object next() {
    if (type() != TYPE) {
      return super.next();
    }
    PyBytes line = (PyBytes) readLineBytes(null);
    if (line.value.length == 0) {
      throw Errors.stopIteration();
    }
    return line;
  }
}
