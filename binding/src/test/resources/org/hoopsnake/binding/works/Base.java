package example;

import org.hoopsnake.object.*;

class Base extends PyObject {
  public static final PyType TYPE = null;
}
