package org.hoopsnake.object;

public record Def(Binding binding, Kind kind, int id, String name, int min, int max, boolean slot) {
  public enum Kind {
    METHOD,
    CLASS_METHOD,
    STATIC_METHOD,
    NEW,
    INIT,
    GETTER,
    MEMBER,
    SETTER,
    DELETER,
    FUNCTION,
    CONSTANT
  }
}
