package org.hoopsnake.object;

public class PyObject {}
