package org.hoopsnake.object;

public abstract class Binding {
  public abstract String typeName();

  public abstract String moduleName();

  public abstract String doc();

  public PyType base() {
    return null;
  }

  public boolean subclassable() {
    return true;
  }

  public abstract Def[] defs();

  public abstract String signatureText(int id);

  public abstract String doc(int id);

  public Object call0(int id, Object self) {
    return "not direct";
  }

  public Object call1(int id, Object self, Object a) {
    return "not direct";
  }

  public Object call2(int id, Object self, Object a, Object b) {
    return "not direct";
  }

  public Object call3(int id, Object self, Object a, Object b, Object c) {
    return "not direct";
  }

  public Object invoke(int id, Object self, Object[] bound) {
    return "not callable";
  }
}
