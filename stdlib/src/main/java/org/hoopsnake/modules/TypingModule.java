package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.PyGeneric;
import org.hoopsnake.object.PyNoDefault;
import org.hoopsnake.object.PyParamSpec;
import org.hoopsnake.object.PyParamSpecPart;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.PyTypeAlias;
import org.hoopsnake.object.PyTypeVar;
import org.hoopsnake.object.PyTypeVarTuple;
import org.hoopsnake.object.PyUnion;

/** The module {@code _typing}. */
@BuiltinModule(name = "_typing", doc = "The types that typing stands on.")
public final class TypingModule {
  @Constant("TypeVar")
  static final PyType TYPE_VAR = PyTypeVar.TYPE;

  @Constant("TypeVarTuple")
  static final PyType TYPE_VAR_TUPLE = PyTypeVarTuple.TYPE;

  @Constant("ParamSpec")
  static final PyType PARAM_SPEC = PyParamSpec.TYPE;

  @Constant("ParamSpecArgs")
  static final PyType PARAM_SPEC_ARGS = PyParamSpecPart.ARGS;

  @Constant("ParamSpecKwargs")
  static final PyType PARAM_SPEC_KWARGS = PyParamSpecPart.KWARGS;

  @Constant("TypeAliasType")
  static final PyType TYPE_ALIAS_TYPE = PyTypeAlias.TYPE;

  @Constant("Generic")
  static final PyType GENERIC = PyGeneric.TYPE;

  @Constant("Union")
  static final PyType UNION = PyUnion.TYPE;

  @Constant("NoDefault")
  static final PyNoDefault NO_DEFAULT = PyNoDefault.NO_DEFAULT;

  @Function(value = "_idfunc(arg, /)", doc = "The argument.")
  static Object idfunc(Object arg) {
    return arg;
  }
}
