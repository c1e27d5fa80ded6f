package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The C3 linearisation (https://docs.python.org/3/howto/mro.html). */
final class Mro {
  private Mro() {}

  static PyType[] of(PyType type, PyType[] bases) {
    for (PyType base : bases) {
      if (base.mro == null) {
        throw Errors.typeError("Cannot extend an incomplete type '%s'", base.name());
      }
    }
    if (bases.length == 1) {
      PyType[] above = bases[0].mro;
      PyType[] mro = new PyType[above.length + 1];
      mro[0] = type;
      System.arraycopy(above, 0, mro, 1, above.length);
      return mro;
    }
    for (int i = 0; i < bases.length; i++) {
      for (int j = i + 1; j < bases.length; j++) {
        if (bases[i] == bases[j]) {
          throw Errors.typeError("duplicate base class %s", bases[i].name());
        }
      }
    }
    List<List<PyType>> sequences = new ArrayList<>();
    for (PyType base : bases) {
      sequences.add(new ArrayList<>(Arrays.asList(base.mro)));
    }
    sequences.add(new ArrayList<>(Arrays.asList(bases)));
    List<PyType> mro = new ArrayList<>();
    mro.add(type);
    while (true) {
      sequences.removeIf(List::isEmpty);
      if (sequences.isEmpty()) {
        return mro.toArray(new PyType[0]);
      }
      PyType next = nextHead(sequences);
      if (next == null) {
        throw inconsistent(sequences);
      }
      mro.add(next);
      for (List<PyType> sequence : sequences) {
        if (sequence.get(0) == next) {
          sequence.remove(0);
        }
      }
    }
  }

  /** By identity: a metaclass may have its own idea of equality. */
  private static boolean isInTail(PyType type, List<PyType> sequence) {
    for (int i = 1; i < sequence.size(); i++) {
      if (sequence.get(i) == type) {
        return true;
      }
    }
    return false;
  }

  private static PyType nextHead(List<List<PyType>> sequences) {
    for (List<PyType> sequence : sequences) {
      PyType head = sequence.get(0);
      boolean inTail = false;
      for (List<PyType> other : sequences) {
        inTail |= isInTail(head, other);
      }
      if (!inTail) {
        return head;
      }
    }
    return null;
  }

  private static PyException inconsistent(List<List<PyType>> sequences) {
    List<String> names = new ArrayList<>();
    for (List<PyType> sequence : sequences) {
      String name = sequence.get(0).name();
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return Errors.typeError(
        "Cannot create a consistent method resolution order (MRO) for bases %s",
        String.join(", ", names));
  }
}
