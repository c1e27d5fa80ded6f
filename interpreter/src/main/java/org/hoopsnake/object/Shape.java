package org.hoopsnake.object;

import java.util.HashMap;
import java.util.Map;

/**
 * The layout of instances of one type (a hidden class): which attribute lives in which slot.
 *
 * <p>Shapes form a tree under the type's root shape; adding an attribute follows, or makes, the
 * transition of that name. A shape never changes once made. {@code names[i]} is null for the
 * reserved slots of {@code __slots__}. Types are shared between interpreters, so making a
 * transition is synchronised; reading is not.
 */
public final class Shape {
  /** Objects with more attributes than this keep them in a dict. */
  private static final int MAX_SIZE = 64;

  public final PyType type;
  public final String[] names;
  public final int size;

  /** How many slots {@code __slots__} takes, in front of the attributes. */
  public final int reserved;

  /** The attributes are in a dict, in the slot behind the reserved ones. */
  public final boolean dictMode;

  /** The dict is not the one that the object began with, or its class has been changed. */
  final boolean detached;

  private final Map<String, Integer> table;
  private volatile Map<String, Shape> transitions = Map.of();

  private Shape(PyType type, String[] names, int reserved, boolean dictMode, boolean detached) {
    this.type = type;
    this.names = names;
    this.size = names.length;
    this.reserved = reserved;
    this.dictMode = dictMode;
    this.detached = detached;
    this.table = new HashMap<>();
    for (int i = reserved; i < size; i++) {
      table.put(names[i], i);
    }
  }

  static Shape root(PyType type, int reserved) {
    return new Shape(type, new String[reserved], reserved, false, false);
  }

  static Shape dict(PyType type, int reserved, boolean detached) {
    return new Shape(type, new String[reserved], reserved, true, detached);
  }

  /** The slot of an attribute, or -1. */
  public int indexOf(String name) {
    Integer i = table.get(name);
    return i == null ? -1 : i;
  }

  /** The shape with one attribute more; null where the object should turn to a dict. */
  public Shape with(String name) {
    Shape next = transitions.get(name);
    return next != null ? next : addTransition(name);
  }

  private synchronized Shape addTransition(String name) {
    Shape next = transitions.get(name);
    if (next != null) {
      return next;
    }
    if (size - reserved >= MAX_SIZE) {
      return null;
    }
    String[] more = new String[size + 1];
    System.arraycopy(names, 0, more, 0, size);
    more[size] = name;
    next = new Shape(type, more, reserved, false, false);
    Map<String, Shape> changed = new HashMap<>(transitions);
    changed.put(name, next);
    transitions = changed;
    return next;
  }
}
