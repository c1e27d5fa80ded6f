package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/**
 * One of the iterators that {@code tee} makes. They walk one linked list of what the source has
 * given; whoever is at its end extends it. What all have passed is garbage.
 */
@BuiltinType(
    name = "_tee",
    module = "itertools",
    doc = "An iterator that can be copied.",
    subclassable = false,
    weakReferences = true)
final class TeeIterator extends PyIterator {
  static final PyType TYPE = PyType.builtin(TeeIteratorBinding.INSTANCE);

  private final Source source;
  private Link at;

  /** The iterator that all copies share. */
  private static final class Source {
    final Object iterator;
    boolean running;

    Source(Object iterator) {
      this.iterator = iterator;
    }
  }

  /** One item and the link to the next one; the last link has no item yet. */
  private static final class Link {
    Object item;
    Link next;
  }

  private TeeIterator(Source source, Link at) {
    super(TYPE);
    this.source = source;
    this.at = at;
  }

  @New("_tee(iterable, /)")
  static Object create(PyType cls, Object iterable) {
    return of(iterable);
  }

  private static TeeIterator of(Object iterable) {
    Object it = Ops.iter(iterable);
    return it instanceof TeeIterator t ? t.copy() : new TeeIterator(new Source(it), new Link());
  }

  static PyTuple tee(Object iterable, long n) {
    if (n < 0) {
      throw Errors.valueError("n must be >= 0");
    }
    if (n == 0) {
      return PyTuple.EMPTY;
    }
    if (n > Integer.MAX_VALUE - 16) {
      throw Errors.memoryError();
    }
    Object first = Ops.iter(iterable);
    Object copy = Ops.getAttrOrNull(first, "__copy__");
    if (copy == null || first instanceof TeeIterator) {
      first = of(first);
      copy = Ops.getAttr(first, "__copy__");
    }
    Object[] all = new Object[(int) n];
    all[0] = first;
    for (int i = 1; i < all.length; i++) {
      all[i] = Calls.call0(copy);
    }
    return new PyTuple(all);
  }

  @Override
  public Object next() {
    Link link = at;
    if (link.next == null) {
      if (source.running) {
        throw Errors.runtimeError("cannot re-enter the tee iterator");
      }
      source.running = true;
      try {
        Object item = Ops.next(source.iterator);
        if (item == null) {
          return null;
        }
        link.item = item;
        link.next = new Link();
      } finally {
        source.running = false;
      }
    }
    at = link.next;
    return link.item;
  }

  @Method(value = "__copy__(self, /)", doc = "An independent iterator at the same place.")
  TeeIterator copy() {
    return new TeeIterator(source, at);
  }
}
